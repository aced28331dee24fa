using System.Globalization;
using System.Text;
using Hearsay.Readers.Rows;
using SharpCompress.Compressors.Xz;

namespace Hearsay.Lab.Ud;

/// <summary>Reads CoNLL-U files, plain or <c>.xz</c>, into documents with text and gold trees.</summary>
internal static class ConlluReader
{
    /// <summary>The documents of a file, in its order.</summary>
    public static List<UdDocument> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".xz", StringComparison.Ordinal) ? new XZStream(file) : file;
        using StreamReader reader = new(content, Encoding.UTF8);
        return Read(reader);
    }

    /// <summary>The documents of a text in CoNLL-U.</summary>
    public static List<UdDocument> Read(TextReader reader)
    {
        List<UdDocument> documents = [];
        Draft draft = new("");
        List<string[]> rows = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                draft.Add(rows);
                rows.Clear();
            }
            else if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                draft.FinishInto(documents);
                draft = new Draft(line.Contains('=', StringComparison.Ordinal) ? line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim() : "");
            }
            else if (line is "# newpar" || line.StartsWith("# newpar ", StringComparison.Ordinal))
            {
                draft.BeginParagraph();
            }
            else if (line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
        }

        draft.Add(rows);
        draft.FinishInto(documents);
        return documents;
    }

    private sealed class Draft(string id)
    {
        private readonly ConlluText _text = new();
        private readonly List<Sentence> _sentences = [];
        private readonly List<string[]> _misc = [];

        public void BeginParagraph() => _text.BeginParagraph();

        public void Add(List<string[]> rows)
        {
            if (rows.Count == 0) return;
            if (_text.Add(rows, out List<ConlluWord> words) is { } wrong) throw new InvalidDataException($"{id}: {wrong}.");
            Sequence<Token> tokens = words.Select(Token).ToSequence();
            _sentences.Add(new Sentence(new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), _text.Paragraph, tokens));
            _misc.Add([.. words.Select(w => w.Row[9])]);
        }

        public void FinishInto(List<UdDocument> documents)
        {
            if (_sentences.Count > 0) documents.Add(new UdDocument(id, _text.Text, _sentences.ToSequence(), [.. _misc]));
        }

        private static Token Token(ConlluWord word)
        {
            string[] row = word.Row;
            int head = row[6] == "_" ? -1 : int.Parse(row[6], CultureInfo.InvariantCulture) - 1;
            return new Token(word.Span, row[1], row[2], row[3], row[4], row[5] == "_" ? "" : row[5], head, row[7], word.Joined);
        }
    }
}
