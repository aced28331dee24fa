namespace Hearsay;

/// <summary>What a figure has to do with something that rose or fell.</summary>
public enum FigureChange
{
    /// <summary>Nothing: it says how many there are.</summary>
    None,

    /// <summary>By so many more: "rose by 40", "up 3 per cent".</summary>
    Up,

    /// <summary>By so many fewer.</summary>
    Down,

    /// <summary>What it rose to.</summary>
    UpTo,

    /// <summary>What it fell to.</summary>
    DownTo,

    /// <summary>What it stood at before it rose or fell.</summary>
    From,
}
