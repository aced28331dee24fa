namespace Hearsay.Lab.Events.Muc;

/// <summary>What the coders ask of those who have the word: are they in office, are they the organisation itself, do they hold back.</summary>
internal static class Sources
{
    private static readonly HashSet<string> Offices = ["army", "police", "government", "judge"];
    private static readonly HashSet<string> Doubt = MucWords.Of("doubt");
    private static readonly HashSet<string> Claiming = MucWords.Of("claim");
    private static readonly HashSet<string> Claimed = MucWords.Of("claimed");
    private static readonly string[] OfficeWords = [.. MucWords.Of("office")];
    private static readonly string[] OfficialWords = [.. MucWords.Of("official")];

    /// <summary>True for those who are in office.</summary>
    public static bool IsAuthority(MucReading reading, Source source)
    {
        if (source.Class == SourceClass.Official) return true;
        Entity? entity = source.Entity is { } id ? reading.Entities[id] : null;
        bool rebel = source.Spans.Any(s => Parties.Of(reading.Trees, s, null).Class == "rebel");
        if (entity?.Kind is EntityKind.Government or EntityKind.ArmedForce && !rebel) return true;
        // "He" and "Barco" are the president where the report calls them so anywhere.
        if (entity?.Kind == EntityKind.Person && (entity.Mentions.Any(m => m.Form != MentionForm.Pronoun && IsOffice(reading, m.Span)) || entity.Roles.Any(r => IsOffice(reading, r.Span)))) return true;
        return source.Spans.Any(s => IsOffice(reading, s) || Array.Exists(OfficialWords, w => s.In(reading.Report.Text).Contains(w, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>True where the header gives the organisation as the one who has the word.</summary>
    public static bool Speaks(MucHeader header, MucConfidence confidence) =>
        Array.Exists(confidence.Names, n => header.Notes.Contains(n, StringComparison.OrdinalIgnoreCase)) || (header.Agency?.Contains("VENCEREMOS", StringComparison.OrdinalIgnoreCase) == true && Array.Exists(confidence.Names, n => n.Contains("FMLN", StringComparison.OrdinalIgnoreCase)));

    /// <summary>True where the header gives someone in office the word.</summary>
    public static bool IsOfficialSpeech(MucHeader header) =>
        Array.Exists(OfficeWords, w => header.Notes.Contains(w, StringComparison.OrdinalIgnoreCase)) && !header.Notes.Contains("LIBERATION", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the words hold back: "alleged members".</summary>
    public static bool IsDoubted(MucReading reading, TextSpan span)
    {
        int s = reading.Trees.SentenceAt(span.Start);
        if (s >= reading.Trees.Count) return false;
        TokenRange tokens = reading.Trees.TokensIn(s, span);
        for (int i = tokens.Start; i < tokens.End; i++)
            if (Doubt.Contains(reading.Trees[s][i].Lemma.ToLowerInvariant())) return true;
        return false;
    }

    /// <summary>True where a sentence claims or admits: "claimed responsibility".</summary>
    public static bool TakesResponsibility(MucReading reading, int sentence)
    {
        bool responsible = false, claims = false;
        foreach (Token token in reading.Trees[sentence].Sentence.Tokens)
        {
            string lemma = token.Lemma.ToLowerInvariant();
            responsible |= Claimed.Contains(lemma);
            claims |= Claiming.Contains(lemma);
        }

        return responsible && claims;
    }

    private static bool IsOffice(MucReading reading, TextSpan span) => Offices.Contains(Parties.Of(reading.Trees, span, null).Class);
}
