using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Lab.Events.Muc;

/// <summary>One organisation of one template, and the signs of how the report views it.</summary>
internal sealed record PerpetratorExample(MucReading Reading, MucConfidence Confidence, HashSet<string> Signs)
{
    private readonly byte _hash = SHA256.HashData(Encoding.UTF8.GetBytes("fold:" + Reading.Report.Id))[0];

    public int Fold(int of) => _hash % of;

    /// <summary>True where the coders would take the class, too.</summary>
    public bool Takes(int answer) => Confidence.Classes.Contains(Perpetrators.Classes[answer]);

    /// <summary>The examples of a report.</summary>
    public static IEnumerable<PerpetratorExample> Of(MucReading reading)
    {
        foreach (MucTemplate template in reading.Report.Templates)
            foreach (MucConfidence confidence in template.Confidences()) yield return new PerpetratorExample(reading, confidence, PerpetratorSigns.Of(reading, confidence, new Alignment(reading, template, confidence.Names)));
    }
}
