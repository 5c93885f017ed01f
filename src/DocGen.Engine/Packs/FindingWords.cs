using System.Collections.Immutable;
using System.Globalization;

namespace DocGen.Engine.Packs;

/// <summary>Findings in few words.</summary>
public static class FindingWords
{
    // As many names as a cell holds without filling a page.
    private const int Most = 60;

    /// <summary>What breaks a rule, each subject once, controls under the number of their standard: <c>27001: A.5.1, A.5.2; R-07</c>.</summary>
    public static string Subjects(IEnumerable<Finding> findings) => string.Join("; ", Groups(findings));

    /// <summary>The same, one text a standard and one for all else.</summary>
    public static IEnumerable<string> Groups(IEnumerable<Finding> findings) =>
        findings.Select(f => f.Subject).Distinct(StringComparer.Ordinal).GroupBy(Scheme, StringComparer.Ordinal)
            .Select(g => (g.Key.Length == 0 ? "" : $"{g.Key}: ") + Listed([.. g.Select(s => s[(g.Key.Length == 0 ? 0 : g.Key.Length + 1)..])]));

    private static string Listed(ImmutableArray<string> names) =>
        string.Join(", ", names.Take(Most)) + (names.Length > Most ? string.Create(CultureInfo.InvariantCulture, $" and {names.Length - Most} more") : "");

    // "27001:A.5.1" is a control; any other colon belongs to the subject.
    private static string Scheme(string subject) => subject.IndexOf(':', StringComparison.Ordinal) is var at and > 0 && subject[..at].All(char.IsAsciiDigit) ? subject[..at] : "";
}
