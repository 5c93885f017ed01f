using System.Collections.Immutable;
using DocGen.Engine.Documents;

namespace DocGen.Tests.Word.Merging;

/// <summary>What other answers make of a document: blocks that read differently, come or go. Parts are named by their keys.</summary>
internal static class ModelEdits
{
    /// <summary>The keys of all paragraphs outside lists, in order, with their text where that is one stretch.</summary>
    public static ImmutableArray<(string Key, string Text)> Paragraphs(Document document)
    {
        var found = ImmutableArray.CreateBuilder<(string, string)>();
        Rewrite(document, block =>
        {
            if (block is Paragraph { Content.Items: [Text { Value: var text }] } && block.Origin is { } origin)
            {
                found.Add((origin.Key, text));
            }

            return [block];
        });
        return found.ToImmutable();
    }

    /// <summary>All rows with their keys, in order.</summary>
    public static ImmutableArray<(string Key, TableRow Row)> Rows(Document document)
    {
        var found = ImmutableArray.CreateBuilder<(string, TableRow)>();
        Rewrite(document, rows: row =>
        {
            found.Add((row.Origin!.Key, row));
            return [row];
        });
        return found.ToImmutable();
    }

    public static Document Reword(Document document, string key, string text) =>
        Rewrite(document, block => block is Paragraph paragraph && block.Origin?.Key == key ? [paragraph with { Content = [new Text(text)] }] : [block]);

    /// <summary>A new paragraph after another.</summary>
    public static Document Add(Document document, string after, string text) =>
        Rewrite(document, block => block.Origin?.Key == after ? [block, new Paragraph([new Text(text)]) { Origin = new Origin { Key = after + "+new" } }] : [block]);

    /// <summary>Without a paragraph, section, item or row.</summary>
    public static Document Without(Document document, string key) => Rewrite(
        document,
        block => block.Origin?.Key == key ? [] : [block],
        row => row.Origin?.Key == key ? [] : [row],
        item => item.Origin?.Key == key ? [] : [item],
        section => section.Origin?.Key == key ? [] : [section]);

    /// <summary>Without a row; the last one of a table stays.</summary>
    public static Document WithoutRow(Document document, string key) =>
        Rewrite(document, block => block is Table { Rows.Count: > 1 } table ? [table with { Rows = [.. table.Rows.Items.Where(r => r.Origin?.Key != key)] }] : [block]);

    /// <summary>A section without sections of its own, after another that stands on pages of the same kind.</summary>
    public static Document Move(Document document, string key, string after)
    {
        Section? moved = null;
        var without = Rewrite(document, sections: s =>
        {
            moved = s.Origin?.Key == key ? s : moved;
            return s.Origin?.Key == key ? [] : [s];
        });
        var found = false;
        var with = Rewrite(without, sections: s =>
        {
            found |= s.Origin?.Key == after && s.Landscape == moved!.Landscape && s.Numbering == moved.Numbering;
            return s.Origin?.Key == after && s.Landscape == moved!.Landscape && s.Numbering == moved.Numbering ? [s, moved] : [s];
        });
        return found ? with : document;
    }

    /// <summary>A row as the first of its table.</summary>
    public static Document MoveRow(Document document, string key) =>
        Rewrite(document, block => block is Table table && table.Rows.Items.FirstOrDefault(r => r.Origin?.Key == key) is { } row ? [table with { Rows = [row, .. table.Rows.Items.Where(r => r != row)] }] : [block]);

    /// <summary>A row with other text in a cell.</summary>
    public static Document Fill(Document document, string key, int cell, string text) =>
        Rewrite(document, rows: row => row.Origin?.Key == key ? [row with { Cells = [.. row.Cells.Items.Select((c, i) => i == cell ? new Cell([new Text(text)]) : c)] }] : [row]);

    /// <summary>The document after version 1.0 of it was approved: on its cover, in document control and in the history.</summary>
    public static Document Issue(Document document)
    {
        var history = Rows(document).LastOrDefault(r => r.Key.StartsWith("revision-history/", StringComparison.Ordinal)).Key;
        var issued = document with { Identity = document.Identity with { Version = "1.0", Status = "Approved", Date = "2026-12-01" } };
        foreach (var (label, value) in new[] { ("Version and status", "1.0, approved"), ("Date", "1 December 2026"), ("Approval", "The board, 1 December 2026: minutes 14") })
        {
            issued = Rewrite(issued, rows: row => row.Origin?.Key == "document-control/row#" + label ? [row with { Cells = [row.Cells[0], new Cell([new Text(value)])] }] : [row]);
        }

        issued = Rewrite(issued, block => block is Paragraph note && block.Origin?.Key.StartsWith("document-control/p", StringComparison.Ordinal) == true ? [note with { Content = [new Text("Printed copies are not controlled. The version in force is the one in the register.")] }] : [block]);
        return history is null ? issued : AddRow(issued, history, "1.0", "1 December 2026", "First issue", "The board");
    }

    /// <summary>A new row after another.</summary>
    public static Document AddRow(Document document, string after, params string[] cells) =>
        Rewrite(document, rows: row => row.Origin?.Key == after ? [row, new TableRow([.. row.Cells.Items.Select((_, i) => new Cell(i < cells.Length ? [new Text(cells[i])] : []))]) { Origin = new Origin { Key = after + "+new" } }] : [row]);

    /// <summary>A new section after another.</summary>
    public static Document AddSection(Document document, string after, string id, string heading, string text) =>
        Rewrite(document, sections: section => section.Origin?.Key == after
            ? [section, new Section(id, [new Text(heading)], [new Paragraph([new Text(text)]) { Origin = new Origin { Key = id + "/p" } }], []) { Origin = new Origin { Key = id }, Numbering = section.Numbering }]
            : [section]);

    /// <summary>The document with each part in the place of which something else, or nothing, may stand.</summary>
    public static Document Rewrite(
        Document document,
        Func<Block, IEnumerable<Block>>? blocks = null,
        Func<TableRow, IEnumerable<TableRow>>? rows = null,
        Func<ListItem, IEnumerable<ListItem>>? items = null,
        Func<Section, IEnumerable<Section>>? sections = null)
    {
        return document with { Sections = Sections(document.Sections) };

        EquatableArray<Section> Sections(EquatableArray<Section> all) =>
            [.. all.Items.SelectMany(s => (sections?.Invoke(s) ?? [s]).Select(n => n with { Blocks = Blocks(n.Blocks), Children = Sections(n.Children) }))];

        EquatableArray<Block> Blocks(EquatableArray<Block> all) => [.. all.Items.SelectMany(b => blocks?.Invoke(b) ?? [b]).Select(Inner)];

        Block Inner(Block block) => block switch
        {
            ListBlock list => list with { Items = [.. list.Items.Items.SelectMany(i => items?.Invoke(i) ?? [i])] },
            Table table => table with { Rows = [.. table.Rows.Items.SelectMany(r => rows?.Invoke(r) ?? [r])] },
            Quote quote => quote with { Blocks = Blocks(quote.Blocks) },
            _ => block,
        };
    }
}
