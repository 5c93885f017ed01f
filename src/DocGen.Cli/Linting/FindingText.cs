using System.Collections.Immutable;
using System.Globalization;
using DocGen.Cli.Showing;
using DocGen.Engine.Diagnostics;
using DocGen.Word.Linting;

namespace DocGen.Cli.Linting;

/// <summary>Findings as text at 80 columns: the file, the rule and what is wrong; the place; the advice.</summary>
internal static class FindingText
{
    private const string Indent = "   ";

    /// <summary>Prints what is wrong in each file, many findings of one rule cut short unless all are wanted, and closes with one line on the whole.</summary>
    public static void Write(Show show, ImmutableArray<LintedFile> files)
    {
        foreach (var file in files)
        {
            WriteFile(show, file);
        }

        if (files.Length > 0)
        {
            var all = files.SelectMany(f => f.Findings).ToList();
            Painted.Line(show.Out, Summary(files, all), all.Any(f => f.Severity == Severity.Error) ? "red" : "default", show.IsRich);
        }
    }

    private static void WriteFile(Show show, LintedFile file)
    {
        var counts = file.Findings.GroupBy(f => f.Rule, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var shown = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in file.Findings)
        {
            var number = shown[finding.Rule] = shown.GetValueOrDefault(finding.Rule) + 1;
            var isFlood = !show.ShowsAll && counts[finding.Rule] > Show.MostOfOneCode;
            if (isFlood && number > Show.FewOfOneCode)
            {
                continue;
            }

            WriteFinding(show, file.Name, finding);
            if (isFlood && number == Show.FewOfOneCode)
            {
                show.Line(string.Create(CultureInfo.InvariantCulture, $"{Indent}and {counts[finding.Rule] - Show.FewOfOneCode} more {finding.Rule} like it; --all prints them\n"));
            }
        }
    }

    private static void WriteFinding(Show show, string file, Finding finding)
    {
        var (word, colour) = finding.Severity == Severity.Error ? ("error", "red") : ("warning", "yellow");
        foreach (var line in Hanging($"{file}: {word} {finding.Rule}: {finding.Message}"))
        {
            Painted.Line(show.Out, line, colour, show.IsRich);
        }

        var heading = finding.Heading.Length > 0 ? $", under `{finding.Heading}`" : "";
        foreach (var line in finding.Part.Length == 0 ? [] : Hanging($"{Indent}in {finding.Part}{heading}"))
        {
            show.Line(Safe(line));
        }

        if (finding.Path.Length > 0)
        {
            show.Line($"{Indent}at {Safe(Shortened(finding.Path))}");
        }

        foreach (var line in Hanging($"{Indent}hint: {finding.Hint}"))
        {
            show.Line(line);
        }

        show.Line("");
    }

    private static string Summary(ImmutableArray<LintedFile> files, List<Finding> all)
    {
        var errors = all.Count(f => f.Severity == Severity.Error);
        var named = new[] { (errors, "error"), (all.Count - errors, "warning") }.Where(n => n.Item1 > 0).Select(n => Show.Counted(n.Item1, n.Item2));
        var among = Show.Counted(files.Length, "file");
        return all.Count == 0 ? $"{among}: nothing found" : $"{among}: {string.Join(", ", named)}";
    }

    // The first line as it stands, the others a little in.
    private static IEnumerable<string> Hanging(string text)
    {
        var margin = text.Length - text.TrimStart(' ').Length;
        var lines = Wrapped.Lines(Safe(text), Wrapped.Width - Indent.Length - margin).ToList();
        return lines.Select((l, i) => new string(' ', margin) + (i == 0 ? "" : Indent) + l);
    }

    // The end of a path says most.
    private static string Shortened(string path)
    {
        var room = Wrapped.Width - Indent.Length - "at ".Length;
        return path.Length <= room ? path : "…" + path[^(room - 1)..];
    }

    // Names in a file can hold anything; nothing of it may command the terminal.
    private static string Safe(string text) => text.Any(char.IsControl) ? new string([.. text.Select(c => char.IsControl(c) ? '·' : c)]) : text;
}
