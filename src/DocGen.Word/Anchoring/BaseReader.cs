using System.Globalization;
using System.Xml.Linq;
using DocGen.Engine.Documents;

namespace DocGen.Word.Anchoring;

/// <summary>Reads the XML of a base as the document it was written from. Elements it does not know are passed over, as a later version may write more.</summary>
internal static class BaseReader
{
    private static readonly XNamespace Space = BaseModel.Namespace;

    /// <summary>Null when the element is no base.</summary>
    public static Document? Read(XElement root)
    {
        if (root.Name != Space + "base" || root.Element(Space + "identity") is not { } identity)
        {
            return null;
        }

        return new Document(BaseIdentity.Of(name => Value(identity, name)), Sections(root));
    }

    private static EquatableArray<Section> Sections(XElement parent) => parent.Elements(Space + "section").Select(Section).ToEquatable();

    private static Section Section(XElement element)
    {
        var id = Value(element, "id");
        var key = element.Attribute("key") is null ? id : Value(element, "key");
        return new Section(id, element.Element(Space + "heading") is { } heading ? Inlines(heading, key) : [], Blocks(element, key), Sections(element))
        {
            Numbering = Named(element, "numbering", SectionNumbering.Numbered),
            Landscape = Is(element, "landscape"),
            Audience = Value(element, "audience").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToEquatable(),
            Trace = new SectionTrace(element.Elements(Space + "maps").Select(m => BaseText.Plain(m.Value)).ToEquatable(), [], []),
            Origin = key.Length == 0 ? null : new Origin { Key = key },
        };
    }

    private static EquatableArray<Block> Blocks(XElement parent, string section) => parent.Elements().Select(e => Block(e, section)).OfType<Block>().ToEquatable();

    private static Block? Block(XElement element, string section)
    {
        Block? block = element.Name.LocalName switch
        {
            "p" => new Paragraph(Inlines(element, section)),
            "list" => new ListBlock(Is(element, "ordered"), Number(element, "start", 1), Is(element, "tight"), element.Elements(Space + "item").Select(i => Item(i, section)).ToEquatable()),
            "table" => Table(element, section),
            "code" => new CodeBlock(Value(element, "language"), BaseText.Plain(element.Value)),
            "quote" => new Quote(Blocks(element, section)),
            "rule" => new ThematicBreak(),
            _ => null,
        };
        return block is null ? null : block with { Origin = OriginOf(element, section) };
    }

    private static ListItem Item(XElement element, string section) =>
        new(Blocks(element, section), Value(element, "checked") switch { "1" => true, "0" => false, _ => null }) { Origin = OriginOf(element, section) };

    private static Table Table(XElement element, string section) =>
        new(element.Elements(Space + "column").Select(c => Column(c, section)).ToEquatable(), element.Elements(Space + "row").Select(r => Row(r, section)).ToEquatable())
        {
            Id = Value(element, "id"),
            Caption = Value(element, "caption"),
            Picture = Named(element, "picture", TablePicture.None),
        };

    private static Column Column(XElement element, string section) =>
        new(new Cell(Inlines(element, section)), Named(element, "alignment", Alignment.Default), Number(element, "width", 0), Is(element, "status")) { IsSeries = Is(element, "series"), IsDecided = Is(element, "decided") };

    private static TableRow Row(XElement element, string section) =>
        new(element.Elements(Space + "cell").Select(c => new Cell(Inlines(c, section))).ToEquatable()) { Id = Value(element, "id"), Origin = OriginOf(element, section) };

    private static EquatableArray<Inline> Inlines(XElement parent, string section) => parent.Elements().Select(e => Inline(e, section)).OfType<Inline>().ToEquatable();

    private static Inline? Inline(XElement element, string section) => element.Name.LocalName switch
    {
        "t" => new Text(BaseText.Plain(element.Value)),
        "tt" => new Code(BaseText.Plain(element.Value)),
        "em" => new Emphasis(Inlines(element, section)),
        "strong" => new Strong(Inlines(element, section)),
        "strike" => new Strikethrough(Inlines(element, section)),
        "a" => new Link(Value(element, "to"), Inlines(element, section)),
        "note" => new Footnote(Blocks(element, section)),
        "image" => new Image(Value(element, "source"), Value(element, "description")),
        "br" => new LineBreak(),
        _ => null,
    };

    private static Origin? OriginOf(XElement element, string section) => Value(element, "key") switch
    {
        "" => null,
        ['/', ..] below => new Origin { Key = section + below },
        var key => new Origin { Key = key },
    };

    private static string Value(XElement element, string name) => BaseText.Plain(element.Attribute(name)?.Value ?? "");

    private static bool Is(XElement element, string name) => element.Attribute(name)?.Value == "1";

    private static int Number(XElement element, string name, int otherwise) =>
        int.TryParse(element.Attribute(name)?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static T Named<T>(XElement element, string name, T otherwise)
        where T : struct, Enum => Enum.TryParse<T>(element.Attribute(name)?.Value, out var value) && Enum.IsDefined(value) ? value : otherwise;
}
