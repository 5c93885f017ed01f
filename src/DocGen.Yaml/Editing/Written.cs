using System.Text.RegularExpressions;
using DocGen.Engine.Sources;

namespace DocGen.Yaml.Editing;

/// <summary>Writes values as YAML.</summary>
internal static partial class Written
{
    private const string Marks = "-?:,[]{}#&*!|>'\"%@`=<~";
    private static readonly System.Buffers.SearchValues<char> EndsInBrackets = System.Buffers.SearchValues.Create(",[]{}:");

    /// <summary>A value on one line; lists and mappings in brackets.</summary>
    /// <param name="inBrackets">It stands between brackets itself, where commas and brackets end a value.</param>
    public static string Inline(SourceNode node, bool inBrackets) => node switch
    {
        ScalarNode { Plain: true } scalar => scalar.Text,
        ScalarNode scalar => Scalar(scalar.Text, inBrackets),
        ListNode list => $"[{string.Join(", ", list.Items.Select(i => Inline(i, inBrackets: true)))}]",
        MappingNode mapping => $"{{{string.Join(", ", mapping.Entries.Select(e => $"{Scalar(e.Key.Value, inBrackets: true)}: {Inline(e.Value, inBrackets: true)}"))}}}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A text as it is, or between double quotes where YAML would read anything else than this text.</summary>
    public static string Scalar(string text, bool inBrackets) => IsPlain(text, inBrackets) ? text : Quoted(text);

    private static bool IsPlain(string text, bool inBrackets) =>
        text.Length > 0
        && !Marks.Contains(text[0], StringComparison.Ordinal)
        && text[0] != ' ' && text[^1] is not (' ' or ':')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !(inBrackets && text.AsSpan().IndexOfAny(EndsInBrackets) >= 0)
        && !text.StartsWith("...", StringComparison.Ordinal)
        && text.All(c => c is >= ' ' and <= '~' or (>= '\u00A0' and < '\uD800' and not '\u2028' and not '\u2029') or (>= '\uE000' and < '\uFFFE' and not '\uFEFF'))
        && !MeansSomethingElse().IsMatch(text);

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\"";

    // Words and numbers that one version of YAML or another, or this program, takes for something else than text.
    [GeneratedRegex(@"^(yes|no|on|off|y|n|true|false|null|unknown|[-+.]?[0-9][-+0-9_.,:xobeEa-fA-FTtZz ]*|[-+]?\.(inf|nan))\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex MeansSomethingElse();
}
