using System.Collections.Immutable;
using DocGen.Engine.Documents;
using DocGen.Word.Parts;

namespace DocGen.Word.Body;

/// <summary>What a link leads to: a bookmark, and the words by which the text may call it (<c>2.1</c>, <c>Appendix A</c>, <c>Table 3</c>; empty for none).</summary>
internal readonly record struct Anchor(string Bookmark, string Number, bool IsTable);

/// <summary>What a link inside the document may lead to: ids of sections, tables and rows, with the bookmarks that mark them. Of two with one id the first counts.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, Anchor> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inTables = new(StringComparer.Ordinal);
    private readonly BookmarkNames _names = new();
    private int _captions;

    public Anchors(ImmutableArray<OutlineEntry> outline)
    {
        foreach (var entry in outline)
        {
            // Word has no further heading to count with.
            _anchors.TryAdd(entry.Section.Id, new Anchor(entry.Reference, entry.Level < StyleIds.DeepestHeading ? entry.Number : "", IsTable: false));
            _names.Take(entry.Reference);
        }

        foreach (var entry in outline)
        {
            Add(entry.Section.Blocks);
        }
    }

    /// <summary>What an id names, or null when nothing bears it.</summary>
    public Anchor? this[string id] => _anchors.TryGetValue(id, out var anchor) ? anchor : null;

    /// <summary>The bookmark of a table or of a row of one, or null when it has no id or a section bears the same one.</summary>
    public string? InTable(string id) => _inTables.Contains(id) ? _anchors[id].Bookmark : null;

    /// <summary>A bookmark for the mark of a footnote, by its number.</summary>
    public string NameOfNote(int number) => _names.Reference($"footnote {Measures.Number(number)}");

    private void AddOnce(string id, string number)
    {
        if (id.Length > 0 && !_anchors.ContainsKey(id))
        {
            _anchors.Add(id, new Anchor(_names.Reference(id), number, IsTable: true));
            _inTables.Add(id);
        }
    }

    private void Add(EquatableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Table { Columns.IsEmpty: false } table:
                    AddOnce(table.Id, table.Caption.Length > 0 ? $"{FixedWords.Table} {Measures.Number(++_captions)}" : "");
                    foreach (var row in table.Rows)
                    {
                        AddOnce(row.Id, "");
                    }

                    break;
                case Quote quote:
                    Add(quote.Blocks);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items)
                    {
                        Add(item.Blocks);
                    }

                    break;
            }
        }
    }
}
