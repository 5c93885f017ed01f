using System.Collections.Immutable;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>Tracked moves: two ends, each in a range, the ranges of one name.</summary>
internal static class MoveRules
{
    public static LintRule WithoutRange { get; } = LintRule.Risk("move-without-range", "Moved text stands in no move range: Word cannot tell where it went, and shows a deletion and an insertion or repairs the file.", "put `w:moveFromRangeStart` and its end, or those of `w:moveTo`, around it",
        file => file.Stories.SelectMany(p => OutsideRange(p, "moveFrom").Concat(OutsideRange(p, "moveTo"))));

    public static LintRule Unpaired { get; } = LintRule.Risk("unpaired-move", "A move has only one of its two ends: accepting or rejecting all changes doubles the text or loses it.", "give both ends a range with one name, or write a deletion and an insertion",
        file => OneSided(file, "moveFrom", "moveTo").Concat(OneSided(file, "moveTo", "moveFrom")));

    public static ImmutableArray<LintRule> All { get; } = [WithoutRange, Unpaired];

    private static IEnumerable<Fault> OutsideRange(FilePart part, string kind)
    {
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in part.Named(Wml.W + kind).Any() ? part.All : [])
        {
            if (element.Name == Wml.W + (kind + "RangeStart"))
            {
                open.Add(element.Get("id") ?? "");
            }
            else if (element.Name == Wml.W + (kind + "RangeEnd"))
            {
                open.Remove(element.Get("id") ?? "");
            }
            else if (element.Name == Wml.W + kind && element.Parent?.Name != Wml.RunProperties && open.Count == 0)
            {
                yield return part.At(element, $"`w:{kind}` stands in no `w:{kind}RangeStart`");
            }
        }
    }

    private static IEnumerable<Fault> OneSided(WordFile file, string kind, string other)
    {
        var names = Ranges(file, other).Select(r => r.Element.Get("name")).ToHashSet(StringComparer.Ordinal);
        return Ranges(file, kind).Where(r => !names.Contains(r.Element.Get("name"))).Select(r => r.Part.At(r.Element, $"the move `{r.Element.Get("name")}` has no `w:{other}`"));
    }

    private static IEnumerable<(FilePart Part, XElement Element)> Ranges(WordFile file, string kind) => file.InStories(Wml.W + (kind + "RangeStart"));
}
