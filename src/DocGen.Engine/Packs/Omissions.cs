using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocGen.Engine.Documents;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Says in words what a condition kept out of a document.</summary>
internal static partial class Omissions
{
    /// <summary>One entry for each place of a template that was left out, with the facts of all times it was; wordings within a line are not listed.</summary>
    public static ImmutableArray<Omission> Of(IEnumerable<LeftOut> leftOut) =>
        [.. leftOut
            .Where(l => !l.Facts.IsEmpty && l.Body.Text.Contains('\n', StringComparison.Ordinal) && !l.Condition.Contains("is_unknown", StringComparison.Ordinal))
            .GroupBy(l => (l.Body.File.Path, l.Body.Start))
            .OrderBy(g => g.Key.Path, StringComparer.Ordinal).ThenBy(g => g.Key.Start)
            .Select(g => new Omission(
                What(g.First().Body.Text),
                Condition(g.First()),
                g.First().Body.ToString(),
                FactReads.Of(g.Aggregate(FactSet.Empty, (r, l) => r.Union(l.Facts))).ToEquatable()))
            .Where(o => o.What.Length > 0)];

    private static string Condition(LeftOut leftOut)
    {
        var written = string.Join(' ', leftOut.Condition.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return leftOut.WhenFalse ? written.Any(char.IsWhiteSpace) ? $"!({written})" : $"!{written}" : written;
    }

    private static string What(string body)
    {
        var headings = Heading().Matches(body).Select(m => Plain(m.Groups["text"].Value)).Where(h => h.Length > 0).ToList();
        if (headings.Count > 0)
        {
            return (headings.Count == 1 ? "Section " : "Sections ") + string.Join(", ", headings.Select(h => $"“{h}”"));
        }

        var line = Code().Replace(body, "…").Split('\n').FirstOrDefault(l => l.Count(char.IsLetter) > 3) ?? "";
        var words = Plain(line).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Any(w => w.Any(char.IsLetter)) ? string.Join(' ', words.Take(12)) + (words.Length > 12 ? " …" : "") : "";
    }

    private static string Plain(string text) => Attributes().Replace(Code().Replace(text, "…"), "").Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Trim(' ', '-', '|', '\n', '*');

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline, 2000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{#[^}]*\}|\{[a-z]+=[^}]*\}", RegexOptions.None, 2000)]
    private static partial Regex Attributes();
}
