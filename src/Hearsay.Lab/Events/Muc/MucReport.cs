using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hearsay.Lab.Events.Muc;

/// <summary>A report of MUC-3 and MUC-4 with its hand-filled templates.</summary>
/// <param name="Id">As in the set.</param>
/// <param name="Header">What stands before its text.</param>
/// <param name="Text">Its dateline as a paragraph of its own, then its text.</param>
/// <param name="Templates">An incident each; none where the report tells of none that the coders' instructions count.</param>
internal sealed record MucReport(string Id, MucHeader Header, string Text, MucTemplate[] Templates)
{
    /// <summary>One in three reports is kept unread: nobody looked at it, and nothing was learnt from it.</summary>
    public bool IsUnread { get; } = SHA256.HashData(Encoding.UTF8.GetBytes("muc:" + Id))[0] % 3 == 0;

    /// <summary>True where the report tells of a relevant incident.</summary>
    public bool HasIncident => Templates.Length > 0;

    /// <summary>True where the coders themselves doubt every incident in it.</summary>
    public bool IsDoubtful => HasIncident && Array.TrueForAll(Templates, t => t.IsOptional);

    /// <summary>The report as the pipeline reads it: the header gives date, agency and author.</summary>
    public Document Document => new(Text) { Id = Id, Published = Header.Date, Publisher = Header.Agency };

    public static IEnumerable<MucReport> ReadAll(string path)
    {
        using GZipStream content = new(File.OpenRead(path), CompressionMode.Decompress);
        using StreamReader reader = new(content, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string text = json.RootElement.GetProperty("text").GetString()!;
            MucHeader header = MucHeader.Read(text);
            MucTemplate[] templates = [.. json.RootElement.GetProperty("templates").EnumerateArray().Select(MucTemplate.Read)];
            yield return new MucReport(json.RootElement.GetProperty("id").GetString()!, header, $"{header.Line}\n\n{text[header.Body..]}", templates);
        }
    }
}
