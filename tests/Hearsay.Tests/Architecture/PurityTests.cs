using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace Hearsay.Tests.Architecture;

/// <summary>The library touches no disk, network, clock, culture or randomness. The compiled library is asked, for source can hide a call behind a using.</summary>
public class PurityTests
{
    /// <summary>Types that the library may not name at all.</summary>
    private static readonly string[] Types =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.Path", "System.IO.StreamWriter",
        "System.Random", "System.Console", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.TimeProvider", "System.TimeZoneInfo",
        "System.Security.Cryptography.RandomNumberGenerator", "System.Threading.Thread", "System.Threading.Timer",
    ];

    /// <summary>Members that would let the surroundings in through a type that is otherwise welcome.</summary>
    private static readonly string[] Members =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture", "System.Guid.NewGuid",
        "System.StringComparer.get_CurrentCulture", "System.StringComparer.get_CurrentCultureIgnoreCase", "System.String.ToLower", "System.String.ToUpper",
    ];

    [Fact]
    public void The_library_names_nothing_of_its_surroundings()
    {
        using PEReader file = new(File.OpenRead(typeof(Pipeline).Assembly.Location));
        MetadataReader metadata = file.GetMetadataReader();
        List<string> wrong = [];
        foreach (TypeReferenceHandle handle in metadata.TypeReferences)
        {
            string name = Name(metadata, handle);
            if (Types.Contains(name) || name.StartsWith("System.Net.", StringComparison.Ordinal)) wrong.Add(name);
        }

        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference) continue;
            string name = $"{Name(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}";
            // Iterators ask for the thread they run on; the compiler writes that, and no result depends on it.
            bool surroundings = name.StartsWith("System.Environment.", StringComparison.Ordinal) && name != "System.Environment.get_CurrentManagedThreadId";
            if (surroundings || Members.Contains(name)) wrong.Add(name);
        }

        Assert.Empty(wrong);
    }

    private static string Name(MetadataReader metadata, TypeReferenceHandle handle)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
