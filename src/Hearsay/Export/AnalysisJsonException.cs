namespace Hearsay.Export;

/// <summary>JSON that is no analysis of the schema <see cref="AnalysisJson.Schema"/>. The message says, in a sentence, what was found and where.</summary>
public sealed class AnalysisJsonException : Exception
{
    /// <summary>What is wrong, in a sentence.</summary>
    public AnalysisJsonException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
