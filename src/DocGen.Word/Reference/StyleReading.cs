using System.Globalization;
using System.Xml.Linq;
using DocGen.Word.Linting;
using DocGen.Word.Parts;

namespace DocGen.Word.Reference;

/// <summary>Reads the styles of a client's file and gives those that the writer asks for the ids it asks by: a style is known by its name, whatever id a translated Word or LibreOffice gave it.</summary>
internal static class StyleReading
{
    private static readonly string[] Naming = ["basedOn", "next", "link"];

    /// <summary>The names, kinds and ids of the styles that the writer asks for.</summary>
    public static IReadOnlyList<(string Kind, string Name, string Id)> Roles { get; } =
        [.. XElement.Parse(StylesPart.Build(WordLook.Default, new Palette(WordLook.Default), "en-GB", hasFootnotes: true).OuterXml).Elements(Wml.Style).Select(s => (s.Get("type")!, s.ValueOf("name")!, s.Get("styleId")!))];

    /// <summary>The styles under their new ids, and the new id of each old one.</summary>
    public static (StyleSheet Styles, IReadOnlyDictionary<string, string> Ids) Read(XElement root)
    {
        var styles = ReferenceXml.Plain(root);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(Roles.Select(r => r.Id), StringComparer.OrdinalIgnoreCase);
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var style in styles.Elements(Wml.Style).ToList())
        {
            var kind = style.Get("type") ?? "paragraph";
            var name = Name(style, kind);
            var role = Roles.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase));
            var old = style.Get("styleId") ?? "";
            if (name.Length == 0 || !named.Add(name) || (role.Id is not null && role.Kind != kind))
            {
                // The second of a name, or one of another kind that bears a name of ours: Word knows only one.
                ids.TryAdd(old, role.Id ?? "");
                style.Remove();
                continue;
            }

            var id = role.Id ?? Unused(old.Length > 0 ? old : name, taken);
            ids.TryAdd(old, id);
            style.SetAttributeValue(Wml.W + "type", kind);
            style.SetAttributeValue(Wml.W + "styleId", id);
            style.Element(Wml.W + "name")!.SetAttributeValue(Wml.W + "val", role.Name ?? name);
            if (role.Id is not null)
            {
                style.Elements(Wml.W + "aliases").Remove();
            }
        }

        Connect(styles, ids);
        return (new StyleSheet(styles), ids);
    }

    private static void Connect(XElement styles, Dictionary<string, string> ids)
    {
        var there = styles.Elements(Wml.Style).Select(s => s.Get("styleId")!).ToHashSet(StringComparer.Ordinal);
        foreach (var name in styles.Elements(Wml.Style).SelectMany(s => Naming.SelectMany(n => s.Elements(Wml.W + n))).ToList())
        {
            if (ids.GetValueOrDefault(name.Get("val") ?? "") is { Length: > 0 } id && there.Contains(id) && id != name.Parent!.Get("styleId"))
            {
                name.SetAttributeValue(Wml.W + "val", id);
            }
            else if (name.Name.LocalName != "next" || name.Parent!.Get("styleId") != ids.GetValueOrDefault(name.Get("val") ?? ""))
            {
                name.Remove();
            }
            else
            {
                name.SetAttributeValue(Wml.W + "val", name.Parent!.Get("styleId"));
            }
        }

        BreakCircles(new StyleSheet(styles));
        // The latest default of a kind is the one that Word takes.
        foreach (var twice in styles.Elements(Wml.Style).Where(s => s.Get("default") is "1" or "true").GroupBy(s => s.Get("type")).SelectMany(g => g.SkipLast(1)))
        {
            twice.Attribute(Wml.W + "default")!.Remove();
        }
    }

    private static void BreakCircles(StyleSheet styles)
    {
        foreach (var style in styles.Root.Elements(Wml.Style))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var at = style; at is not null; at = styles[at.ValueOf("basedOn")])
            {
                if (!seen.Add(at.Get("styleId")!))
                {
                    style.Elements(Wml.W + "basedOn").Remove();
                    break;
                }
            }
        }
    }

    // The default paragraph style is Normal, whatever a program calls it.
    private static string Name(XElement style, string kind)
    {
        var name = SafeText.Line(style.ValueOf("name") ?? "");
        return kind == "paragraph" && style.Get("default") is "1" or "true" && style.Parent!.Elements(Wml.Style).All(s => !string.Equals(s.ValueOf("name"), "Normal", StringComparison.OrdinalIgnoreCase)) ? "Normal" : name;
    }

    private static string Unused(string wanted, HashSet<string> taken)
    {
        var id = wanted;
        for (var count = 2; !taken.Add(id); count++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}_{count}");
        }

        return id;
    }
}
