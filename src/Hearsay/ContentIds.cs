using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay;

/// <summary>Makes ids that derive from content: the same words at the same place give the same id in every run, and a change elsewhere in the analysis leaves it alone.</summary>
internal sealed class ContentIds(Document document)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>An id of the given prefix for what stands at <paramref name="span"/>.</summary>
    /// <param name="prefix">A letter that says what is named: <c>a</c> attribution, <c>c</c> claim, <c>e</c> entity, <c>p</c> place, <c>q</c> quantity, <c>t</c> time, <c>v</c> event.</param>
    /// <param name="span">The stretch that identifies it.</param>
    /// <param name="salt">What tells it from others of the same stretch; may be empty.</param>
    public string Next(char prefix, TextSpan span, string salt = "")
    {
        for (int attempt = 0; ; attempt++)
        {
            string content = string.Create(CultureInfo.InvariantCulture, $"{document.Sha256}|{prefix}|{span.Start}|{span.End}|{salt}|{attempt}");
            string id = prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..7];
            if (_given.Add(id)) return id;
        }
    }
}
