namespace Hearsay.Language.Names;

/// <summary>Entity kinds as lexicons spell them: those of the JSON contract.</summary>
internal static class EntityKinds
{
    /// <summary>The kind of that name.</summary>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static EntityKind Parse(string name) => name switch
    {
        "person" => EntityKind.Person,
        "organisation" => EntityKind.Organisation,
        "armed-force" => EntityKind.ArmedForce,
        "government" => EntityKind.Government,
        "group" => EntityKind.Group,
        "place" => EntityKind.Place,
        "media" => EntityKind.Media,
        "other" => EntityKind.Other,
        _ => throw new ArgumentException($"no entity kind is called \"{name}\"", nameof(name)),
    };
}
