using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Documents;

namespace DocGen.Engine.Packs;

/// <summary>Long lists of facts in few lines: answers about many items under one name, and very long lists by their first word.</summary>
internal static class FactGroups
{
    private const int Most = 18;

    /// <summary>The groups as one text, between semicolons.</summary>
    public static string Text(IEnumerable<FactRead> facts) => string.Join("; ", Of(facts));

    /// <summary>Names with the place of the answer, items of a register drawn together as <c>systems.*.role</c>; above a limit, counts by register or topic.</summary>
    public static ImmutableArray<string> Of(IEnumerable<FactRead> facts)
    {
        var all = facts.ToList();
        var groups = all.GroupBy(f => Pattern(f.Name), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (groups.Count <= Most)
        {
            return [.. groups.Select(g => g.Count() == 1 && g.First().Place.Length > 0 ? $"{g.First().Name} ({Line(g.First().Place)})" : g.Count() == 1 ? g.Key : string.Create(CultureInfo.InvariantCulture, $"{g.Key} ({g.Count()})"))];
        }

        return [.. all.GroupBy(f => f.Name.Split('.')[0], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} ({g.Count()} {(g.Count() == 1 ? "answer" : "answers")})"))];
    }

    // File and line: the column adds nothing on paper.
    private static string Line(string place) => place[..place.LastIndexOf(':')];

    private static string Pattern(string name)
    {
        var parts = name.Split('.');
        if (parts[0] == "controls")
        {
            return $"controls.*.{parts[^1]}";
        }

        return parts[0] is "systems" or "suppliers" or "risks" or "sites" or "objectives" or "tools" && parts.Length > 1 ? $"{parts[0]}.*{(parts.Length > 2 ? "." + parts[2] : "")}" : name;
    }
}
