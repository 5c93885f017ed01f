using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DocGen.Engine.Packs;

/// <summary>Says a condition of a template in words, for readers who do not write templates.</summary>
internal static partial class ConditionWords
{
    private const int Longest = 200;

    private static readonly ImmutableArray<(Regex Pattern, string Words)> Phrases =
    [
        (OrNone(), "${list}"),
        (SomeOf(), "an entry of ${list} has ${member} ${values}"),
        (NoneOf(), "no entry of ${list} has ${member} ${values}"),
        (SomeItem(), "an entry of ${list} has ${member} ${values}"),
        (AnyItem(), "an entry of ${list} has ${member}"),
        (HasAny(), "${list} holds ${values}"),
        (Contains(), "${text} contains ${value}"),
        (Empty(), "${list} is empty"),
        (NotEmpty(), "${list} is not empty"),
        (Text(), "“${text}”"),
        (Between(), "” or “"),
    ];

    /// <summary>The condition in words: derived facts by their meaning, what templates work out by the words of the pack, comparisons with words between names and values, cut short when long.</summary>
    public static string Of(string condition, Pack pack)
    {
        var text = Words(condition.Trim(), pack);
        text = char.ToUpperInvariant(text[0]) + text[1..];
        return text.Length <= Longest ? text : $"{text[..text.LastIndexOf(' ', Longest)]} …";
    }

    private static string Words(string condition, Pack pack)
    {
        if (condition.StartsWith("!!", StringComparison.Ordinal))
        {
            return Words(condition[2..], pack);
        }

        if (pack.Conditions.TryGetValue(condition, out var means))
        {
            return LowerFirst(means.TrimEnd('.'));
        }

        if (condition.StartsWith('(') && IsOneGroup(condition))
        {
            return Words(condition[1..^1].Trim(), pack);
        }

        foreach (var (sign, word) in new[] { ("||", "or"), ("&&", "and") })
        {
            if (Split(condition, sign) is [_, _, ..] parts)
            {
                return string.Join($", {word} ", parts.Select(p => Words(p, pack)));
            }
        }

        if (condition.StartsWith('!') && (IsName(condition[1..]) || IsOneGroup(condition[1..])))
        {
            var inner = condition[1..].Trim();
            inner = IsOneGroup(inner) ? inner[1..^1].Trim() : inner;
            return inner.StartsWith('!') && IsName(inner[1..]) ? Words(inner[1..], pack) : $"it is not so that {Words(inner, pack)}";
        }

        var isOfItem = condition.Contains('.', StringComparison.Ordinal);
        return !IsName(condition) ? Named(Phrased(condition), pack)
            : pack.Derived.FirstOrDefault(d => d.Name == condition[(condition.LastIndexOf('.') + 1)..] && (d.For is not null) == isOfItem) is { } fact ? LowerFirst(fact.Means.TrimEnd('.'))
            : Named(condition, pack) + (isOfItem ? " is yes" : "");
    }

    private static string Phrased(string condition) => Phrases.Aggregate(condition, (t, p) => p.Pattern.Replace(t, p.Words))
        .Replace(" == ", " is ", StringComparison.Ordinal).Replace(" != ", " is not ", StringComparison.Ordinal)
        .Replace(" >= ", " is at least ", StringComparison.Ordinal).Replace(" <= ", " is at most ", StringComparison.Ordinal)
        .Replace(" > ", " is more than ", StringComparison.Ordinal).Replace(" < ", " is less than ", StringComparison.Ordinal)
        .Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Trim();

    // `system.data_use` is the answer “data use” of the system; values are quoted already.
    private static string Named(string text, Pack pack) => Name().Replace(text, m => m.Value switch
    {
        ['“', ..] quoted => quoted.Replace('_', ' '),
        var name when name.Split('.') is [var owner, var answer] =>
            $"the answer “{answer.Replace('_', ' ')}” {(pack.Questionnaire.Register(owner + "s") is null ? "under" : "of the")} {owner.Replace('_', ' ')}",
        var name => name.Replace('_', ' '),
    });

    private static string LowerFirst(string text) => text.Length > 1 && (char.IsLower(text[1]) || text[1] == ' ') ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static bool IsName(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.');

    // The bracket that opens the text closes at its end.
    private static bool IsOneGroup(string text) => text.StartsWith('(') && text.EndsWith(')') && Depths(text[..^1]).All(d => d > 0);

    private static IEnumerable<int> Depths(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            yield return depth;
        }
    }

    private static List<string> Split(string text, string sign)
    {
        if (!text.Contains(sign, StringComparison.Ordinal))
        {
            return [text];
        }

        var depths = Depths(text).ToList();
        var parts = new List<string>();
        var from = 0;
        for (var at = text.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sign, at + 2, StringComparison.Ordinal))
        {
            if (depths[at] == 0)
            {
                parts.Add(text[from..at].Trim());
                from = at + sign.Length;
            }
        }

        return [.. parts, text[from..].Trim()];
    }

    [GeneratedRegex(@"\(facts\.where\s+(?<list>\S+)\s+""(?<member>\w+)""\s+(?<values>(""[^""]*""\s*)+)\)\.size > 0", RegexOptions.ExplicitCapture)]
    private static partial Regex SomeOf();

    [GeneratedRegex(@"\(facts\.where\s+(?<list>\S+)\s+""(?<member>\w+)""\s+(?<values>(""[^""]*""\s*)+)\)\.size == 0", RegexOptions.ExplicitCapture)]
    private static partial Regex NoneOf();

    [GeneratedRegex(@"facts\.any\s+(?<list>\S+)\s+""(?<member>\w+)""\s+(?<values>(""[^""]*""\s*)+)", RegexOptions.ExplicitCapture)]
    private static partial Regex SomeItem();

    [GeneratedRegex(@"facts\.any\s+(?<list>\S+)\s+""(?<member>\w+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex AnyItem();

    [GeneratedRegex(@"facts\.has_any\s+(?<list>\S+)\s+(?<values>(""[^""]*""\s*)+)", RegexOptions.ExplicitCapture)]
    private static partial Regex HasAny();

    [GeneratedRegex(@"string\.contains\s+(?<text>\S+)\s+(?<value>""[^""]*"")", RegexOptions.ExplicitCapture)]
    private static partial Regex Contains();

    [GeneratedRegex(@"\((?<list>[\w.]+) \?\? \[\]\)", RegexOptions.ExplicitCapture)]
    private static partial Regex OrNone();

    [GeneratedRegex("“[^”]*”|[a-z][a-z0-9_]*([.][a-z0-9_]+)*", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<list>\S+)\.size == 0", RegexOptions.ExplicitCapture)]
    private static partial Regex Empty();

    [GeneratedRegex(@"(?<list>\S+)\.size > 0", RegexOptions.ExplicitCapture)]
    private static partial Regex NotEmpty();

    [GeneratedRegex(@"""(?<text>[^""]*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Text();

    [GeneratedRegex("”,? “", RegexOptions.ExplicitCapture)]
    private static partial Regex Between();
}
