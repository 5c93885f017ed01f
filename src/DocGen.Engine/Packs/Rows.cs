using DocGen.Engine.Documents;

namespace DocGen.Engine.Packs;

/// <summary>Short ways to write the tables that the engine adds.</summary>
internal static class Rows
{
    public static Cell Cell(string text) => new(text.Length == 0 ? [] : [new Text(text)]);

    public static Cell Lines(IEnumerable<string> lines) =>
        new(lines.SelectMany((line, i) => i == 0 ? new Inline[] { new Text(line) } : [new LineBreak(), new Text(line)]).ToEquatable());

    public static Cell Linked(IEnumerable<(string Target, string Text)> links) =>
        new(links.SelectMany((link, i) => i == 0 ? new Inline[] { new Link(link.Target, [new Text(link.Text)]) } : [new LineBreak(), new Link(link.Target, [new Text(link.Text)])]).ToEquatable());

    public static Cell LinkedInLine(IEnumerable<(string Target, string Text)> links) =>
        new(links.SelectMany((link, i) => i == 0 ? new Inline[] { new Link(link.Target, [new Text(link.Text)]) } : [new Text(", "), new Link(link.Target, [new Text(link.Text)])]).ToEquatable());

    /// <summary>A row whose key ends with a name of its own, so that it is known again when rows before it come or go.</summary>
    public static TableRow Row(string name, EquatableArray<Cell> cells) => new(cells) { Origin = new Origin { Key = "#" + name } };

    public static Column Column(string head, int width, bool isStatus = false) => new(Cell(head), Alignment.Default, width, isStatus);

    public static Paragraph Paragraph(string text) => new([new Text(text)]);

    public static Section Section(string id, string heading, IEnumerable<Block> blocks, SectionNumbering numbering = SectionNumbering.None) =>
        new(id, [new Text(heading)], blocks.ToEquatable(), []) { Numbering = numbering };
}
