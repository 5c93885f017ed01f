using System.Xml.Linq;
using DocGen.Engine.Documents;
using DocGen.Word.Linting;
using DocGen.Word.Packaging;
using DocGen.Word.Parts;

namespace DocGen.Word.Reference;

/// <summary>Headers and footers of a document in the look of a client's file: theirs, filled with what this document says of itself; ours where they have none.</summary>
internal static class ReferenceMargins
{
    private static readonly XName Picture = XName.Get("docPr", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
    private static readonly XName Decorative = XName.Get("decorative", "http://schemas.microsoft.com/office/drawing/2017/decorative");

    // Above all ids that a text of ours can reach.
    private const int FirstDrawing = 1_000_000_000;

    /// <summary>The parts, their relationships and pictures; a picture that several show is there once.</summary>
    public static IEnumerable<Part> Of(DocumentIdentity identity, WordLook look, ReferenceLook reference, bool landscape, Func<int?> nextControl)
    {
        var header = look.HeaderText.Length > 0 || reference.Header is not { IsBlank: false } ? null : reference.Header;
        var footer = reference.Footer is { IsBlank: false } ? reference.Footer : null;
        var parts = new List<Part>();
        Add(parts, "header1", reference.FirstHeader, MarginParts.CoverHeader, false);
        Add(parts, "footer1", look.CoverText.Length > 0 ? null : reference.FirstFooter, MarginParts.CoverFooter(look), false);
        foreach (var turned in landscape ? new[] { false, true } : [false])
        {
            var number = turned ? 3 : 2;
            Add(parts, FormattableString.Invariant($"header{number}"), header, Fitted(MarginParts.PageHeader(identity, look, turned, nextControl()), reference, look, StyleIds.Header, turned), turned);
            Add(parts, FormattableString.Invariant($"footer{number}"), footer, Fitted(MarginParts.PageFooter(identity, turned), reference, look, StyleIds.Footer, turned), turned);
        }

        return parts.DistinctBy(p => p.Path);

        void Add(List<Part> all, string name, MarginStory? story, Part ours, bool turned) => all.AddRange(story is null ? [ours] : Parts(story, name, identity, look, reference, turned));
    }

    // Our line has one stop, at the right edge, whatever stops their style has.
    private static Part Fitted(Part ours, ReferenceLook reference, WordLook look, string style, bool turned)
    {
        if (turned || !reference.Has(style))
        {
            return ours;
        }

        var root = XElement.Parse(System.Text.Encoding.UTF8.GetString(ours.Bytes.Span));
        var width = LookLayout.Of(look).Upright.TextWidth;
        foreach (var paragraph in root.Elements(Wml.P))
        {
            StyleMerge.PutParagraph(paragraph, new XElement(Wml.W + "tabs", MarginTabs.Cleared(reference.Styles, style, width), MarginTabs.Right(width, "none")));
        }

        return ReferenceParts.Of(ours.Path, ours.ContentType, root);
    }

    private static IEnumerable<Part> Parts(MarginStory story, string name, DocumentIdentity identity, WordLook look, ReferenceLook reference, bool turned)
    {
        var root = new XElement(story.Root);
        MarginFields.Fill(root, identity);
        Describe(root, identity.Organisation.Length > 0 ? identity.Organisation : identity.Title, FirstDrawing + (name[^1] * 1000) + (name[0] * 10_000));
        var layout = LookLayout.Of(look);
        var own = reference.Page?.TextWidth ?? layout.Upright.TextWidth;
        var width = layout.Page(turned).TextWidth;
        if (width != own)
        {
            MarginTabs.Stretch(root, reference.Styles, own, width);
            foreach (var table in root.Descendants(Wml.Table))
            {
                MarginTable.Stretch(table, own, width);
            }
        }

        var relationships = new Relationships();
        foreach (var used in story.References)
        {
            var id = relationships.Add(used.Type, used.Target, external: used.Picture is null);
            foreach (var attribute in root.Descendants().SelectMany(e => e.Attributes()).Where(a => a.Name.Namespace == Wml.R && a.Value == used.Id && a.Annotation<string>() is null).ToList())
            {
                attribute.Value = id;
                attribute.AddAnnotation(id);
            }

            if (used.Picture is { } picture)
            {
                yield return picture;
            }
        }

        var kind = root.Name.LocalName == "hdr" ? "header+xml" : "footer+xml";
        yield return ReferenceParts.Of($"word/{name}.xml", LookParts.ContentTypes + kind, root);
        if (!relationships.IsEmpty)
        {
            yield return relationships.ToPart($"word/_rels/{name}.xml.rels");
        }
    }

    private static void Describe(XElement root, string organisation, int id)
    {
        foreach (var picture in root.Descendants(Picture))
        {
            picture.SetAttributeValue("id", Measures.Number(++id));
            if (string.IsNullOrWhiteSpace(picture.Attribute("descr")?.Value) && !picture.Descendants(Decorative).Any())
            {
                picture.SetAttributeValue("descr", SafeText.Line(organisation));
            }
        }

        foreach (var table in root.Descendants(Wml.Table).Where(t => t.Element(Wml.W + "tblPr") is { } p && p.ValueOf("tblCaption") is null && p.ValueOf("tblDescription") is null))
        {
            var properties = table.Element(Wml.W + "tblPr")!;
            var caption = new XElement(Wml.W + "tblCaption", new XAttribute(Wml.W + "val", FixedWords.HeaderTable));
            if (properties.Element(Wml.W + "tblPrChange") is { } change)
            {
                change.AddBeforeSelf(caption);
            }
            else
            {
                properties.Add(caption);
            }
        }
    }
}
