using DocGen.Engine.Documents;
using DocGen.Word.Anchoring;
using DocGen.Word.Parts;

namespace DocGen.Word.Body;

/// <summary>Writes a list: each numbered list counts for itself, task items show their box.</summary>
internal sealed class ListWriter(Manuscript manuscript, RunWriter runs, BlockWriter blocks)
{
    private const string Open = "☐";
    private const string Done = "☑";

    public void Write(ListBlock list, Place place)
    {
        var forms = list.Ordered ? manuscript.Layout.Numbers : manuscript.Layout.Bullets;
        var level = Math.Min(place.ListDepth, NumberingPart.Levels - 1);
        var form = forms[level];
        // Below the deepest level items stand in no further than its own step.
        var inside = place.InList(place.ListDepth == 0 ? form.Left : place.ListDepth > level ? NumberingPart.ListStep : form.Left - forms[level - 1].Left);
        var numbering = list.Ordered ? manuscript.NewList(form, list.Start) : form.List;
        foreach (var item in list.Items)
        {
            var lead = item.Blocks.Count > 0 ? item.Blocks[0] as Paragraph : null;
            WriteLead(list, item, lead, inside, form, numbering);
            blocks.Write(lead is null ? item.Blocks : item.Blocks.Items[1..], inside);
        }
    }

    private void WriteLead(ListBlock list, ListItem item, Paragraph? lead, Place place, ListForm form, int numbering)
    {
        blocks.PartFromTable();
        // The box takes the place of the bullet; a number stays before it.
        var boxed = item.Checked is not null;
        var unnumbered = boxed && !list.Ordered;
        var properties = new W.ParagraphProperties(
            new W.ParagraphStyleId { Val = StyleIds.List(list.Ordered, Math.Min(place.ListDepth, NumberingPart.Levels)) },
            unnumbered
                ? new W.NumberingProperties(new W.NumberingId { Val = 0 })
                : new W.NumberingProperties(new W.NumberingLevelReference { Val = form.Level }, new W.NumberingId { Val = numbering }));
        if (!list.Tight)
        {
            properties.AppendChild(new W.SpacingBetweenLines { After = "120" });
        }

        if (unnumbered || place.Left != form.Left)
        {
            properties.AppendChild(Measures.Indentation(place.Left, form.Hanging));
        }

        if (!list.Tight)
        {
            properties.AppendChild(new W.ContextualSpacing { Val = false });
        }

        var paragraph = new W.Paragraph(properties);
        var mark = manuscript.Marks.Begin(paragraph, item.Origin);
        if (boxed)
        {
            RunWriter.AppendRun(paragraph, (item.Checked == true ? Done : Open) + (unnumbered ? "\t" : " "), RunMarks.None);
        }

        if (lead is not null)
        {
            runs.Append(paragraph, lead.Content, place.Room);
        }

        BlockMarks.End(paragraph, mark);
        blocks.Emit(paragraph);
    }
}
