using Hearsay.Language.Words;

namespace Hearsay.Language.Names;

/// <summary>Finds proper names and says what they name: a trained model over words and lists, then what the lexicons know, then what the rest of the document shows.</summary>
internal sealed class NameFinder
{
    private readonly WordClusters _clusters;
    private readonly NameModel _model;
    private readonly NameClues _clues;
    private readonly NameLexicon _lexicon;
    private readonly NameKinds _kinds;

    public NameFinder(LanguagePack pack, WordClusters clusters, NameModel model)
    {
        _clusters = clusters;
        _model = model;
        _lexicon = new NameLexicon(pack);
        _clues = new NameClues(pack, _lexicon);
        _kinds = new NameKinds(pack, _lexicon);
    }

    /// <summary>What the lists of names know of single words.</summary>
    public NameClues Clues => _clues;

    /// <summary>What reads along with the encoder over a document.</summary>
    public NameReading Open(IReadOnlyList<SentenceDraft> sentences)
    {
        NameFeatures features = new(_clusters, _clues, NameScheme.Universal);
        features.Open([.. sentences.Select(s => s.Written)]);
        return new NameReading(_model, features);
    }

    /// <summary>The names as the model and the document show them, before the lexicons refine their kinds; in text order, without overlap.</summary>
    public List<FoundName> Find(IReadOnlyList<SentenceDraft> sentences, NameReading reading)
    {
        List<FoundName> found = [];
        for (int s = 0; s < sentences.Count; s++)
        {
            int[] labels = Array.ConvertAll(reading.Labels[s], l => (int)l);
            AddKnown(sentences[s].Forms, labels);
            AddTitled(sentences[s], labels);
            NameAbbreviations.Mark(sentences[s].Forms, _clues, labels);
            DropAdjectives(sentences[s], labels);
            DropOffices(sentences[s], labels);
            AddPeoples(sentences[s], labels);
            for (int i = 0; i < labels.Length; i++)
            {
                if (labels[i] == NameLabels.Outside) continue;
                int end = i + 1;
                while (!NameLabels.Ends(labels[end - 1])) end++;
                found.Add(new FoundName(s, new TokenRange(i, end), NameLabels.Sort(labels[i])));
                i = end - 1;
            }
        }

        NameConsistency.Settle(sentences, found);
        return found;
    }

    // What the lexicon knows for certain is a name even where the model saw none; a name the model cut short is mended.
    private void AddKnown(ReadOnlySpan<string> forms, Span<int> labels)
    {
        bool caseless = Word.AreCaseless(forms);
        for (int i = 0; i < forms.Length; i++)
        {
            string form = forms[i];
            if (form.Length == 0 || !(char.IsUpper(form[0]) || form.StartsWith("al", StringComparison.Ordinal))) continue;
            KnownName? known = _lexicon.At(forms, i, out int end, caseless);
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
    private void AddTitled(SentenceDraft sentence, Span<int> labels)
    {
        string[] forms = sentence.Forms;
        for (int i = 1; i < forms.Length; i++)
        {
            if (labels[i] != NameLabels.Outside || !IsNameWord(sentence, i) || labels[i - 1] != NameLabels.Outside) continue;
            bool titled = _clues.Has(forms[i - 1], NameClues.Title | NameClues.PersonNoun) && !_clues.Has(forms[i], NameClues.Title | NameClues.PersonNoun | NameClues.BodyNoun | NameClues.OrganisationHead);
            bool familiar = _clues.Has(forms[i], NameClues.FirstName);
            int end = i + 1;
            while (end < forms.Length && end < i + 4 && labels[end] == NameLabels.Outside && (IsNameWord(sentence, end) || (forms[end] == "-" && end + 1 < forms.Length && IsNameWord(sentence, end + 1)))) end++;
            if (forms[end - 1] == "-") end--;
            if ((titled || familiar) && end - i > 1) NameLabels.Mark(labels, new TokenRange(i, end), NameSort.Person);
            i = end - 1;
        }
    }

    // "Velmaran intelligence": an adjective before a body says whose it is, and names nobody.
    private void DropAdjectives(SentenceDraft sentence, Span<int> labels)
    {
        for (int i = 0; i + 1 < labels.Length; i++)
            if (labels[i] == NameLabels.Only(NameSort.Person) && sentence.Upos[i] == "ADJ" && _clues.Has(sentence.Forms[i + 1], NameClues.BodyNoun)) labels[i] = NameLabels.Outside;
    }

    // "the Velmaran ambassador" is an office, and nobody's name.
    private void DropOffices(SentenceDraft sentence, Span<int> labels)
    {
        for (int i = 0; i + 1 < labels.Length; i++)
        {
            if (!NameLabels.Begins(labels[i]) || NameLabels.Ends(labels[i]) || !NameLabels.Ends(labels[i + 1]) || NameLabels.Sort(labels[i]) != NameSort.Person) continue;
            if (sentence.Upos[i + 1] == "NOUN" && char.IsLower(sentence.Forms[i + 1][0]) && _clues.Has(sentence.Forms[i + 1], NameClues.PersonNoun)) labels[i] = labels[i + 1] = NameLabels.Outside;
        }
    }

    // "The Herons lost two trucks": people seen together have a name, though the corpora the model follows mark none.
    private static void AddPeoples(SentenceDraft sentence, Span<int> labels)
    {
        for (int i = 0; i < labels.Length; i++)
            if (labels[i] == NameLabels.Outside && sentence.Xpos[i] == "NNPS" && sentence.Forms[i].Length > 2 && char.IsUpper(sentence.Forms[i][0])) labels[i] = NameLabels.Only(NameSort.Other);
    }

    private static bool IsNameWord(SentenceDraft sentence, int i) =>
        sentence.Upos[i] == "PROPN" && sentence.Forms[i].Length > 1 && char.IsUpper(sentence.Forms[i][0]) && char.IsLower(sentence.Forms[i][^1]);

    /// <summary>The names with the kinds that the lexicons give them.</summary>
    public Sequence<Name> Name(string text, Sequence<Sentence> sentences, List<FoundName> found)
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
}

/// <summary>A name as the model found it.</summary>
internal readonly record struct FoundName(int Sentence, TokenRange Tokens, NameSort Sort);
