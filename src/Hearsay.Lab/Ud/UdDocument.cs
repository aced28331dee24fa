namespace Hearsay.Lab.Ud;

/// <summary>A document of a treebank, with the text its tokens were cut from.</summary>
/// <param name="Id">As its <c># newdoc</c> line says.</param>
/// <param name="Text">Rebuilt from the tokens: a space where the treebank has one, a blank line before each <c># newpar</c>.</param>
/// <param name="Sentences">Gold sentences, with spans into <paramref name="Text"/>.</param>
/// <param name="Misc">The tenth column, by sentence and word: <c>Entity=…</c> and such.</param>
internal sealed record UdDocument(string Id, string Text, Sequence<Sentence> Sentences, string[][] Misc)
{
    /// <summary>True for the press reports of GUM, the texts nearest to what Hearsay reads.</summary>
    public bool IsGumNews => Id.StartsWith("GUM_news", StringComparison.Ordinal);
}
