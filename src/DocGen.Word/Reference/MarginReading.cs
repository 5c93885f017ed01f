using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocGen.Word.Body;
using DocGen.Word.Linting;
using DocGen.Word.Packaging;

namespace DocGen.Word.Reference;

/// <summary>Reads headers and footers of a client's file with their pictures.</summary>
internal sealed class MarginReading(WordFile file, ZipArchive archive, StyleSheet styles, IReadOnlyDictionary<string, string> styleIds, ReferenceLosses losses)
{
    private const long MostPictureBytes = 5_000_000;

    private static readonly Dictionary<string, string> PictureTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["png"] = "image/png", ["jpg"] = "image/jpeg", ["jpeg"] = "image/jpeg", ["gif"] = "image/gif", ["bmp"] = "image/bmp", ["tif"] = "image/tiff", ["tiff"] = "image/tiff", ["emf"] = "image/x-emf", ["wmf"] = "image/x-wmf", ["svg"] = "image/svg+xml",
    };

    private static readonly string[] StyleNaming = ["pStyle", "rStyle", "tblStyle"];

    private readonly Dictionary<string, Part> _pictures = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The header (or footer) that the last sections show on their first pages or on the others; null when there is none that can be read.</summary>
    /// <param name="element"><c>headerReference</c> or <c>footerReference</c>.</param>
    public MarginStory? Find(IEnumerable<XElement> sections, string element, string kind)
    {
        var reference = sections.Reverse().SelectMany(s => s.Elements(Wml.W + element)).FirstOrDefault(r => (r.Get("type") ?? "default") == kind);
        if (reference is null)
        {
            return null;
        }

        var target = file.Main.References.FirstOrDefault(r => r.Id == reference.Attribute(Wml.R + "id")?.Value)?.Target ?? "";
        if (file.Parts.GetValueOrDefault(target) is not { } part)
        {
            losses.Add("broken parts", target.Length > 0 ? $"`{target}`" : $"a {(element.StartsWith('h') ? "header" : "footer")} that is named and not there");
            return null;
        }

        return Read(part);
    }

    private MarginStory Read(FilePart part)
    {
        var root = new XElement(part.Root);
        ReferenceXml.Settle(root);
        foreach (var named in root.Descendants().Where(e => e.Name.Namespace == Wml.W && StyleNaming.Contains(e.Name.LocalName)).ToList())
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

        root.Descendants(Wml.W + "numPr").Remove();
        var used = References(root, part).ToImmutableArray();
        Draw(root);
        return new MarginStory(root, used);
    }

    private IEnumerable<StoryReference> References(XElement root, FilePart part)
    {
        foreach (var group in root.Descendants().SelectMany(e => e.Attributes().Where(a => a.Name.Namespace == Wml.R)).ToList().GroupBy(a => a.Value, StringComparer.Ordinal))
        {
            var reference = part.References.FirstOrDefault(r => r.Id == group.Key);
            if (reference is { Type: "image", IsExternal: false } && Picture(reference.Target) is { } picture)
            {
                yield return new StoryReference(group.Key, "image", picture.Path["word/".Length..], picture);
            }
            else if (reference is { Type: "hyperlink", IsExternal: true } && LinkAddress.Absolute(reference.Target) is { } address)
            {
                yield return new StoryReference(group.Key, "hyperlink", address, null);
            }
            else
            {
                TakeOut(group, reference, part.Path);
            }
        }
    }

    private void TakeOut(IEnumerable<XAttribute> uses, PartReference? reference, string path)
    {
        if (reference is { IsExternal: true, Type: "hyperlink" })
        {
            foreach (var link in uses.Select(u => u.Parent!).Where(e => e.Parent is not null))
            {
                link.ReplaceWith(link.Elements().ToList());
            }

            losses.Add("links that lead to no page", $"`{Short(reference.Target)}` in `{path}`");
            return;
        }

        losses.Add(
            reference switch { { IsExternal: true } => "linked pictures and files", { Type: "image" } => "broken pictures", null => "broken parts", _ => "embedded objects" },
            reference is { IsExternal: true } ? $"`{Short(reference.Target)}` in `{path}`" : $"`{(reference is null ? "a picture that is not there" : reference.Target)}` in `{path}`");
        foreach (var whole in uses.Select(u => u.Parent!.AncestorsAndSelf().LastOrDefault(e => e.Name == Wml.Compatibility + "AlternateContent") ?? u.Parent!.AncestorsAndSelf().FirstOrDefault(e => e.Name.LocalName is "drawing" or "pict" or "object") ?? u.Parent!).Distinct().ToList())
        {
            if (whole.Parent is not null)
            {
                whole.Remove();
            }
        }
    }

    private Part? Picture(string path)
    {
        if (_pictures.TryGetValue(path, out var known))
        {
            return known;
        }

        var entry = archive.Entries.FirstOrDefault(e => e.FullName.Equals(path, StringComparison.OrdinalIgnoreCase));
        var extension = Path.GetExtension(path).TrimStart('.');
        if (entry is null || entry.Length > MostPictureBytes || !PictureTypes.TryGetValue(extension, out var type))
        {
            return null;
        }

        try
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            var buffer = new byte[81_920];
            for (var count = content.Read(buffer); count > 0 && bytes.Length <= MostPictureBytes; count = content.Read(buffer))
            {
                bytes.Write(buffer, 0, count);
            }

            if (bytes.Length > MostPictureBytes || bytes.Length == 0)
            {
                return null;
            }

            // One ending for each kind: a package names the kind of an ending once.
            extension = type == "image/jpeg" ? "jpeg" : type == "image/tiff" ? "tiff" : extension.Length == 3 ? PictureTypes.Keys.First(k => k.Equals(extension, StringComparison.OrdinalIgnoreCase)) : extension;
            var name = string.Create(CultureInfo.InvariantCulture, $"word/media/reference{_pictures.Count + 1}.{extension}");
            return _pictures[path] = new Part(name, type, bytes.ToArray());
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException)
        {
            return null;
        }
    }

    // Ids of drawings and controls are given anew, so that none meets one of the text.
    private static void Draw(XElement root)
    {
        root.Descendants(Wml.ControlProperties).Elements(Wml.W + "id").Remove();
        // A table of a header fits its columns, not its text: the same in every program.
        foreach (var table in root.Descendants(Wml.Table))
        {
            MarginTable.Fix(table);
        }
    }

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..57]}…";
}
