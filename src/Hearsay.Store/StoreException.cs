namespace Hearsay.Store;

/// <summary>The store cannot do what it was asked: its file is missing, full, damaged or not ours. The message is one sentence for the user, and the next step.</summary>
/// <param name="code">A code of <see cref="StoreDiagnostics"/>.</param>
/// <param name="message">What is wrong, with the name of the file, and what to do.</param>
/// <param name="inner">What the database said, or null.</param>
public sealed class StoreException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Stable code, such as <c>HS4006</c>.</summary>
    public string Code { get; } = code;
}
