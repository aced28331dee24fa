namespace Hearsay.Store;

/// <summary>What is expected of a collection that is opened.</summary>
public enum CollectionOpening
{
    /// <summary>It is there.</summary>
    Existing,

    /// <summary>It is there, or is made now.</summary>
    MakeIfMissing,
}
