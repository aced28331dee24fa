namespace Hearsay;

/// <summary>Is told when a step of the line has ended. The library has no clock; who wants to know how long each step takes brings one.</summary>
internal interface IReadingSteps
{
    /// <summary>The step of this name has ended; a step may end many times in one document.</summary>
    void End(string step);
}

/// <summary>Lets a step be written on one line with its end.</summary>
internal static class ReadingSteps
{
    /// <summary>The result of a step that has just ended.</summary>
    public static T Ended<T>(this IReadingSteps? steps, string step, T result)
    {
        steps?.End(step);
        return result;
    }
}
