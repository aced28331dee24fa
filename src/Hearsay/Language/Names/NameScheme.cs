namespace Hearsay.Language.Names;

/// <summary>By whose conventions names are marked: corpora differ on titles, buildings, software, people seen together. The head is told which; reports are read by the first.</summary>
internal enum NameScheme
{
    /// <summary>Universal NER.</summary>
    Universal,

    /// <summary>Names cut out of the mentions of GUM.</summary>
    Gum,

    /// <summary>WNUT 2017.</summary>
    Posts,
}
