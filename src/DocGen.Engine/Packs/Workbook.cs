using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Makes the workbook that goes with a document: from a template of its own, over the same facts and decisions.</summary>
internal static class Workbook
{
    /// <summary>The workbook and the facts that it read. Null when the template could not be rendered, or when a section is no sheet: it needs exactly one table, and no sections below it.</summary>
    public static Checked<(Document? Document, FactSet Reads)> Of(PackPlan plan, PlannedDocument planned, Standing standing, Sourced<string> template, ReadMarkdown readMarkdown)
    {
        var draft = Draft.Of(plan, planned, template, readMarkdown);
        if (draft.Body is null)
        {
            return Checked.With<(Document?, FactSet)>((null, draft.Reads), draft.Problems);
        }

        var links = new LinkResolver(plan, planned, draft, readMarkdown, standing.Version);
        var resolved = links.Resolve(draft.Body);
        var body = Identities.Sign(plan, planned, standing, resolved, AnswerDigest.Read(resolved, draft), draft.OpenPoints);
        var problems = body.Sections.Where(s => s.Blocks is not [Table] || s.Children.Count > 0)
            .Select(s => Diagnostic.Error("no-sheet", $"`{PlainText.Of(s.Heading)}` cannot become a sheet", s.Origin?.Template ?? template.Place, "write one table below the heading, and nothing else"))
            .Concat(body.Sections.GroupBy(s => SheetName.Of(PlainText.Of(s.Heading)), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1 || string.Equals(g.Key, SheetName.About, StringComparison.OrdinalIgnoreCase))
                .Select(g => Diagnostic.Error("no-sheet", $"two sheets would be named `{g.Key}`", g.Last().Origin?.Template ?? template.Place, $"a name of a sheet has at most {SheetName.Longest} characters, case does not count, and `{SheetName.About}` is the sheet that every workbook has")))
            .ToList();
        var all = draft.Problems.Concat(links.Problems).Concat(problems);
        return Checked.With<(Document?, FactSet)>((problems.Count == 0 ? body : null, draft.Reads), all);
    }
}
