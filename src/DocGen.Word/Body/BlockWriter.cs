using DocGen.Engine.Documents;
using DocGen.Word.Anchoring;
using DocGen.Word.Parts;
using DocumentFormat.OpenXml;

namespace DocGen.Word.Body;

/// <summary>Where a block stands: how wide the text is, how far in, in how many lists, in a quotation or not, in a footnote or not.</summary>
internal readonly record struct Place(int Width, int Left, int ListDepth, bool Quoted, bool Noted = false)
{
    // Deeper content would have no room left.
    private const int FurthestIn = 4500;

    public int Room => Width - Left;

    /// <summary>How high a figure may be; 0 where none may stand.</summary>
    public int Height { get; private init; }

    public static Place OnPage(PageLayout page) => new(page.TextWidth, 0, 0, false) { Height = page.FigureHeight };

    public static Place InNote(PageLayout page) => OnPage(page) with { Noted = true, Height = 0 };

    public Place InList(int step) => this with { Left = Math.Min(Left + step, FurthestIn), ListDepth = ListDepth + 1 };

    public Place InQuote() => this with { Left = Math.Min(Left + BlockWriter.QuoteStep, FurthestIn), Quoted = true };
}

/// <summary>Writes blocks, in order, to whatever takes the elements.</summary>
internal sealed class BlockWriter(Manuscript manuscript, RunWriter runs, Action<OpenXmlElement> emit)
{
    public const int QuoteStep = 284;

    private readonly TableWriter _tables = new(manuscript, runs);
    private OpenXmlElement? _held;
    private bool _isAfterTable;
    private bool _isLeadIn;

    public void Write(EquatableArray<Block> blocks, Place place)
    {
        foreach (var block in blocks)
        {
            Write(block, place);
        }
    }

    /// <summary>Ends a table with the paragraph that keeps it apart from the next block.</summary>
    public void PartFromTable() => EndTable(StyleIds.AfterTable);

    /// <summary>Ends a table with a paragraph of no height to speak of: one that nothing follows, which may fill its page, or one before a heading, which has its own space.</summary>
    public void EndSectionTable() => EndTable(StyleIds.SectionEnd);

    /// <summary>Keeps the last row of a table that stands last with the paragraph behind it: a table that fills its page to the last point would leave that paragraph a page of its own.</summary>
    public void KeepLastRow()
    {
        if (_isAfterTable && _held is W.Table table && table.Elements<W.TableRow>().LastOrDefault() is { } row && row.TableRowProperties?.GetFirstChild<W.CantSplit>() is not null)
        {
            foreach (var style in row.Descendants<CellStyle>())
            {
                style.IsKept = true;
            }
        }
    }

    private void EndTable(string style)
    {
        if (_isAfterTable)
        {
            Emit(Paragraph(style));
        }
    }

    /// <summary>Writes an element; one is held back until the next comes or <see cref="Flush"/> is called.</summary>
    public void Emit(OpenXmlElement element)
    {
        Flush();
        _held = element;
        _isAfterTable = element is W.Table;
        _isLeadIn = false;
    }

    public void Flush()
    {
        if (_held is not null)
        {
            emit(_held);
        }

        _held = null;
    }

    // A sentence that leads up to a list or a table says little without it; a long paragraph may say enough.
    private const int LongestLeadIn = 360;

    /// <summary>Whether blocks begin with a table, or with a sentence that is kept with one. One that is drawn has its drawing before it.</summary>
    public static bool LeadsToTable(EquatableArray<Block> blocks)
    {
        var printed = blocks.Items.SkipWhile(b => b is Paragraph blank && InlineText.IsBlank(blank.Content)).ToList();
        var table = printed is [Paragraph sentence, ..] && IsLeadIn(sentence.Content) ? printed.ElementAtOrDefault(1) : printed.FirstOrDefault();
        return table is Table { Columns.IsEmpty: false, Picture: not TablePicture.Bars };
    }

    private static bool IsLeadIn(EquatableArray<Inline> content) => InlineText.Of(content).Length <= LongestLeadIn;

    private void KeepLeadIn()
    {
        if (_isLeadIn && _held is W.Paragraph { ParagraphProperties: { } properties })
        {
            properties.KeepNext = new W.KeepNext();
        }
    }

    // Sets the last paragraph of a list apart from what follows.
    private void EndList()
    {
        if (_held is W.Paragraph { ParagraphProperties: { } properties })
        {
            properties.SpacingBetweenLines = new W.SpacingBetweenLines { After = "140" };
        }
    }

    private void Write(Block block, Place place)
    {
        switch (block)
        {
            case Paragraph paragraph when InlineText.IsBlank(paragraph.Content):
                return;
            case ListBlock list:
                KeepLeadIn();
                new ListWriter(manuscript, runs, this).Write(list, place);
                if (place.ListDepth == 0)
                {
                    EndList();
                }

                return;
            case Quote quote:
                Write(quote.Blocks, place.InQuote());
                return;
        }

        PartFromTable();
        switch (block)
        {
            case Paragraph paragraph:
                var (style, usual) = place.Quoted ? (StyleIds.Quote, QuoteStep) : place.ListDepth > 0 ? (StyleIds.ListContinue, manuscript.Layout.Continued) : (place.Noted ? StyleIds.FootnoteText : StyleIds.BodyText, 0);
                var element = Paragraph(style, place.Left == usual ? null : place.Left);
                var mark = manuscript.Marks.Begin(element, block.Origin);
                runs.Append(element, paragraph.Content, place.Room);
                BlockMarks.End(element, mark);
                Emit(element);
                _isLeadIn = style == StyleIds.BodyText && IsLeadIn(paragraph.Content);
                break;
            case CodeBlock code:
                var lines = Paragraph(StyleIds.CodeBlock, place.Left == 0 ? null : place.Left);
                var codeMark = manuscript.Marks.Begin(lines, block.Origin);
                RunWriter.AppendRun(lines, code.Value, RunMarks.None);
                BlockMarks.End(lines, codeMark);
                Emit(lines);
                break;
            case ThematicBreak:
                var rule = Paragraph(StyleIds.ThematicBreak);
                BlockMarks.End(rule, manuscript.Marks.Begin(rule, block.Origin));
                Emit(rule);
                break;
            case Table table:
                KeepLeadIn();
                foreach (var part in _tables.Write(table, place))
                {
                    Emit(part);
                }

                break;
        }
    }

    /// <summary>An empty paragraph in a style, standing in as far as told when that differs from the style's own.</summary>
    public static W.Paragraph Paragraph(string style, int? left = null)
    {
        var properties = new W.ParagraphProperties(new W.ParagraphStyleId { Val = style });
        if (left is { } twips)
        {
            properties.AppendChild(Measures.Indentation(twips));
        }

        return new W.Paragraph(properties);
    }
}
