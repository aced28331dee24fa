using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Store;

/// <summary>
/// What makes a report this one and no other: its bytes, and what is said of it. So the same wire text printed by two papers is two reports, and the same
/// print found twice is one. The place where a file lies is no part of it.
/// </summary>
public static class ReportIdentity
{
    // 64 bits: among a million reports, two share an id by chance once in thirty-seven million collections.
    private const int IdDigits = 16;

    /// <summary>The document with the id that it has in a collection: the one that came with it, or one made from its fingerprint.</summary>
    /// <param name="document">A document as read.</param>
    /// <param name="idIsGiven">True where its id came with it.</param>
    public static Document Identified(Document document, bool idIsGiven)
    {
        ArgumentNullException.ThrowIfNull(document);
        return idIsGiven ? document : document with { Id = Fingerprint(document)[..IdDigits] };
    }

    /// <summary>SHA-256 over all that tells reports apart, in lower-case hexadecimal.</summary>
    public static string Fingerprint(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string? published = document.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        foreach (string? field in (string?[])[document.Sha256, document.Title, document.Publisher, published, document.Url, document.Author, document.Language])
        {
            // A length before each field, so that no two lists of fields run together to the same bytes; an absent one differs from an empty one.
            byte[] bytes = field is null ? [] : Encoding.UTF8.GetBytes(field);
            hash.AppendData(BitConverter.GetBytes(BitConverter.IsLittleEndian ? field is null ? -1 : bytes.Length : throw new PlatformNotSupportedException("ids are made on little-endian machines")));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
