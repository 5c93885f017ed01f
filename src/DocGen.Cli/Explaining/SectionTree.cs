using System.Globalization;
using DocGen.Cli.Commands;
using DocGen.Cli.Showing;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;
using DocGen.Engine.Standards;

namespace DocGen.Cli.Explaining;

/// <summary>Explains a document or one of its sections: what it serves, which answers shaped it, and what a condition kept out.</summary>
internal static class SectionTree
{
    public static Tree Of(BuiltDocument document) => new(Heading(document),
    [
        Tree.Leaf($"files: {document.Planned.FileName}.docx, {document.Planned.FileName}.md"),
        Tree.Leaf($"template: {document.Planned.Definition.Template.Value}"),
        .. Tree.Branch("sections", document.Trace.Sections.Select(s => $"{s.Label} (#{s.Id})")),
        .. Tree.Branch("left out", document.LeftOut.Select(LeftOut)),
        .. Tree.Branch("open points it prints", document.OpenPoints.Select(p => $"{p.Label} {p.Name}: {p.Ask}")),
    ]);

    public static Tree Of(BuiltDocument document, TracedSection section, MadePack pack)
    {
        var origin = SectionNumbers.Of(document.Document).First(s => s.Section.Id == section.Id).Section.Origin?.Template;
        return new Tree($"{Heading(document)}, section {section.Label} (#{section.Id})",
        [
            .. origin is null ? [Tree.Leaf("written by the engine, not by a template")] : new[] { Tree.Leaf($"template: {origin}") },
            .. Tree.Branch("serves", section.Maps.Select(m => Requirement(m, pack.Plan.Pack.Standards))),
            .. Tree.Branch("answers that shaped it", AnswerText.Lines(pack.Plan.Facts, section.Facts.Select(f => (f.Name, f.Place)))),
        ]);
    }

    /// <summary>A section that the template has and a condition kept out; null when the template has none of that id.</summary>
    public static Tree? Absent(BuiltDocument document, string id, MadePack pack)
    {
        foreach (var file in pack.Plan.Pack.Templates.Values.Select(t => t.File))
        {
            var at = file.Text.IndexOf($"{{#{id} ", StringComparison.Ordinal);
            at = at >= 0 ? at : file.Text.IndexOf($"{{#{id}}}", StringComparison.Ordinal);
            var line = at < 0 ? 0 : file.Locate(at).Line;
            var around = document.LeftOut.Where(o => LineIn(o.Place, file.Path) is > 0 and var l && l <= line).MaxBy(o => LineIn(o.Place, file.Path));
            if (around is not null)
            {
                return new Tree($"{Heading(document)}: no section #{id} for this organisation", [Tree.Leaf($"template: {file.Range(at, 0)}"), Tree.Leaf($"left out: {LeftOut(around)}"),
                    .. Tree.Branch("answers that decided", AnswerText.Lines(pack.Plan.Facts, around.Facts.Select(f => (f.Name, f.Place))))]);
            }
        }

        return null;
    }

    private static int LineIn(string place, string path) =>
        place.StartsWith(path + ":", StringComparison.Ordinal) && int.TryParse(place[(path.Length + 1)..].Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0;

    private static string Heading(BuiltDocument document) =>
        document.Planned.Subtitle.Length == 0 ? $"{document.Planned.Id} {document.Planned.Title}" : $"{document.Planned.Id} {document.Planned.Title}: {document.Planned.Subtitle}";

    private static string LeftOut(Omission omission) => $"{omission.What}, since this does not hold: {omission.Condition} ({omission.Place})";

    private static string Requirement(string map, StandardsLibrary library) =>
        RequirementId.TryParse(map, out var id) && library.Find(id) is { } found ? $"{map} {found.Title} ({found.StandardTitle})" : map;
}
