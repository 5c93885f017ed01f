using System.Collections.Immutable;
using System.Xml.Linq;
using DocGen.Word.Linting;
using DocGen.Word.Parts;

namespace DocGen.Word.Reference;

/// <summary>The lists of a client's file under ids of their own, above ours.</summary>
internal sealed class ReferenceLists
{
    private readonly Dictionary<string, XElement> _patterns;
    private readonly Dictionary<string, XElement> _lists;

    private ReferenceLists(ImmutableArray<XElement> patterns, ImmutableArray<XElement> lists)
    {
        (Patterns, Lists) = (patterns, lists);
        _patterns = patterns.ToDictionary(p => p.Get("abstractNumId")!, StringComparer.Ordinal);
        _lists = lists.ToDictionary(l => l.Get("numId")!, StringComparer.Ordinal);
    }

    public ImmutableArray<XElement> Patterns { get; }

    public ImmutableArray<XElement> Lists { get; }

    /// <summary>The first id that a document's own lists may take.</summary>
    public int FirstOwnList => NumberingPart.FirstOwnList + Lists.Length;

    /// <summary>Reads the lists, and leads the styles to them; a style whose list is not there loses it.</summary>
    /// <param name="root">The numbering of the file, or null when it has none.</param>
    /// <param name="styles">The styles under their new ids; changed.</param>
    /// <param name="styleIds">The new id of each old one.</param>
    public static ReferenceLists Read(XElement? root, StyleSheet styles, IReadOnlyDictionary<string, string> styleIds)
    {
        var plain = root is null ? null : ReferenceXml.Plain(root);
        XElement[] patterns = [.. (plain?.Elements(Wml.W + "abstractNum") ?? []).Where(p => p.Get("abstractNumId") is not null).DistinctBy(p => p.Get("abstractNumId"))];
        var patternIds = patterns.Select((p, i) => (Old: p.Get("abstractNumId")!, New: Measures.Number(NumberingPart.FirstOwnList + i))).ToDictionary(p => p.Old, p => p.New, StringComparer.Ordinal);
        XElement[] lists = [.. (plain?.Elements(Wml.W + "num") ?? []).Where(n => n.Get("numId") is { } id && id != "0" && patternIds.ContainsKey(n.ValueOf("abstractNumId") ?? "")).DistinctBy(n => n.Get("numId"))];
        var listIds = lists.Select((l, i) => (Old: l.Get("numId")!, New: Measures.Number(NumberingPart.FirstOwnList + i))).ToDictionary(p => p.Old, p => p.New, StringComparer.Ordinal);

        foreach (var pattern in patterns)
        {
            pattern.SetAttributeValue(Wml.W + "abstractNumId", patternIds[pattern.Get("abstractNumId")!]);
        }

        foreach (var list in lists)
        {
            list.SetAttributeValue(Wml.W + "numId", listIds[list.Get("numId")!]);
            list.Element(Wml.W + "abstractNumId")!.SetAttributeValue(Wml.W + "val", patternIds[list.ValueOf("abstractNumId")!]);
        }

        foreach (var named in patterns.Concat(lists).SelectMany(p => p.Descendants().Where(e => e.Name.LocalName is "pStyle" or "styleLink" or "numStyleLink")).ToList())
        {
            if (styleIds.GetValueOrDefault(named.Get("val") ?? "") is { Length: > 0 } id && styles[id] is not null)
            {
                named.SetAttributeValue(Wml.W + "val", id);
            }
            else
            {
                named.Remove();
            }
        }

        foreach (var number in styles.Root.Descendants(Wml.W + "numPr").ToList())
        {
            if (number.ValueOf("numId") is { } id && id != "0")
            {
                if (listIds.TryGetValue(id, out var found))
                {
                    number.Element(Wml.W + "numId")!.SetAttributeValue(Wml.W + "val", found);
                }
                else
                {
                    number.Remove();
                }
            }
        }

        return new ReferenceLists([.. patterns], [.. lists]);
    }

    /// <summary>The level at which a style is counted, by itself or by what it is based on; null when it is not.</summary>
    public ListLevel? LevelOf(string style, StyleSheet styles)
    {
        var named = styles.Chain(style).FirstOrDefault(s => s.Element(Wml.ParagraphProperties)?.Element(Wml.W + "numPr")?.Element(Wml.W + "numId") is not null);
        if (named?.Element(Wml.ParagraphProperties)!.Element(Wml.W + "numPr")!.ValueOf("numId") is not { } list || PatternOf(list, styles) is not { } pattern)
        {
            return null;
        }

        var own = styles.Chain(style).Select(s => s.Element(Wml.ParagraphProperties)?.Element(Wml.W + "numPr")?.ValueOf("ilvl")).FirstOrDefault(l => l is not null);
        var linked = pattern.Elements(Wml.W + "lvl").FirstOrDefault(l => l.ValueOf("pStyle") == style)?.Get("ilvl");
        return Level(list, StyleSheet.ToNumber(linked ?? own), styles);
    }

    /// <summary>A level of a list; null when it is not there or shows nothing.</summary>
    public ListLevel? Level(string list, int level, StyleSheet styles)
    {
        if (PatternOf(list, styles) is not { } pattern || _lists[list] is not { } instance)
        {
            return null;
        }

        var number = Measures.Number(level);
        XElement? Found(string at) => instance.Elements(Wml.W + "lvlOverride").FirstOrDefault(o => o.Get("ilvl") == at)?.Element(Wml.W + "lvl") ?? pattern.Elements(Wml.W + "lvl").FirstOrDefault(l => l.Get("ilvl") == at);
        return Found(number) is { } element && element.ValueOf("numFmt") != "none" && !string.IsNullOrEmpty(element.ValueOf("lvlText"))
            ? new ListLevel(StyleSheet.ToNumber(list), StyleSheet.ToNumber(pattern.Get("abstractNumId")), level, element, [.. Enumerable.Range(0, NumberingPart.Levels).Select(l => Found(Measures.Number(l)))])
            : null;
    }

    // A pattern may only name the list style that holds its levels.
    private XElement? PatternOf(string list, StyleSheet styles)
    {
        var pattern = _lists.TryGetValue(list, out var instance) ? _patterns.GetValueOrDefault(instance.ValueOf("abstractNumId") ?? "") : null;
        return pattern?.ValueOf("numStyleLink") is { } style && styles[style]?.Element(Wml.ParagraphProperties)?.Element(Wml.W + "numPr")?.ValueOf("numId") is { } other && other != list && _lists.TryGetValue(other, out var linked)
            ? _patterns.GetValueOrDefault(linked.ValueOf("abstractNumId") ?? "")
            : pattern;
    }
}

/// <summary>A level of a list: the ids of list and pattern, and the elements of all levels, null for those that are not there.</summary>
internal sealed record ListLevel(int List, int Pattern, int Level, XElement Element, ImmutableArray<XElement?> All)
{
    public bool IsBullet => Element.ValueOf("numFmt") == "bullet";
}
