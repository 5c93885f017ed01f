using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Standards;

/// <summary>Reads the catalogues of a templates folder.</summary>
public static class StandardsReader
{
    private static readonly string[] Tables = ["crosswalks", "documented_information", "legal_dates", "clocks"];

    /// <summary>The library of all files and everything wrong with them. A file says by its top key what it holds: <c>standard</c>, <c>laws</c>, <c>crosswalks</c>,
    /// <c>documented_information</c>, <c>legal_dates</c> or <c>clocks</c>. Reports wrong counts, ids listed twice and ids that no standard has.</summary>
    public static Checked<StandardsLibrary> Read(IEnumerable<SourceFile> files, Func<SourceFile, Checked<SourceNode?>> readYaml)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(readYaml);
        var problems = new List<Diagnostic>();
        var standards = new List<Standard>();
        var tables = new List<CatalogueRow>();
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var read = readYaml(file);
            problems.AddRange(read.Problems);
            if (read.Value is not MappingNode mapping)
            {
                if (!read.HasErrors)
                {
                    problems.Add(NotACatalogue(file));
                }

                continue;
            }

            var root = new CatalogueRow(mapping, problems);
            if (root.Has("standard"))
            {
                standards.Add(new StandardReading(root, problems).Read());
            }
            else if (root.Has("laws"))
            {
                standards.AddRange(root.Rows("laws").Select(law => new StandardReading(law, problems).Read()).ToList());
                root.Finish();
            }
            else if (Tables.Any(root.Has))
            {
                tables.Add(root);
            }
            else
            {
                problems.Add(NotACatalogue(file));
            }
        }

        var library = new StandardsLibrary(WithoutRepeats(standards, problems));
        var rows = new TableReading(library, problems);
        tables.ForEach(rows.Read);
        var complete = new StandardsLibrary(library.Standards)
        {
            Crosswalk = new Crosswalk(rows.Crosswalk),
            DocumentedInformation = [.. rows.DocumentedInformation.OrderBy(d => d.Cited)],
            LegalDates = [.. rows.LegalDates],
            ReportingClocks = [.. rows.Clocks],
        };
        return Checked.With(complete, problems);
    }

    /// <summary>The standards with every repeated id, and every standard whose prefix is taken, reported and left out.</summary>
    private static List<Standard> WithoutRepeats(List<Standard> standards, List<Diagnostic> problems)
    {
        var kept = new List<Standard>();
        foreach (var standard in standards)
        {
            if (kept.Find(s => s.Prefix == standard.Prefix) is { } first)
            {
                problems.Add(Diagnostic.Error(
                    "duplicate-standard", $"`{standard.Prefix}` is the standard of two catalogues", standard.Place, new Hint("the first one stands here", first.Place)));
                continue;
            }

            var seen = new Dictionary<RequirementId, Requirement>();
            foreach (var requirement in standard.Requirements)
            {
                if (!seen.TryAdd(requirement.Id, requirement))
                {
                    problems.Add(Diagnostic.Error(
                        "duplicate-requirement", $"`{requirement.Id}` is listed twice", requirement.Place, new Hint("the first one stands here", seen[requirement.Id].Place)));
                }
            }

            kept.Add(standard with { Requirements = [.. seen.Values.OrderBy(r => r.Id)] });
        }

        return kept;
    }

    private static Diagnostic NotACatalogue(SourceFile file) =>
        Diagnostic.Error(
            "standards-file",
            "this file is no catalogue of a standard",
            file.Range(0, 0),
            "it needs one of the keys `standard`, `laws`, " + string.Join(", ", Tables.Select(t => $"`{t}`")));
}
