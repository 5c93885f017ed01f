using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;

namespace DocGen.Engine.Standards;

/// <summary>Reads the tables that speak about requirements: crosswalks, documented information, legal dates and reporting clocks.</summary>
internal sealed class TableReading(StandardsLibrary library, List<Diagnostic> problems)
{
    public List<CrosswalkRow> Crosswalk { get; } = [];

    public List<DocumentedInformation> DocumentedInformation { get; } = [];

    public List<LegalDate> LegalDates { get; } = [];

    public List<ReportingClock> Clocks { get; } = [];

    public void Read(CatalogueRow file)
    {
        var verification = new VerificationReading(file);
        foreach (var row in file.Rows("crosswalks"))
        {
            ReadCrosswalk(row, verification);
            row.Finish();
        }

        foreach (var row in file.Rows("documented_information"))
        {
            ReadDocumentedInformation(row, verification);
            row.Finish();
        }

        foreach (var row in file.Rows("legal_dates"))
        {
            ReadLegalDate(row, verification);
            row.Finish();
        }

        foreach (var row in file.Rows("clocks"))
        {
            ReadClock(row, verification);
            row.Finish();
        }

        file.Finish();
    }

    private void ReadCrosswalk(CatalogueRow row, VerificationReading verification)
    {
        var from = Resolve(row, "from").Found;
        var to = Resolve(row, "to").Found;
        var relation = row.OneOf(
            "relation", ("equal", CrosswalkRelation.Equal), ("overlaps", CrosswalkRelation.Overlaps), ("supports", CrosswalkRelation.Supports));
        var note = row.Text("note").Value;
        var sources = verification.SourcesOf(row);
        if (from is null || to is null)
        {
            return;
        }

        if (Crosswalk.Find(r => r.From.Id == from.Id && r.To.Id == to.Id) is { } first)
        {
            row.Report($"`{from.Id}` and `{to.Id}` are paired twice", row.Place, new Hint("the first row stands here", first.Place));
            return;
        }

        Crosswalk.Add(new CrosswalkRow(from, to, relation, note, sources, row.Place));
    }

    private void ReadDocumentedInformation(CatalogueRow row, VerificationReading verification)
    {
        var (cited, requirement) = Resolve(row, "requirement");
        var what = row.Text("what").Value;
        var document = row.Text("document").Value;
        var kind = row.OneOf("kind", ("document", DocumentKind.Document), ("record", DocumentKind.Record), ("both", DocumentKind.Both));
        var basis = row.OneOf(
            "basis",
            ("explicit", DocumentationBasis.Explicit),
            ("implied", DocumentationBasis.Implied),
            ("if-applicable", DocumentationBasis.IfApplicable),
            ("recommended", DocumentationBasis.Recommended));
        var sources = verification.SourcesOf(row);
        if (requirement is not null)
        {
            DocumentedInformation.Add(new DocumentedInformation(cited!, requirement, what, document, kind, basis, sources, row.Place));
        }
    }

    private void ReadLegalDate(CatalogueRow row, VerificationReading verification)
    {
        var id = row.Text("id");
        var requirement = Resolve(row, "requirement").Found;
        var item = row.Text("item").Value;
        var (from, formerly, note) = (row.Day("applies_from"), row.Day("was_from"), row.Optional("note").Value);
        var state = verification.Of(row);
        if (from is null && note.Length == 0)
        {
            row.Report("a legal date without `applies_from` needs a `note` that says why", row.Place);
        }

        if (requirement is not null && IsNew(row, id.Value, LegalDates.Find(d => d.Id == id.Value)?.Place))
        {
            LegalDates.Add(new LegalDate(id.Value, requirement, item, from, formerly, note, state, row.Place));
        }
    }

    private void ReadClock(CatalogueRow row, VerificationReading verification)
    {
        var id = row.Text("id").Value;
        var (cited, requirement) = Resolve(row, "requirement");
        var (happening, within, countedFrom) = (row.Text("case").Value, row.Text("within").Value, row.Text("counted_from").Value);
        var (reporter, receiver) = (row.Text("reporter").Value, row.Text("receiver").Value);
        var (appliesTo, note) = (row.Optional("applies_to").Value, row.Optional("note").Value);
        var state = verification.Of(row);
        if (requirement is not null && IsNew(row, id, Clocks.Find(c => c.Id == id)?.Place))
        {
            Clocks.Add(new ReportingClock(id, cited!, requirement, happening, within, countedFrom, reporter, receiver, appliesTo, note, state, row.Place));
        }
    }

    private (RequirementId? Cited, Requirement? Found) Resolve(CatalogueRow row, string key)
    {
        var written = row.Text(key);
        if (written.Value.Length == 0)
        {
            return (null, null);
        }

        var resolved = library.Resolve(written);
        problems.AddRange(resolved.Problems);
        return (RequirementId.TryParse(written.Value, out var cited) ? cited : null, resolved.Value);
    }

    private static bool IsNew(CatalogueRow row, string id, Sources.SourceRange? first)
    {
        if (first is not null)
        {
            row.Report($"`{id}` is listed twice", row.Place, new Hint("the first one stands here", first));
        }

        return first is null;
    }
}
