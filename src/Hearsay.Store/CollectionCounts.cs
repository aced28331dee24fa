namespace Hearsay.Store;

/// <summary>How much a collection holds.</summary>
/// <param name="Schema">Number of the newest migration it has had.</param>
/// <param name="Reports">Reports.</param>
/// <param name="Claims">Claims in them.</param>
/// <param name="Inputs">Inputs by how they ended; new and held are both read.</param>
/// <param name="Readings">Reports by the program and language pack that read them.</param>
/// <param name="Bytes">Size of the database, or 0 where unknown.</param>
public sealed record CollectionCounts(int Schema, int Reports, int Claims, InputCounts Inputs, IReadOnlyList<ReadingCount> Readings, long Bytes);

/// <summary>Inputs by how they ended.</summary>
/// <param name="Read">Paths from which a report was read.</param>
/// <param name="Refused">Paths from which none could be.</param>
/// <param name="SetAside">Paths that are no reports.</param>
public readonly record struct InputCounts(int Read, int Refused, int SetAside);

/// <summary>How many reports were read in one way.</summary>
/// <param name="Program">Version of the program.</param>
/// <param name="LanguagePack">Name, version and hash of the language pack.</param>
/// <param name="Reports">Reports read so.</param>
public sealed record ReadingCount(string Program, string LanguagePack, int Reports);
