using System.Collections.Immutable;
using DocGen.Engine.Documents;

namespace DocGen.Word.Body;

/// <summary>What a link inside the document may lead to: ids of sections and tables, with the bookmarks that mark them. Of two with one id the first counts.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, string> _bookmarks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);
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

    /// <summary>The bookmark of a table, or null when it has no id or a section bears the same one.</summary>
    public string? Of(Table table) => _tables.Contains(table.Id) ? _bookmarks[table.Id] : null;

    private void Add(EquatableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Table { Id.Length: > 0, Columns.IsEmpty: false } table when !_bookmarks.ContainsKey(table.Id):
                    _bookmarks.Add(table.Id, _names.Reference(table.Id));
                    _tables.Add(table.Id);
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
