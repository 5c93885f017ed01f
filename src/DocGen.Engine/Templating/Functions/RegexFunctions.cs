using System.Text.RegularExpressions;

namespace DocGen.Engine.Templating;

/// <summary><c>regex.*</c>, each expression bounded in time.</summary>
internal static class RegexFunctions
{
    public static IEnumerable<(string, Func<Call, Value>)> All =>
    [
        ("escape", c => Value.Of(Regex.Escape(c.Text(0)))),
        ("unescape", c => Guarded(c, () => Value.Of(Regex.Unescape(c.Text(0))))),
        ("match", c => Guarded(c, () => Groups(Made(c, 2).Match(c.Text(0))))),
        ("matches", c => Guarded(c, () => Value.Of(new TemplateList([.. Made(c, 2).Matches(c.Text(0)).Select(Groups)]) { MadeByTemplate = true }))),
        ("replace", c => Guarded(c, () => Value.Of(Made(c, 3).Replace(c.Text(0), c.Text(2))))),
        ("split", c => Guarded(c, () => Value.Of(new TemplateList([.. Made(c, 2).Split(c.Text(0)).Select(p => Value.Of(p))]) { MadeByTemplate = true }))),
    ];

    private static Value Groups(Match match) =>
        Value.Of(new TemplateList(match.Success ? [.. match.Groups.Cast<Group>().Select(g => Value.Of(g.Value))] : []) { MadeByTemplate = true });

    private static Regex Made(Call call, int optionsAt)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in call.Text(optionsAt))
        {
            options |= letter switch { 'i' => RegexOptions.IgnoreCase, 'm' => RegexOptions.Multiline, 's' => RegexOptions.Singleline, 'x' => RegexOptions.IgnorePatternWhitespace, _ => RegexOptions.None };
        }

        return new Regex(call.Text(1), options, TimeSpan.FromMilliseconds(call.Evaluator.Options.Limits.RegexMilliseconds));
    }

    private static Value Guarded(Call call, Func<Value> run)
    {
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
            return call.Fail($"`{call.Text(1)}` is no regular expression");
        }
    }
}
