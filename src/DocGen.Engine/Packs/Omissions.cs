using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocGen.Engine.Documents;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Says in words what a condition kept out of a document.</summary>
internal static partial class Omissions
{
    /// <summary>One entry for each place of a template that was left out, with the facts of all times it was; wordings within a line are not listed.</summary>
    public static ImmutableArray<Omission> Of(IEnumerable<LeftOut> leftOut) =>
        [.. leftOut
            .Where(l => !l.Facts.IsEmpty && !l.ConditionPlace.Span.Contains("is_unknown", StringComparison.Ordinal))
            .GroupBy(l => (l.Body.File.Path, l.Body.Start))
            .Where(g => g.First().Body is var body && body.Span.Contains('\n') && !IsCode(body))
            .OrderBy(g => g.Key.Path, StringComparer.Ordinal).ThenBy(g => g.Key.Start)
            .Select(g => new Omission(
                What(g.First().Body.Text),
                Condition(g.First()),
                g.First().Body.ToString(),
                FactReads.Of(g.Aggregate(FactSet.Empty, (r, l) => r.Union(l.Facts))).ToEquatable()))
            .Where(o => o.What.Length > 0)];

    private const int MostWords = 14;

    // A loop within one code block only works something out: there is no text that a reader could miss.
    private static bool IsCode(SourceRange body)
    {
        var before = body.File.Text.AsSpan(0, body.Start);
        return before.LastIndexOf("{{", StringComparison.Ordinal) > before.LastIndexOf("}}", StringComparison.Ordinal) && !body.Span.Contains("}}", StringComparison.Ordinal);
    }

    private static string Condition(LeftOut leftOut)
    {
        var written = string.Join(' ', leftOut.Condition.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return leftOut.WhenFalse ? written.Any(char.IsWhiteSpace) ? $"!({written})" : $"!{written}" : written;
    }

    /// <summary>The first line of a few letters, without marks; empty when there is none.</summary>
    private static string FirstLine(string body)
    {
        foreach (var range in body.AsSpan().Split('\n'))
        {
            if (Letters(body.AsSpan(range)) > 3 && Plain(body[range]) is var plain && Letters(plain) > 3)
            {
                return plain;
            }
        }

        return "";

        static int Letters(ReadOnlySpan<char> text)
        {
            var count = 0;
            foreach (var c in text)
            {
                count += char.IsLetter(c) ? 1 : 0;
            }

            return count;
        }
    }

    private static string What(string body)
    {
        var headings = Heading().Matches(body).Select(m => Plain(m.Groups["text"].Value)).Where(h => h.Length > 0).ToList();
        if (headings.Count > 0)
        {
            return (headings.Count == 1 ? "Section " : "Sections ") + string.Join(", ", headings.Select(h => $"“{h}”"));
        }

        var line = FirstLine(body);
        if (line.StartsWith('[') && line.Contains(" | ", StringComparison.Ordinal))
        {
            // The row of a table whose first cell is an answer: another wording for one item, not a part of the document.
            return "";
        }

        if (NamesOnly().IsMatch(line))
        {
            // What is left of it says nothing to a reader who does not see the names filled in.
            return "";
        }

        var words = string.Join(": ", line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(2)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Any(w => w.Any(char.IsLetter)) ? string.Join(' ', words.Take(MostWords)) + (words.Length > MostWords ? " …" : "") : "";
    }

    /// <summary>A line of a template as a reader would name it: without attributes and marks, a name in brackets for what code prints.</summary>
    public static string Plain(string text) => Code().Replace(Otherwise().Replace(LinkMark().Replace(Attributes().Replace(text, ""), "${text}"), ""), Shown)
        .Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Trim(' ', '-', '|', '\n', '*');

    // What code prints is named in brackets; what it only steers leaves nothing.
    private static string Shown(Match code)
    {
        var parts = code.Groups["code"].Value.Trim('-', '~', ' ', '\n').Split('.');
        if (parts.Length == 1 && parts[0] is "end" or "else" || code.Value.Contains('=', StringComparison.Ordinal) || Steering().IsMatch(parts[0]))
        {
            return "";
        }

        var word = parts[^1] is "name" or "title" or "text" or "person" && parts.Length > 1 ? parts[^2] : parts[^1];
        return word.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? $"[{word.Replace('_', ' ')}]" : "[…]";
    }

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\{\{(?<code>.*?)\}\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    // Attributes may hold code.
    [GeneratedRegex(@"\{#(?>\{\{.*?\}\}|[^}])*\}|\{[a-z]+=(?>\{\{.*?\}\}|[^}])*\}")]
    private static partial Regex Attributes();

    // From `else` up to `end` on one line: the first wording speaks for all.
    [GeneratedRegex(@"\{\{[-~]?\s*else\b[^}]*\}\}.*?(?=\{\{[-~]?\s*end\b)")]
    private static partial Regex Otherwise();

    [GeneratedRegex(@"^(if|else|end|for|while|include|capture|case|when|with|break|continue)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Steering();

    [GeneratedRegex(@"^(\[[^\]]*\][\s|,;:.]*)+$", RegexOptions.ExplicitCapture)]
    private static partial Regex NamesOnly();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture)]
    private static partial Regex LinkMark();
}
