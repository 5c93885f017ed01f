using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Word.Anchoring;
using DocGen.Word.Charts;
using DocGen.Word.Packaging;
using DocGen.Word.Parts;

namespace DocGen.Word.Body;

/// <summary>What is counted while a document is written: ids, lists, tables, links, bookmarks already set.</summary>
internal sealed class Manuscript(Anchors anchors, Relationships relationships, Palette palette, LookLayout layout, string font, Standalone? standalone, bool isAnchored, DocumentIdentity identity)
{
    private readonly List<(int Pattern, int Level, int Start)> _lists = [];
    private readonly HashSet<string> _marked = new(StringComparer.Ordinal);
    private BlockMarks? _marks;
    private int _id;
    private int _tables;
    private int _figures;

    public Anchors Anchors { get; } = anchors;

    public Relationships Relationships { get; } = relationships;

    public DocumentIdentity Identity { get; } = identity;

    public Palette Palette { get; } = palette;

    public LookLayout Layout { get; } = layout;

    /// <summary>Null for a document that is built with its pack.</summary>
    public Standalone? Standalone { get; } = standalone;

    public PictureBook Pictures { get; } = new(standalone);

    /// <summary>The marks by which blocks are known again.</summary>
    public BlockMarks Marks => _marks ??= new BlockMarks(isAnchored, NextId);

    public ChartBook Charts { get; } = new(palette, font);

    public FootnoteBook Footnotes { get; } = new();

    public IReadOnlyList<(int Pattern, int Level, int Start)> Lists => _lists;

    /// <summary>An id that nothing else in the document bears, bookmark or drawing.</summary>
    public int NextId() => ++_id;

    /// <summary>An id for a control in a line; null in a file that leaves the house, which bears none.</summary>
    public int? NextControl() => Marks.IsAnchored ? NextId() : null;

    public int NextTable() => ++_tables;

    public int NextFigure() => ++_figures;

    /// <summary>A numbered list of its own, so that it starts where it should.</summary>
    public int NewList(ListForm form, int start)
    {
        _lists.Add((form.Pattern, form.Level, Math.Clamp(start, 0, short.MaxValue)));
        return Layout.FirstOwnList + _lists.Count - 1;
    }

    /// <summary>The start and end of a bookmark; null when the name is null or already set.</summary>
    public (W.BookmarkStart Start, W.BookmarkEnd End)? Bookmark(string? name)
    {
        if (name is null || !_marked.Add(name))
        {
            return null;
        }

        var id = NextId().ToString(CultureInfo.InvariantCulture);
        return (new W.BookmarkStart { Id = id, Name = name }, new W.BookmarkEnd { Id = id });
    }
}
