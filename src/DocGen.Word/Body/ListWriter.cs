using DocGen.Engine.Documents;
using DocGen.Word.Parts;

namespace DocGen.Word.Body;

/// <summary>Writes a list: each numbered list counts for itself, task items show their box.</summary>
internal sealed class ListWriter(Manuscript manuscript, RunWriter runs, BlockWriter blocks)
{
    private const string Open = "☐";
    private const string Done = "☑";

    public void Write(ListBlock list, Place place)
    {
        var inside = place.InList();
        var level = Math.Min(place.ListDepth, NumberingPart.Levels - 1);
        var numbering = list.Ordered ? manuscript.NewList(level, list.Start) : NumberingPart.BulletList;
        foreach (var item in list.Items)
        {
            var lead = item.Blocks.Count > 0 ? item.Blocks[0] as Paragraph : null;
            WriteLead(list, item, lead, inside, level, numbering);
            blocks.Write(lead is null ? item.Blocks : item.Blocks.Items[1..], inside);
        }
    }

    private void WriteLead(ListBlock list, ListItem item, Paragraph? lead, Place place, int level, int numbering)
    {
        blocks.PartFromTable();
        // The box takes the place of the bullet; a number stays before it.
        var boxed = item.Checked is not null;
        var unnumbered = boxed && !list.Ordered;
        var properties = new W.ParagraphProperties(
            new W.ParagraphStyleId { Val = StyleIds.List(list.Ordered, level + 1) },
            unnumbered
                ? new W.NumberingProperties(new W.NumberingId { Val = 0 })
                : new W.NumberingProperties(new W.NumberingLevelReference { Val = level }, new W.NumberingId { Val = numbering }));
        if (!list.Tight)
        {
            properties.AppendChild(new W.SpacingBetweenLines { After = "120" });
        }

        if (unnumbered || place.Left != NumberingPart.ListStep * (level + 1))
        {
            properties.AppendChild(Measures.Indentation(place.Left, NumberingPart.ListStep));
        }

        if (!list.Tight)
        {
            properties.AppendChild(new W.ContextualSpacing { Val = false });
        }

        var paragraph = new W.Paragraph(properties);
        if (boxed)
        {
            RunWriter.AppendRun(paragraph, (item.Checked == true ? Done : Open) + (unnumbered ? "\t" : " "), RunMarks.None);
        }

        if (lead is not null)
        {
            runs.Append(paragraph, lead.Content, place.Room);
        }

        blocks.Emit(paragraph);
    }
}
