using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Word.Parts;
using DocumentFormat.OpenXml;

namespace DocGen.Word.Body;

/// <summary>The list of contents: a field that Word can bring up to date, already holding its entries.</summary>
internal static class ContentsPage
{
    public const int DeepestLevel = 3;

    private const int AppendixWidth = 1304;

    // A character of a number as a client's file counts, and the space after the longest.
    private const int NumberCharacter = 120;
    private const int NumberSpace = 160;

    private static readonly int[] NumberWidths = [567, 680, 794];

    // A page for fewer would be a blank one.
    private const int FewestEntries = 5;

    /// <summary>The headings that the list names; none where they are so few that there is no list.</summary>
    public static ImmutableArray<OutlineEntry> Listed(ImmutableArray<OutlineEntry> outline)
    {
        ImmutableArray<OutlineEntry> listed = [.. outline.Where(e => e.Level <= DeepestLevel && !e.IsHeadless)];
        return listed.Length < FewestEntries ? [] : listed;
    }

    /// <summary>Whether the list lacks no page number.</summary>
    public static bool HasAllPages(ImmutableArray<OutlineEntry> outline, IReadOnlyDictionary<string, int>? pages) =>
        Listed(outline).All(e => pages?.ContainsKey(e.Section.Id) == true);

    /// <summary>The list; null when there is nothing to list. Without <paramref name="pages"/>, or when a page is not known, it stands without page numbers.</summary>
    public static W.SdtBlock? Write(ImmutableArray<OutlineEntry> outline, IReadOnlyDictionary<string, int>? pages, LookLayout layout, int id)
    {
        var listed = Listed(outline);
        if (listed.IsEmpty)
        {
            return null;
        }

        var numbers = HasAllPages(outline, pages) ? pages : null;
        var content = new W.SdtContentBlock();
        var title = BlockWriter.Paragraph(StyleIds.TocHeading);
        title.Append(Fields.Plain(FixedWords.Contents));
        content.Append(title);

        for (var i = 0; i < listed.Length; i++)
        {
            var paragraph = new W.Paragraph(EntryProperties(listed[i], listed, layout));
            if (i == 0)
            {
                paragraph.Append(Fields.Mark(W.FieldCharValues.Begin), Fields.Instruction(numbers is null ? "TOC \\o \"1-3\" \\h \\z \\n \\u" : "TOC \\o \"1-3\" \\h \\z \\u"), Fields.Mark(W.FieldCharValues.Separate));
            }

            paragraph.Append(Entry(listed[i], numbers?[listed[i].Section.Id]));
            content.Append(paragraph);
        }

        // A list that fills its page takes its last entry to the next one, or what ends it would stand there alone.
        ((W.Paragraph)content.LastChild!).ParagraphProperties!.KeepNext = new W.KeepNext();
        var end = BlockWriter.Paragraph(StyleIds.SectionEnd);
        end.ParagraphProperties!.KeepNext = new W.KeepNext();
        end.Append(Fields.Mark(W.FieldCharValues.End));
        content.Append(end);
        return new W.SdtBlock(
            new W.SdtProperties(
                new W.SdtAlias { Val = FixedWords.Contents },
                new W.SdtId { Val = id },
                new W.SdtContentDocPartObject(new W.DocPartGallery { Val = "Table of Contents" }, new W.DocPartUnique())),
            content);
    }

    // As Word itself does: the stop after the number belongs to the entry, so that an entry without one has its page number at the edge.
    private static W.ParagraphProperties EntryProperties(OutlineEntry entry, ImmutableArray<OutlineEntry> outline, LookLayout layout)
    {
        var properties = new W.ParagraphProperties(new W.ParagraphStyleId { Val = StyleIds.Toc(entry.Level) });
        if (entry.Number.Length > 0)
        {
            var width = entry.Level == 1 && entry.Numbering == SectionNumbering.Appendix ? AppendixWidth : layout.Headings is null ? NumberWidths[entry.Level - 1]
                : Math.Max(NumberWidths[entry.Level - 1], (outline.Where(e => e.Level == entry.Level && e.Numbering == entry.Numbering).Max(e => e.Number.Length) * NumberCharacter) + NumberSpace);
            var left = layout.ContentsIndents[entry.Level - 1] + width;
            properties.Append(new W.Tabs(new W.TabStop { Val = W.TabStopValues.Left, Position = left }), Measures.Indentation(left, width));
        }

        return properties;
    }

    private static W.Hyperlink Entry(OutlineEntry entry, int? page)
    {
        var link = new W.Hyperlink { Anchor = entry.Bookmark, History = true };
        if (entry.Number.Length > 0)
        {
            link.Append(Fields.Plain(entry.Number), new W.Run(new W.TabChar()));
        }

        link.Append(Fields.Plain(InlineText.Of(entry.Heading)));
        if (page is { } number)
        {
            link.Append(new W.Run(new W.TabChar()));
            link.Append(Fields.Of($"PAGEREF {entry.Bookmark} \\h", number.ToString(CultureInfo.InvariantCulture)));
        }

        return link;
    }
}
