using System.Text;
using Hearsay.Language;

namespace Hearsay.Lab.Attributions;

/// <summary>Keeps the parses of a corpus in one file, so that a second training run need not parse again. Delete the file after a change of the language models.</summary>
internal static class ParseCache
{
    /// <summary>The parses of the documents, from the file where it is there, else from the analyzer and into the file.</summary>
    public static List<ParsedText> Of(string? file, IReadOnlyList<GoldDocument> documents, Func<Analyzer> analyzer)
    {
        if (file is not null && File.Exists(file))
        {
            using BinaryReader reader = new(File.OpenRead(file), Encoding.UTF8);
            if (reader.ReadInt32() == documents.Count) return [.. documents.Select(d => Read(reader, d.Text))];
        }

        Analyzer made = analyzer();
        List<ParsedText> parsed = [.. documents.Select(d => made.Analyze(d.Text))];
        if (file is null) return parsed;
        using BinaryWriter writer = new(File.Create(file), Encoding.UTF8);
        writer.Write(documents.Count);
        foreach (ParsedText one in parsed) Write(writer, one);
        return parsed;
    }

    private static ParsedText Read(BinaryReader reader, string text)
    {
        Sentence[] sentences = new Sentence[reader.ReadInt32()];
        for (int s = 0; s < sentences.Length; s++)
        {
            int paragraph = reader.ReadInt32();
            Token[] tokens = new Token[reader.ReadInt32()];
            for (int i = 0; i < tokens.Length; i++)
            {
                TextSpan span = new(reader.ReadInt32(), reader.ReadInt32());
                tokens[i] = new Token(
                    span, text[span.Start..span.End], string.Intern(reader.ReadString()), string.Intern(reader.ReadString()), string.Intern(reader.ReadString()),
                    string.Intern(reader.ReadString()), reader.ReadInt32(), string.Intern(reader.ReadString()), reader.ReadBoolean());
            }

            sentences[s] = new Sentence(new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), paragraph, new Sequence<Token>(tokens));
        }

        Name[] names = new Name[reader.ReadInt32()];
        for (int i = 0; i < names.Length; i++) names[i] = new Name(new TextSpan(reader.ReadInt32(), reader.ReadInt32()), (EntityKind)reader.ReadInt32(), string.Intern(reader.ReadString()));
        return new ParsedText(text, new Sequence<Sentence>(sentences), new Sequence<Name>(names));
    }

    private static void Write(BinaryWriter writer, ParsedText parsed)
    {
        writer.Write(parsed.Sentences.Count);
        foreach (Sentence sentence in parsed.Sentences)
        {
            writer.Write(sentence.Paragraph);
            writer.Write(sentence.Tokens.Count);
            foreach (Token t in sentence.Tokens)
            {
                writer.Write(t.Span.Start);
                writer.Write(t.Span.End);
                foreach (string value in (string[])[t.Lemma, t.Upos, t.Xpos, t.Features]) writer.Write(value);
                writer.Write(t.Head);
                writer.Write(t.Relation);
                writer.Write(t.JoinedToPrevious);
            }
        }

        writer.Write(parsed.Names.Count);
        foreach (Name name in parsed.Names)
        {
            writer.Write(name.Span.Start);
            writer.Write(name.Span.End);
            writer.Write((int)name.Kind);
            writer.Write(name.By);
        }
    }
}
