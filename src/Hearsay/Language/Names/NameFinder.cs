using System.Collections.Concurrent;
using Hearsay.Language.Words;

namespace Hearsay.Language.Names;

/// <summary>Finds proper names and says what they name: a trained model over words and lists, then what the lexicons know, then what the rest of the document shows.</summary>
internal sealed class NameFinder
{
    // A sentence longer than this is read in stretches; no name is that long, and scratch space stays small.
    private const int Stretch = 400;

    private readonly WordClusters _clusters;
    private readonly NameModel _model;
    private readonly NameClues _clues;
    private readonly NameLexicon _lexicon;
    private readonly NameKinds _kinds;
    private readonly ConcurrentBag<Scratch> _scratch = [];

    public NameFinder(LanguagePack pack)
        : this(pack, WordClusters.Read(pack), NameModel.Read(pack))
    {
    }

    public NameFinder(LanguagePack pack, WordClusters clusters, NameModel model)
    {
        _clusters = clusters;
        _model = model;
        _lexicon = new NameLexicon(pack);
        _clues = new NameClues(pack, _lexicon);
        _kinds = new NameKinds(pack, _lexicon);
    }

    /// <summary>The names of a text, in text order; they do not overlap.</summary>
    public Sequence<Name> Find(string text, Sequence<Sentence> sentences) => Name(text, sentences, Find(sentences));

    /// <summary>The names as the model and the document show them, before the lexicons refine their kinds.</summary>
    internal List<FoundName> Find(Sequence<Sentence> sentences)
    {
        if (!_scratch.TryTake(out Scratch? scratch)) scratch = new Scratch(new NameFeatures(_clusters, _clues));
        List<FoundName> found = [];
        scratch.Features.Open(sentences);
        for (int s = 0; s < sentences.Count; s++)
        {
            ReadOnlySpan<Token> tokens = sentences[s].Tokens.AsSpan();
            for (int start = 0; start < tokens.Length; start += Stretch)
                Read(s, start, tokens[start..Math.Min(tokens.Length, start + Stretch)], scratch, found);
        }

        _scratch.Add(scratch);
        NameConsistency.Settle(sentences, found);
        return found;
    }

    private void Read(int sentence, int offset, ReadOnlySpan<Token> tokens, Scratch scratch, List<FoundName> found)
    {
        Span<int> labels = scratch.Labels.AsSpan(0, tokens.Length);
        scratch.Features.Lay(tokens);
        scratch.Decoder.Decode(scratch.Features.Features, scratch.Features.Starts, _model.Scorer, _model.Transitions, labels);
        AddKnown(tokens, labels, scratch.Forms);
        AddTitled(tokens, labels);
        for (int i = 0; i < tokens.Length; i++)
        {
            if (labels[i] == NameLabels.Outside) continue;
            int end = i + 1;
            while (!NameLabels.Ends(labels[end - 1])) end++;
            found.Add(new FoundName(sentence, new TokenRange(offset + i, offset + end), NameLabels.Sort(labels[i])));
            i = end - 1;
        }
    }

    // What the lexicon knows for certain is a name even where the model saw none; a name the model cut short is mended.
    private void AddKnown(ReadOnlySpan<Token> tokens, Span<int> labels, string[] scratch)
    {
        for (int i = 0; i < tokens.Length; i++) scratch[i] = tokens[i].Form;
        ReadOnlySpan<string> forms = scratch.AsSpan(0, tokens.Length);
        for (int i = 0; i < forms.Length; i++)
        {
            string form = forms[i];
            if (form.Length == 0 || !(char.IsUpper(form[0]) || form.StartsWith("al", StringComparison.Ordinal))) continue;
            KnownName? known = _lexicon.At(forms, i, out int end);
            if (known is null) continue;
            bool inside = (i > 0 && labels[i] != 0 && !NameLabels.Begins(labels[i])) || (labels[end - 1] != 0 && !NameLabels.Ends(labels[end - 1]));
            bool country = known.Lists.HasFlag(NameLists.Country) && known.Kind == EntityKind.Place;
            if (!inside && country && (labels[i] == 0 || NameLabels.Sort(labels[i]) is NameSort.Organisation or NameSort.Other))
                NameLabels.Mark(labels, new TokenRange(i, end), NameSort.Place);
            else if (!inside && !known.Ambiguous && known.Kind is not (EntityKind.Place or EntityKind.Group))
                NameLabels.Mark(labels, new TokenRange(i, end), NameSort.Organisation);
            i = end - 1;
        }
    }

    // Capitalised words that no list knows, straight after a title or rank, are a person: "spokesman Orlo Dane".
    private void AddTitled(ReadOnlySpan<Token> tokens, Span<int> labels)
    {
        for (int i = 1; i < tokens.Length; i++)
        {
            if (labels[i] != NameLabels.Outside || !IsNameWord(tokens[i]) || labels[i - 1] != NameLabels.Outside) continue;
            bool titled = _clues.Has(tokens[i - 1].Form, NameClues.Title | NameClues.PersonNoun) && !_clues.Has(tokens[i].Form, NameClues.Title | NameClues.PersonNoun | NameClues.BodyNoun | NameClues.OrganisationHead);
            bool familiar = _clues.Has(tokens[i].Form, NameClues.FirstName);
            int end = i + 1;
            while (end < tokens.Length && end < i + 4 && labels[end] == NameLabels.Outside && (IsNameWord(tokens[end]) || (tokens[end].Form == "-" && end + 1 < tokens.Length && IsNameWord(tokens[end + 1])))) end++;
            if (tokens[end - 1].Form == "-") end--;
            if ((titled || familiar) && end - i > 1) NameLabels.Mark(labels, new TokenRange(i, end), NameSort.Person);
            i = end - 1;
        }
    }

    private static bool IsNameWord(Token token) => token.Upos == "PROPN" && token.Form.Length > 1 && char.IsUpper(token.Form[0]) && char.IsLower(token.Form[^1]);

    private Sequence<Name> Name(string text, Sequence<Sentence> sentences, List<FoundName> found)
    {
        Name[] names = new Name[found.Count];
        for (int k = 0; k < names.Length; k++)
        {
            FoundName name = found[k];
            ReadOnlySpan<Token> tokens = sentences[name.Sentence].Tokens.AsSpan()[name.Tokens.Start..name.Tokens.End];
            // "Sir John Dane" is named John Dane; the title is told beside the name.
            while (name.Sort == NameSort.Person && tokens.Length > 1 && _clues.Has(tokens[0].Form, NameClues.Title)) tokens = tokens[1..];
            string[] forms = new string[tokens.Length];
            for (int i = 0; i < forms.Length; i++) forms[i] = tokens[i].Form;
            TextSpan span = new(tokens[0].Span.Start, tokens[^1].Span.End);
            (EntityKind kind, string by) = _kinds.Decide(span.In(text), forms, name.Sort);
            names[k] = new Name(span, kind, by);
        }

        return new Sequence<Name>(names);
    }

    private sealed record Scratch(NameFeatures Features)
    {
        public NameDecoder Decoder { get; } = new();

        public int[] Labels { get; } = new int[Stretch];

        public string[] Forms { get; } = new string[Stretch];
    }
}

/// <summary>A name as the model found it.</summary>
internal readonly record struct FoundName(int Sentence, TokenRange Tokens, NameSort Sort);
