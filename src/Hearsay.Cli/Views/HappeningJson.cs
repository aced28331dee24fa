using System.Globalization;
using System.Text.Json;
using Hearsay.Export;

namespace Hearsay.Cli.Views;

/// <summary>A happening as one line of JSON: its points, their accounts, and the links between them as the contract has them.</summary>
internal static class HappeningJson
{
    public static string Of(Happening happening, ReportTexts texts, PointSources sources) => JsonAnswer.Line(json =>
    {
        json.WriteString("happening", happening.Id);
        Strings(json, "reports", happening.Reports);
        json.WriteStartArray("points");
        foreach (HappeningPoint point in (IEnumerable<HappeningPoint>)happening.Points)
        {
            json.WriteStartObject();
            json.WriteString("what", point.What);
            json.WriteStartArray("accounts");
            foreach (ClaimAccount account in (IEnumerable<ClaimAccount>)point.Accounts) Account(json, account, texts);
            json.WriteEndArray();
            json.WriteStartArray("links");
            foreach (ClaimLink link in (IEnumerable<ClaimLink>)point.Links) Link(json, link, texts);
            json.WriteEndArray();
            Sources(json, sources.Of(happening, point), texts);
            Strings(json, "leftOutBy", point.LeftOutBy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Account(Utf8JsonWriter json, ClaimAccount account, ReportTexts texts)
    {
        json.WriteStartObject();
        json.WriteString("report", account.Address.Report);
        json.WriteString("claim", account.Address.Claim);
        json.WriteString("published", AccountWords.Day(account.Published));
        json.WriteString("publisher", account.Publisher);
        Span(json, account.Span, account.Words);
        json.WriteStartArray("word");
        foreach (AccountVoice voice in (IEnumerable<AccountVoice>)account.Chain)
        {
            json.WriteStartObject();
            json.WriteString("name", voice.Name.Length == 0 ? null : voice.Name);
            json.WriteString("class", ContractNames.Of(voice.Class));
            Span(json, voice.Span, voice.Span.In(texts.Of(account.Address.Report)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("figure", account.FigureWords);
        json.WriteString("quantity", account.Figure?.Id);
        Number(json, "least", account.Number.Least);
        Number(json, "most", account.Number.Most);
        Number(json, "best", account.Number.Point);
        json.WriteString("counted", account.Counted);
        json.WriteBoolean("denied", account.IsDenied);
        Party(json, "actor", account.Actor);
        Party(json, "target", account.Target);
        json.WriteString("place", account.Place?.Name);
        json.WriteString("country", account.Place?.Country);
        json.WriteString("gazetteerId", account.Place?.GazetteerId);
        json.WriteString("from", AccountWords.Day((account.Window ?? account.Happened)?.From));
        json.WriteString("to", AccountWords.Day((account.Window ?? account.Happened)?.To));
        json.WriteString("asOf", AccountWords.Day(account.AsOf));
        json.WriteString("certainty", ContractNames.Of(account.Certainty));
        json.WriteString("polarity", ContractNames.Of(account.Polarity));
        json.WriteEndObject();
    }

    private static void Link(Utf8JsonWriter json, ClaimLink link, ReportTexts texts)
    {
        json.WriteStartObject();
        Address(json, "a", link.A);
        Address(json, "b", link.B);
        json.WriteString("relation", ContractNames.Of(link.Relation));
        Strings(json, "on", link.Reasons.Select(r => r.On));
        json.WriteStartArray("reasons");
        foreach (ClaimReason reason in (IEnumerable<ClaimReason>)link.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("on", reason.On);
            json.WriteString("message", reason.Message);
            JsonAnswer.WriteSpans(json, "a", reason.A, texts.Of(link.A.Report));
            JsonAnswer.WriteSpans(json, "b", reason.B, texts.Of(link.B.Report));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Sources(Utf8JsonWriter json, IndependentSources? sources, ReportTexts texts)
    {
        if (sources is null)
        {
            json.WriteNull("independence");
            return;
        }

        json.WriteStartObject("independence");
        json.WriteNumber("reports", sources.Reports);
        json.WriteNumber("texts", sources.Texts);
        json.WriteNumber("leastSources", sources.LeastSources);
        json.WriteNumber("mostSources", sources.MostSources);
        json.WriteStartArray("groups");
        foreach (SourceGroup group in (IEnumerable<SourceGroup>)sources.Groups)
        {
            json.WriteStartObject();
            json.WriteStartArray("claims");
            foreach (ClaimAddress claim in (IEnumerable<ClaimAddress>)group.Claims) Address(json, null, claim);
            json.WriteEndArray();
            Strings(json, "sources", group.Sources);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("joins");
        foreach (SourceJoin join in (IEnumerable<SourceJoin>)sources.Joins)
        {
            json.WriteStartObject();
            Address(json, "a", join.A);
            Address(json, "b", join.B);
            json.WriteString("on", ContractNames.Of(join.On));
            json.WriteString("message", join.Message);
            JsonAnswer.WriteSpans(json, "aWords", join.AWords, texts.Of(join.A.Report));
            JsonAnswer.WriteSpans(json, "bWords", join.BWords, texts.Of(join.B.Report));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Address(Utf8JsonWriter json, string? name, ClaimAddress address)
    {
        if (name is not null) json.WritePropertyName(name);
        json.WriteStartObject();
        json.WriteString("report", address.Report);
        json.WriteString("claim", address.Claim);
        json.WriteEndObject();
    }

    private static void Party(Utf8JsonWriter json, string name, AccountParty? party)
    {
        if (party is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("name", party.Name);
        json.WriteString("country", party.Country);
        Span(json, party.Span, party.Words);
        json.WriteEndObject();
    }

    private static void Span(Utf8JsonWriter json, TextSpan span, string text)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", text);
    }

    private static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value && double.IsFinite(value)) json.WriteNumber(name, decimal.TryParse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? exact : 0);
        else json.WriteNull(name);
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
