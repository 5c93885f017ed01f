using System.Text.RegularExpressions;

namespace DocGen.Engine.Templating;

/// <summary><c>regex.*</c>, each expression bounded in time.</summary>
internal static class RegexFunctions
{
    public static IEnumerable<Entry> All =>
    [
        new("escape", "pattern", c => Guarded(c, 1, () => Value.Of(Regex.Escape(c.Text(0))))),
        new("unescape", "pattern", c => Guarded(c, 1, () => Value.Of(Regex.Unescape(c.Text(0))))),
        new("match", "text pattern options?", c => Guarded(c, 2, () => Groups(Made(c, 2).Match(c.Text(0))))),
        new("matches", "text pattern options?", c => Guarded(c, 2, () => Value.Of(ArrayFunctions.Made(Made(c, 2).Matches(c.Text(0)).Select(Groups))))),
        new("replace", "text pattern replace options?", c => Guarded(c, 3, () => Value.Of(Made(c, 3).Replace(c.Text(0), c.Text(2))))),
        new("split", "text pattern options?", c => Guarded(c, 2, () => Value.Of(ArrayFunctions.Made(Made(c, 2).Split(c.Text(0)).Select(p => Value.Of(p)))))),
    ];

    private static Value Groups(Match match) =>
        Value.Of(ArrayFunctions.Made(match.Success ? match.Groups.Cast<Group>().Select(g => Value.Of(g.Value)) : []));

    private static Regex Made(Call call, int optionsAt)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in call.Text(optionsAt))
        {
            options |= letter switch { 'i' => RegexOptions.IgnoreCase, 'm' => RegexOptions.Multiline, 's' => RegexOptions.Singleline, 'x' => RegexOptions.IgnorePatternWhitespace, _ => RegexOptions.None };
        }

        return new Regex(call.Text(1), options, TimeSpan.FromMilliseconds(call.Evaluator.Options.Limits.RegexMilliseconds));
    }

    private static Value Guarded(Call call, int texts, Func<Value> run)
    {
        for (var i = 0; i < texts; i++)
        {
            if (call[i] is null)
            {
                return call.Fail($"`{call.Name}` needs a text, not null");
            }
        }

        try
        {
            return run();
        }
        catch (RegexMatchTimeoutException)
        {
            return call.Fail("this regular expression takes too long");
        }
        catch (ArgumentException)
        {
            return call.Fail($"`{call.Text(texts == 1 ? 0 : 1)}` is no regular expression");
        }
    }
}
