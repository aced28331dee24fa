namespace Hearsay.Language;

/// <summary>A sentence while it is being read: its forms, and room for what the tagger and the parser find.</summary>
internal sealed class SentenceDraft(string[] forms)
{
    public string[] Forms { get; } = forms;

    public string[] Upos { get; } = new string[forms.Length];

    public string[] Xpos { get; } = new string[forms.Length];

    /// <summary>Index of the head; -1 for the root.</summary>
    public int[] Heads { get; } = new int[forms.Length];

    public string[] Relations { get; } = new string[forms.Length];
}
