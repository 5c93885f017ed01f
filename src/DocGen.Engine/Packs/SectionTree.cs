using System.Collections.Immutable;
using DocGen.Engine.Documents;
using DocGen.Engine.Standards;

namespace DocGen.Engine.Packs;

/// <summary>Turns headings and blocks in the order of the text into sections under sections.</summary>
internal static class SectionTree
{
    /// <summary>A heading with what stands directly under it.</summary>
    public sealed record Flat(int Level, Section Section);

    public static EquatableArray<Section> Of(IReadOnlyList<Flat> flat)
    {
        var at = 0;
        return Children(flat, ref at, 0).ToEquatable();
    }

    private static List<Section> Children(IReadOnlyList<Flat> flat, ref int at, int above)
    {
        var sections = new List<Section>();
        while (at < flat.Count && flat[at].Level > above)
        {
            var (level, section) = flat[at++];
            sections.Add(section with { Children = Children(flat, ref at, level).ToEquatable() });
        }

        return sections;
    }

    /// <summary>What <c>maps</c> says of a section that deliberately serves no requirement.</summary>
    public const string ServesNone = "none";

    /// <summary>The ids in a <c>maps</c> attribute, none with a space in it: <c>AIA:Annex.III</c>.</summary>
    public static EquatableArray<string> Maps(string? attribute) =>
        attribute is null or ServesNone ? [] : RequirementId.SplitList(attribute).Select(m => m.Written.Replace(' ', '.')).Distinct(StringComparer.Ordinal).ToEquatable();
}
