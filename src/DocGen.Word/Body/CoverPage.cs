using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Word.Parts;
using DocumentFormat.OpenXml;

namespace DocGen.Word.Body;

/// <summary>The cover: a band in the brand's colour, the title, and a small table that says which document this is.</summary>
internal static class CoverPage
{
    private const int LabelWidth = 2100;

    public static IEnumerable<OpenXmlElement> Write(DocumentIdentity identity, WordLook look, Manuscript manuscript)
    {
        var organisation = SafeText.Line(identity.Organisation, 1000);
        var band = BlockWriter.Paragraph(StyleIds.CoverBand);
        if (organisation.Length > 0 && organisation == BoundControl.ValueOf(identity, BoundControl.Company))
        {
            band.Append(BoundControl.Of(BoundControl.Company, FixedWords.Organisation, organisation, manuscript.NextControl()));
        }
        else
        {
            RunWriter.AppendRun(band, organisation.Length > 0 ? organisation : identity.Id, RunMarks.None);
        }

        yield return band;
        if (LogoDrawing.PartOf(look.Logo) is { } picture)
        {
            var paragraph = BlockWriter.Paragraph(StyleIds.CoverLogo);
            paragraph.Append(new W.Run(LogoDrawing.Draw(look.Logo!, manuscript.Relationships.Add("image", picture.Path["word/".Length..]), (uint)manuscript.NextId())));
            yield return paragraph;
        }
        else if (look.Logo is { } logo)
        {
            yield return Line(StyleIds.CoverLogo, logo.Description);
        }

        if (SafeText.Line(identity.Title).Length > 0)
        {
            yield return Line(StyleIds.Title, identity.Title);
        }

        if (SafeText.Line(identity.Subtitle).Length > 0)
        {
            yield return Line(StyleIds.Subtitle, identity.Subtitle);
        }

        var rows = Rows(identity).Where(r => r.Value.Length > 0).ToList();
        if (rows.Count > 0)
        {
            yield return Line(StyleIds.CoverTableLead, FixedWords.AboutThisDocument);
            yield return Table(rows, manuscript.Layout.Upright.TextWidth, manuscript);
        }
    }

    private static IEnumerable<(string Label, string Value, string? Property)> Rows(DocumentIdentity identity)
    {
        return
        [
            Row(FixedWords.DocumentId, PropertyParts.DocumentId),
            Row(FixedWords.Version, PropertyParts.DocumentVersion),
            Row(FixedWords.Status, PropertyParts.Status),
            Row(FixedWords.Classification, PropertyParts.Classification),
            Row(FixedWords.Owner, PropertyParts.Owner),
            Row(FixedWords.Approver, PropertyParts.Approver),
            (FixedWords.Date, LongDate(identity.Date, identity.Language), null),
            (FixedWords.NextReview, LongDate(identity.NextReview, identity.Language), null),
        ];

        (string, string, string?) Row(string label, string property) => (label, PropertyParts.ValueOf(identity, property), property);
    }

    // "21 November 2026", as everywhere in the text; what is no date stands as it is.
    private static string LongDate(string date, string language) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString(language == "en-US" ? "MMMM d, yyyy" : "d MMMM yyyy", CultureInfo.InvariantCulture)
            : SafeText.Line(date);

    private static W.Paragraph Line(string style, string text)
    {
        var paragraph = BlockWriter.Paragraph(style);
        RunWriter.AppendRun(paragraph, text, RunMarks.None);
        return paragraph;
    }

    private static W.Table Table(List<(string Label, string Value, string? Property)> rows, int width, Manuscript manuscript)
    {
        var table = new W.Table(
            new W.TableProperties(
                new W.TableStyle { Val = StyleIds.IdentityTable },
                new W.TableWidth { Width = Measures.Number(width), Type = W.TableWidthUnitValues.Dxa },
                new W.TableIndentation { Width = 0, Type = W.TableWidthUnitValues.Dxa },
                new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                new W.TableLook { Val = "0680", FirstRow = false, LastRow = false, FirstColumn = true, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new W.TableCaption { Val = FixedWords.AboutThisDocument },
                new W.TableDescription { Val = FixedWords.AboutThisDocumentSummary }),
            new W.TableGrid(new W.GridColumn { Width = Measures.Number(LabelWidth) }, new W.GridColumn { Width = Measures.Number(width - LabelWidth) }));
        foreach (var (label, value, property) in rows)
        {
            var shown = BlockWriter.Paragraph(StyleIds.TableText);
            shown.Append(property switch
            {
                null => [Fields.Plain(value)],
                PropertyParts.Owner => [BoundControl.Of(BoundControl.Manager, label, value, manuscript.NextControl())],
                _ => PropertyParts.FieldOf(property, value),
            });
            table.Append(new W.TableRow(new W.TableRowProperties(new W.CantSplit()), Cell(LabelWidth, Line(StyleIds.TableLabel, label)), Cell(width - LabelWidth, shown)));
        }

        return table;
    }

    private static W.TableCell Cell(int width, W.Paragraph paragraph) =>
        new(new W.TableCellProperties(new W.TableCellWidth { Width = Measures.Number(width), Type = W.TableWidthUnitValues.Dxa }), paragraph);
}
