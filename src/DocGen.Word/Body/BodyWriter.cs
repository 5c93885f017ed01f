using System.Collections.Immutable;
using System.Xml;
using DocGen.Engine.Documents;
using DocGen.Word.Anchoring;
using DocGen.Word.Parts;
using DocumentFormat.OpenXml;

namespace DocGen.Word.Body;

/// <summary>Writes the main part, block by block: no more than one table of the document stands in memory as elements.</summary>
internal sealed class BodyWriter(Document document, WordLook look, ImmutableArray<OutlineEntry> outline, Manuscript manuscript, MarginIds margins)
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Writes the part, and returns where in it the contents list stands, in bytes; an empty stretch when there is none.</summary>
    public (int Start, int End) Write(IReadOnlyDictionary<string, int>? pages, XmlWriter xml, Func<int> written)
    {
        xml.WriteStartElement("w", "document", Main);
        xml.WriteAttributeString("xmlns", "r", null, Office);
        xml.WriteStartElement("w", "body", Main);

        var runs = new RunWriter(manuscript, manuscript.Relationships);
        var blocks = new BlockWriter(manuscript, runs, element => element.WriteTo(xml));
        var page = manuscript.Layout.Upright;
        var contents = (Start: 0, End: 0);
        var hasCover = manuscript.Standalone is not { HasCover: false };
        if (hasCover)
        {
            contents = WriteFront(pages, blocks, written);
        }

        var section = PageSections.Front(margins, page);
        OutlineEntry? follows = null;
        foreach (var (i, entry) in outline.Index())
        {
            if ((hasCover && ReferenceEquals(entry, outline[0])) || entry.Landscape != page.Landscape)
            {
                blocks.Emit(PageSections.Carrier(section));
                page = manuscript.Layout.Page(entry.Landscape);
                section = PageSections.Body(margins, page);
            }

            var isNextAppendix = follows is { Numbering: SectionNumbering.Appendix } && entry is { Numbering: SectionNumbering.Appendix, Level: 1 };
            if (!entry.IsHeadless && !(entry is { Numbering: SectionNumbering.Appendix, Level: 1 } && !isNextAppendix) && !BlockWriter.LeadsToTable(entry.Section.Blocks))
            {
                // LibreOffice leaves a heading straight behind a table on its page, whatever it should be kept with; where it leads to another table, it leaves it there if anything stands between. One that opens a page needs nothing before it, and what has no room on a full page would open one more.
                blocks.EndSectionTable();
            }

            if (!entry.IsHeadless)
            {
                WriteHeading(entry, isNextAppendix, page.TextWidth, runs, blocks);
            }

            follows = entry;
            blocks.Write(entry.Section.Blocks, Place.OnPage(page));
            if (i + 1 == outline.Length || outline[i + 1].Landscape != entry.Landscape)
            {
                blocks.KeepLastRow();
            }
        }

        blocks.EndSectionTable();
        blocks.Flush();
        section.WriteTo(xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
        return contents;
    }

    private (int Start, int End) WriteFront(IReadOnlyDictionary<string, int>? pages, BlockWriter blocks, Func<int> written)
    {
        foreach (var element in CoverPage.Write(document.Identity, look, manuscript))
        {
            blocks.Emit(element);
        }

        if (ContentsPage.Write(outline, pages, manuscript.Layout, manuscript.NextId()) is not { } contents)
        {
            return (0, 0);
        }

        // The list begins a page: the table of the cover needs nothing behind it.
        blocks.Flush();
        var start = written();
        blocks.Emit(contents);
        blocks.Flush();
        return (start, written());
    }

    // The first appendix starts a page, by its style; a page for each of a dozen short ones would be mostly paper.
    private void WriteHeading(OutlineEntry entry, bool isNextAppendix, int room, RunWriter runs, BlockWriter blocks)
    {
        var level = Math.Min(entry.Level, StyleIds.DeepestHeading);
        var heading = BlockWriter.Paragraph(entry.Numbering switch
        {
            SectionNumbering.Appendix => StyleIds.Appendix(level),
            SectionNumbering.None => StyleIds.Unnumbered(level),
            _ => StyleIds.Heading(level),
        });
        if (isNextAppendix)
        {
            heading.ParagraphProperties!.PageBreakBefore = new W.PageBreakBefore { Val = false };
        }

        var bookmarks = new[] { manuscript.Bookmark(entry.Bookmark), manuscript.Bookmark(entry.Reference) }.OfType<(W.BookmarkStart Start, W.BookmarkEnd End)>().ToList();
        heading.Append(bookmarks.Select(b => b.Start));
        var key = manuscript.Marks.Begin(heading, entry.Section.Origin);
        runs.Append(heading, entry.Heading, room, RunMarks.Strong);
        BlockMarks.End(heading, key);
        heading.Append(bookmarks.Select(b => b.End));
        blocks.Emit(heading);
    }
}
