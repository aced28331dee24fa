namespace Hearsay;

/// <summary>How a report lets a number stand. It says nothing on whether the number is right.</summary>
public enum FigureStanding
{
    /// <summary>As told.</summary>
    Told,

    /// <summary>Somebody says that it is not so: "denied that 200 had died", "not 200".</summary>
    Denied,

    /// <summary>Nobody is said to know it: "an unknown number of", "it was not clear how many".</summary>
    Unknown,

    /// <summary>Somebody calls it into question: "the figure is disputed".</summary>
    Disputed,

    /// <summary>Nobody has checked it: "the figure could not be verified".</summary>
    Unverified,
}
