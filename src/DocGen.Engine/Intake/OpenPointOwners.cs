using System.Collections.Immutable;

namespace DocGen.Engine.Intake;

/// <summary>Who has to settle which open points.</summary>
public sealed record OpenPointOwners(string Owner, ImmutableArray<OpenPoint> Points)
{
    private static readonly ImmutableSortedSet<string> None = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Each owner once, most points first: an owner may be written as a role, as its holder, or as both, in small or capital letters.</summary>
    public static IEnumerable<OpenPointOwners> Of(Facts facts)
    {
        var names = NamesOf(facts);
        return facts.OpenPoints
            .GroupBy(p => Letters(names.GetValueOrDefault(Letters(p.Owner), None) is [var one] ? one : p.Owner), StringComparer.Ordinal)
            .Select(g => new OpenPointOwners(names.GetValueOrDefault(g.Key, None) is [var one] ? one : Most(g), [.. g]))
            .OrderByDescending(o => o.Points.Length).ThenBy(o => o.Owner, StringComparer.Ordinal);
    }

    /// <summary>The way to write an owner that most points use.</summary>
    private static string Most(IEnumerable<OpenPoint> points) =>
        points.GroupBy(p => p.Owner, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    /// <summary>The role with its holder, by each way to write it; several where a title has two holders, or a person two titles.</summary>
    private static Dictionary<string, ImmutableSortedSet<string>> NamesOf(Facts facts)
    {
        var names = new Dictionary<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);
        foreach (var person in facts.Answers.Single.Values.Select(a => a.Value).OfType<Person>())
        {
            var full = $"{person.Title} ({person.Name})";
            foreach (var written in new[] { person.Title, person.Name, full, $"{person.Name} ({person.Title})" })
            {
                names[Letters(written)] = names.GetValueOrDefault(Letters(written), None).Add(full);
            }
        }

        return names;
    }

    // "Head of IT-Security", "head of IT security" and "Head of IT  Security" are one.
    private static string Letters(string owner) => new([.. owner.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
