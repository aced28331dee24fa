using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace Hearsay.Tests.Architecture;

/// <summary>What the library offers is written down, so that a change shows in review. <c>UPDATE=1 dotnet test</c> writes the list anew.</summary>
public class PublicApiTests
{
    private const string Approved = "src/Hearsay/PublicApi.approved.txt";

    [Fact]
    public void What_is_public_is_what_was_approved()
    {
        string found = List();
        if (Environment.GetEnvironmentVariable("UPDATE") == "1") File.WriteAllText(Repository.At(Approved), found);
        string approved = File.Exists(Repository.At(Approved)) ? SourceTree.Read(Approved) : "";
        string[] old = approved.Split('\n'), now = found.Split('\n');
        string[] changes = [.. old.Except(now).Select(l => "gone: " + l.Trim()), .. now.Except(old).Select(l => "new:  " + l.Trim())];
        Assert.True(changes.Length == 0, $"The public face of the library changed. If that is meant, run UPDATE=1 dotnet test --filter {nameof(PublicApiTests)} and commit the list.\n" + string.Join('\n', changes));
    }

    private static string List()
    {
        StringBuilder list = new();
        foreach (Type type in typeof(Pipeline).Assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            list.Append(type.FullName).Append('\n');
            if (type.IsEnum)
            {
                list.Append("    ").Append(type.FullName).Append(": ").AppendJoin(", ", Enum.GetNames(type)).Append('\n');
                continue;
            }

            // Members that the compiler writes for a record follow from its properties and would only make the list long.
            IEnumerable<string> members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(m => !m.IsDefined(typeof(CompilerGeneratedAttribute)) && m is not MethodInfo { IsSpecialName: true } && m is not Type && !m.Name.Contains('<', StringComparison.Ordinal))
                .Select(m => $"    {type.FullName}.{m.Name}: {m}").Order(StringComparer.Ordinal);
            foreach (string member in members) list.Append(member).Append('\n');
        }

        return list.ToString();
    }
}
