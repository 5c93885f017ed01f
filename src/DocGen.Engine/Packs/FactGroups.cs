using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocGen.Engine.Documents;

namespace DocGen.Engine.Packs;

/// <summary>Long lists of facts in few lines: one entry a topic or register, with the names under it and where the answers stand.</summary>
internal static class FactGroups
{
    private const int MostNames = 14;
    private const int MostOnPaper = 360;

    private static readonly ImmutableHashSet<string> Registers = ["systems", "suppliers", "risks", "sites", "objectives", "tools", "controls"];

    /// <summary>The groups as one text, between semicolons; when that would fill a page, only how many answers there are, their topics and where each is named.</summary>
    public static string Text(EquatableArray<FactRead> facts)
    {
        var text = new StringBuilder();
        foreach (var group in Groups(facts))
        {
            text.Append(text.Length == 0 ? "" : "; ").Append(group);
            if (text.Length > MostOnPaper)
            {
                break;
            }
        }

        if (text.Length <= MostOnPaper)
        {
            return text.ToString();
        }

        var topics = facts.Select(f => Topic(f.Name).Replace('_', ' ')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{facts.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count()} answers under {string.Join(", ", topics)}; each is named in traceability.json");
    }

    /// <summary>One text a topic: <c>organisation: headcount, sectors (profile.yaml:11, 15)</c>; a register by the fields that were read of its entries, without lines; many names as their number.</summary>
    public static ImmutableArray<string> Of(IEnumerable<FactRead> facts) => [.. Groups(facts)];

    private static IEnumerable<string> Groups(IEnumerable<FactRead> facts) =>
        facts.GroupBy(f => Topic(f.Name), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Group(g.Key, [.. g]));

    private static string Group(string topic, ImmutableArray<FactRead> facts)
    {
        var isRegister = Registers.Contains(topic);
        var names = facts.Select(f => isRegister ? Field(f.Name) : f.Name[Math.Min(f.Name.Length, topic.Length + 1)..])
            .Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var listed = names.Count <= MostNames ? string.Join(", ", names) : string.Create(CultureInfo.InvariantCulture, $"{names.Count} answers");
        var places = Places(facts, withLines: !isRegister && names.Count <= MostNames);
        return $"{topic}{(listed.Length > 0 ? ": " : "")}{listed}{(places.Length > 0 ? $" ({places})" : "")}";
    }

    private static string Topic(string name) => name.IndexOf('.') is var dot and >= 0 ? name[..dot] : name;

    // `systems.ed-triage.role` gives `role`, `controls.27001.A.5.1.how` gives `how`; the register itself and a whole entry of it give nothing.
    private static string Field(string name) => name.AsSpan().Count('.') > 1 ? name[(name.LastIndexOf('.') + 1)..] : "";

    // File and line: the column adds nothing on paper.
    private static string Places(ImmutableArray<FactRead> facts, bool withLines)
    {
        var places = new SortedDictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var place in facts.Select(f => f.Place))
        {
            var file = place.IndexOf(':');
            if (file < 0)
            {
                continue;
            }

            if (!places.TryGetValue(place[..file], out var lines))
            {
                places[place[..file]] = lines = [];
            }

            if (withLines)
            {
                var rest = place.AsSpan(file + 1);
                lines.Add(int.Parse(rest.IndexOf(':') is var column and >= 0 ? rest[..column] : rest, NumberStyles.None, CultureInfo.InvariantCulture));
            }
        }

        return string.Join("; ", places.Select(p => withLines ? $"{p.Key}:{string.Join(", ", p.Value.Select(l => l.ToString(CultureInfo.InvariantCulture)))}" : p.Key));
    }
}
