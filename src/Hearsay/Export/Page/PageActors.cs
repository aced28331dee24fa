namespace Hearsay.Export.Page;

/// <summary>Who acts in the report, with what it says of their country, office and side. Folded, since the text comes first.</summary>
internal static class PageActors
{
    public static void Write(PageText page, Analysis analysis)
    {
        AnalysisIndex index = new(analysis);
        HashSet<string> acting = new(analysis.Events.SelectMany(e => e.Participants).Where(p => p.Role is ParticipantRole.Actor or ParticipantRole.Target).Select(p => p.Entity).OfType<string>(), StringComparer.Ordinal);
        Entity[] known = [.. analysis.Entities.Where(e => acting.Contains(e.Id) && (e.Sector is not null || e.Sides.Count > 0 || (e.Country is not null && e.Kind != EntityKind.Place)))];
        if (known.Length == 0) return;
        page.Markup("<details class=\"tally figures actors\">\n<summary><h2>Who acts</h2> <span class=\"n\">").Number(known.Length).Markup("</span></summary>\n<table>\n<thead><tr><th scope=\"col\">Actor</th><th scope=\"col\">Country and sector</th><th scope=\"col\">Offices and sides</th></tr></thead>\n<tbody>\n");
        foreach (Entity entity in known)
        {
            page.Markup("<tr><td dir=\"auto\"><b>").Text(Statement.Brief(entity.Name)).Markup("</b></td><td>");
            page.Text(string.Join(", ", ((string?[])[entity.Country, entity.Sector is Sector sector ? Labels.Of(sector) : null, index.Entity(entity.Body) is { } body ? "of " + body.Name : null]).OfType<string>()));
            page.Markup("</td><td class=\"voices\" dir=\"auto\">").Text(string.Join("; ", Said(entity, index))).Markup("</td></tr>\n");
        }

        page.Markup("</tbody>\n</table>\n</details>\n");
    }

    private static IEnumerable<string> Said(Entity entity, AnalysisIndex index)
    {
        foreach (Role role in (IEnumerable<Role>)entity.Roles)
        {
            string standing = role.Standing is RoleStanding.Held or RoleStanding.Former ? "" : $" ({ContractNames.Of(role.Standing)})";
            yield return index.Words(role.Span) + standing + Dates(role, index);
        }

        foreach (Side side in (IEnumerable<Side>)entity.Sides) yield return $"{Labels.Of(side.Stance)} {index.Words(side.Toward)}";
    }

    private static string Dates(Role role, AnalysisIndex index) => (role.From, role.To) switch
    {
        (null, null) => index.Time(role.AsOf) is { } time ? $", {index.Words(time.Span)}" : "",
        (DateOnly from, null) => $", from {Day(from)}",
        (null, DateOnly to) => $", until {Day(to)}",
        (DateOnly from, DateOnly to) => $", {Day(from)} to {Day(to)}",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
