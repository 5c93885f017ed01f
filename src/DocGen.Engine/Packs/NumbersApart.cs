using System.Collections.Immutable;
using DocGen.Engine.Documents;

namespace DocGen.Engine.Packs;

/// <summary>Where the numbers of an edition differ from those of the internal document, because sections in between are not for its readers.</summary>
internal static class NumbersApart
{
    /// <summary>Each section that has another number there, in order; what follows from the number of the section above it is not repeated. Sections that only the edition has are left out.</summary>
    public static ImmutableArray<(string Here, string There)> Of(Document edition, Document inside)
    {
        var there = SectionNumbers.Of(inside).DistinctBy(s => s.Section.Id, StringComparer.Ordinal).ToDictionary(s => s.Section.Id, s => s.Number, StringComparer.Ordinal);
        var apart = ImmutableArray.CreateBuilder<(string Here, string There)>();
        foreach (var (section, _, here) in SectionNumbers.Of(edition))
        {
            if (here.Length > 0 && there.GetValueOrDefault(section.Id) is { Length: > 0 } other && Expected(here, apart) != other)
            {
                apart.Add((here, other));
            }
        }

        return apart.ToImmutable();
    }

    // The number that a reader works out from the differences named so far: with "8 is 9", 8.1 is 9.1.
    private static string Expected(string here, ImmutableArray<(string Here, string There)>.Builder apart) =>
        apart.LastOrDefault(a => here.StartsWith(a.Here + ".", StringComparison.Ordinal)) is { Here.Length: > 0 } above ? above.There + here[above.Here.Length..] : here;
}
