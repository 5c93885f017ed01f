using System.Collections.Immutable;

namespace DocGen.Engine.Documents;

/// <summary>What stands between two headings. Compared by content: <see cref="Block.Origin"/> never counts.</summary>
public abstract record Block
{
    /// <summary>Where the block came from; null for a block that no template made.</summary>
    public Origin? Origin { get; init; }

    public virtual bool Equals(Block? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();
}

public sealed record Paragraph(EquatableArray<Inline> Content) : Block;

/// <summary>A bullet list, or a numbered one that starts at <paramref name="Start"/>. A tight list has no space between items.</summary>
public sealed record ListBlock(bool Ordered, int Start, bool Tight, EquatableArray<ListItem> Items) : Block;

/// <summary>One item: at least one block. <paramref name="Checked"/>: the state of a task item, null for an ordinary one.</summary>
public sealed record ListItem(EquatableArray<Block> Blocks, bool? Checked = null)
{
    /// <summary>Where the item came from; never counts in a comparison.</summary>
    public Origin? Origin { get; init; }

    public bool Equals(ListItem? other) => other is not null && Blocks.Equals(other.Blocks) && Checked == other.Checked;

    public override int GetHashCode() => HashCode.Combine(Blocks, Checked);
}

/// <summary>A table with one head row; every row has as many cells as there are columns.</summary>
public sealed record Table(EquatableArray<Column> Columns, EquatableArray<TableRow> Rows) : Block
{
    /// <summary>The author's own id of the table, target of links; empty when it has none.</summary>
    public string Id { get; init; } = "";

    /// <summary>A caption printed with the table; empty when it has none.</summary>
    public string Caption { get; init; } = "";

    /// <summary>How a writer that can draw may draw the table besides printing it.</summary>
    public TablePicture Picture { get; init; }

    public bool Equals(Table? other) => other is not null && Columns.Equals(other.Columns) && Rows.Equals(other.Rows) && Id == other.Id && Caption == other.Caption && Picture == other.Picture;

    public override int GetHashCode() => HashCode.Combine(Columns, Rows, Id, Caption, Picture);
}

public enum TablePicture
{
    None,

    /// <summary>Bars above the table: one a row, each a stack of the numbers in the columns that are series (see <see cref="Column.IsSeries"/>).</summary>
    Bars,

    /// <summary>The table itself, each cell right of the first column tinted by the level that its words begin with (see <see cref="LevelWords"/>).</summary>
    Matrix,
}

/// <summary>A column: its head cell, its alignment, its share of the table's width (0 when the writer may choose), and whether its cells hold words for a state that a writer may tint (see <see cref="StatusWords"/>).</summary>
public sealed record Column(Cell Head, Alignment Alignment = Alignment.Default, int Width = 0, bool IsStatus = false)
{
    /// <summary>Whether its numbers are drawn where the table is drawn as <see cref="TablePicture.Bars"/>. Where no column says so, every one after the first that holds only numbers is drawn.</summary>
    public bool IsSeries { get; init; }

    /// <summary>Whether answers decide what its cells say: who edits one in a file is told to change the answer.</summary>
    public bool IsDecided { get; init; }
}

public enum Alignment
{
    Default,
    Left,
    Centre,
    Right,
}

public sealed record TableRow(EquatableArray<Cell> Cells)
{
    /// <summary>The author's own id of the row, target of links; empty when it has none.</summary>
    public string Id { get; init; } = "";

    /// <summary>Where the row came from; never counts in a comparison.</summary>
    public Origin? Origin { get; init; }

    public bool Equals(TableRow? other) => other is not null && Cells.Equals(other.Cells) && Id == other.Id;

    public override int GetHashCode() => HashCode.Combine(Cells, Id);
}

/// <summary>A cell: inlines, with <see cref="LineBreak"/> between its lines; may be empty.</summary>
public sealed record Cell(EquatableArray<Inline> Content);

/// <summary>Text kept letter by letter; lines end with a line feed, the last without one.</summary>
public sealed record CodeBlock(string Language, string Value) : Block;

/// <summary>A quotation, also used for notes to the reader.</summary>
public sealed record Quote(EquatableArray<Block> Blocks) : Block;

public sealed record ThematicBreak : Block;
