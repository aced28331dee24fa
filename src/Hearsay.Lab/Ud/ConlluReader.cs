using System.Globalization;
using System.Text;
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
        private readonly StringBuilder _text = new();
        private readonly List<Sentence> _sentences = [];
        private readonly List<string[]> _misc = [];
        private bool _spaceBefore;
        private bool _paragraphBefore;
        private int _paragraph;

        public void BeginParagraph()
        {
            if (_sentences.Count == 0) return;
            _paragraphBefore = true;
        }

        public void Add(List<string[]> rows)
        {
            if (rows.Count == 0) return;
            List<Token> tokens = [];
            List<string> misc = [];
            int joinedUntil = 0, joinedFrom = 0, surfaceEnd = 0, next = 0;
            foreach (string[] row in rows)
            {
                if (row[0].Contains('.', StringComparison.Ordinal)) continue;
                int dash = row[0].IndexOf('-', StringComparison.Ordinal);
                if (dash > 0)
                {
                    joinedFrom = Number(row[0][..dash]);
                    joinedUntil = Number(row[0][(dash + 1)..]);
                    next = Write(row);
                    surfaceEnd = _text.Length;
                    continue;
                }

                int number = Number(row[0]);
                int start = next, end = surfaceEnd;
                bool inside = number <= joinedUntil;
                if (!inside)
                {
                    start = Write(row);
                    end = _text.Length;
                }
                else if (number < joinedUntil)
                {
                    // The words of one token share its stretch in order; each gets as much as its form is long.
                    end = Math.Min(surfaceEnd, start + row[1].Length);
                    next = end;
                }

                string features = row[5] == "_" ? "" : row[5];
                int head = row[6] == "_" ? -1 : Number(row[6]) - 1;
                tokens.Add(new Token(new TextSpan(start, end), row[1], row[2], row[3], row[4], features, head, row[7], inside && number > joinedFrom));
                misc.Add(row[9]);
            }

            _sentences.Add(new Sentence(new TextSpan(tokens[0].Span.Start, _text.Length), _paragraph, tokens.ToSequence()));
            _misc.Add([.. misc]);
        }

        public void FinishInto(List<UdDocument> documents)
        {
            if (_sentences.Count > 0) documents.Add(new UdDocument(id, _text.ToString(), _sentences.ToSequence(), [.. _misc]));
        }

        private int Write(string[] row)
        {
            if (_paragraphBefore)
            {
                _text.Append("\n\n");
                _paragraph++;
            }
            else if (_spaceBefore)
            {
                _text.Append(' ');
            }

            _paragraphBefore = false;
            int start = _text.Length;
            _text.Append(row[1]);
            _spaceBefore = !row[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            return start;
        }

        private static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);
    }
}
