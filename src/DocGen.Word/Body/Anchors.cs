using System.Collections.Immutable;
using DocGen.Engine.Documents;

namespace DocGen.Word.Body;

/// <summary>What a link inside the document may lead to: ids of sections, tables and rows, with the bookmarks that mark them. Of two with one id the first counts.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, string> _bookmarks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inTables = new(StringComparer.Ordinal);
    private readonly BookmarkNames _names = new();

    public Anchors(ImmutableArray<OutlineEntry> outline)
    {
        foreach (var entry in outline)
        {
            _bookmarks.TryAdd(entry.Section.Id, entry.Bookmark);
        }

        foreach (var entry in outline)
        {
            Add(entry.Section.Blocks);
        }
    }

    /// <summary>The bookmark of an id, or null when nothing bears it.</summary>
    public string? this[string id] => _bookmarks.GetValueOrDefault(id);

    /// <summary>The bookmark of a table or of a row of one, or null when it has no id or a section bears the same one.</summary>
    public string? InTable(string id) => _inTables.Contains(id) ? _bookmarks[id] : null;

    private void AddOnce(string id)
    {
        if (id.Length > 0 && !_bookmarks.ContainsKey(id))
        {
            _bookmarks.Add(id, _names.Reference(id));
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
                    AddOnce(table.Id);
                    foreach (var row in table.Rows)
                    {
                        AddOnce(row.Id);
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
