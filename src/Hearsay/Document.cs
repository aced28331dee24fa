using System.Security.Cryptography;
using System.Text;

namespace Hearsay;

/// <summary>One report as read. Its text never changes; every offset in the system points into it.</summary>
public sealed record Document
{
    /// <summary>A document of <paramref name="text"/>, with an id and a hash made from the text where none are given later.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Document(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        // Lone surrogates have no UTF-8 form; hashing UTF-16 code units keeps any string hashable and distinct.
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(text)));
        Id = Sha256[..12];
    }

    /// <summary>The reading text, without markup.</summary>
    public string Text { get; }

    /// <summary>Names the report: the id that came with it, or the first twelve digits of <see cref="Sha256"/>.</summary>
    public string Id { get; init; }

    /// <summary>SHA-256 of the bytes as read, in lower-case hexadecimal; of the text where there were no bytes.</summary>
    public string Sha256 { get; init; }

    /// <summary>Where it was read from, as the user wrote it.</summary>
    public string? Path { get; init; }

    /// <summary>Headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Who signed it.</summary>
    public string? Author { get; init; }

    /// <summary>Its address on the web.</summary>
    public string? Url { get; init; }

    /// <summary>The day it was published. This is "today" for every date in it; where it is null, such dates stay open.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>ISO 639-1 code of its language, or null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Sentences and words where the file cut its text itself, as CoNLL-U does; empty where the text stands alone, and is cut by us.</summary>
    public Sequence<SentenceCut> Cuts { get; init; }

    /// <summary>What the reader noticed while reading the file.</summary>
    public Sequence<Diagnostic> Diagnostics { get; init; }
}
