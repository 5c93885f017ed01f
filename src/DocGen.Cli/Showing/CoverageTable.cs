using System.Globalization;
using DocGen.Engine.Packs;
using DocGen.Engine.Standards;

namespace DocGen.Cli.Showing;

/// <summary>How much of each standard the pack addresses, and by name what it does not.</summary>
internal static class CoverageTable
{
    private static readonly (string Standard, RequirementKind Kind, string Words)[] Rows =
    [
        ("27001", RequirementKind.Clause, "ISO/IEC 27001:2022 clauses"),
        ("27001", RequirementKind.Control, "ISO/IEC 27001:2022 controls"),
        ("42001", RequirementKind.Clause, "ISO/IEC 42001:2023 clauses"),
        ("42001", RequirementKind.Control, "ISO/IEC 42001:2023 controls"),
    ];

    public static void Write(Show show, PackTrace trace)
    {
        Painted.Line(show.Out, Line("", "all", "in text", "under it", "in SoA", "excluded", "not"), "bold", show.IsRich);
        foreach (var (standard, kind, words) in Rows)
        {
            string Count(Coverage coverage) => Number(trace.Count(standard, kind, coverage));
            var all = trace.Requirements.Count(r => r.Requirement.Id.Standard == standard && r.Requirement.Kind == kind);
            show.Line(Line(words, Number(all), Count(Coverage.Addressed), Count(Coverage.Through), Count(Coverage.Decided), Count(Coverage.Excluded), Count(Coverage.NotAddressed)));
        }

        var addressed = trace.Information.Count(i => i.IsAddressed);
        show.Line(Line("Documented information", Number(trace.Information.Length), Number(addressed), "", "", "", Number(trace.Information.Length - addressed)));
        show.Line("");
        foreach (var line in Wrapped.Lines("in text: a section serves it; under it: sections serve clauses below it; in SoA: only the Statement of Applicability speaks of it; not: not addressed by this pack.", Wrapped.Width))
        {
            show.Line(line);
        }

        show.Line("");
        show.Tree(NotAddressed(trace));
    }

    private static Tree NotAddressed(PackTrace trace)
    {
        Tree[] branches =
        [
            .. Rows.SelectMany(r => Tree.Branch(r.Words, trace.Requirements
                .Where(q => q.Requirement.Id.Standard == r.Standard && q.Requirement.Kind == r.Kind && q.Coverage == Coverage.NotAddressed)
                .Select(q => $"{q.Requirement.Id.Part} {q.Requirement.Title}"))),
            .. Tree.Branch("Documented information", trace.Information.Where(i => !i.IsAddressed).Select(i => $"{i.Information.Cited} {i.Information.What}")),
        ];
        return branches.Length == 0 ? Tree.Leaf("Everything is addressed.") : new Tree("Not addressed by this pack", [.. branches]);
    }

    private static string Line(string words, params string[] numbers) => (words.PadRight(28) + string.Concat(numbers.Select((n, i) => n.PadLeft(i == 0 ? 5 : 9)))).TrimEnd();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
