namespace DocGen.Engine.Templating;

/// <summary>The functions of <c>string</c> that look for one text in another.</summary>
internal static class StringSearches
{
    private static readonly string[] Comparisons = ["CurrentCulture", "CurrentCultureIgnoreCase", "InvariantCulture", "InvariantCultureIgnoreCase", "Ordinal", "OrdinalIgnoreCase"];

    // The machine's culture is nothing that a document may depend on: the invariant one stands for it.
    public static Value IndexOf(Call call)
    {
        if (call[0] is null || call[1] is null)
        {
            return call.FailAt(call[0] is null ? 0 : 1, "`string.index_of` needs a text here, not null");
        }

        var (text, search) = (call.Text(0), call.Text(1));
        var start = call.Whole(2);
        if (start < 0 || start > text.Length)
        {
            return call.FailAt(2, "this place is outside of the text");
        }

        var count = call.Whole(3, text.Length - start);
        if (count < 0 || count > text.Length - start)
        {
            return call.FailAt(3, "the text has not so many characters from there on");
        }

        var kind = call.Text(4, "Ordinal");
        var at = Array.IndexOf(Comparisons, kind);
        if (at < 0)
        {
            return call.FailAt(4, $"`{kind}` is no way to compare; write `Ordinal` or `OrdinalIgnoreCase`");
        }

        var comparison = at switch { 0 or 2 => StringComparison.InvariantCulture, 1 or 3 => StringComparison.InvariantCultureIgnoreCase, 4 => StringComparison.Ordinal, _ => StringComparison.OrdinalIgnoreCase };
        return Value.Of((long)text.IndexOf(search, start, count, comparison));
    }

    public static Value Replace(Call call) => call.Text(1).Length == 0
        ? call.Fail("`string.replace` needs a text to replace, and it is empty")
        : Value.Of(call.Text(0).Replace(call.Text(1), call.Text(2), StringComparison.Ordinal));

    public static string ReplaceFirst(string text, string old, string with, bool fromEnd)
    {
        var at = old.Length == 0 ? -1 : fromEnd ? text.LastIndexOf(old, StringComparison.Ordinal) : text.IndexOf(old, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + old.Length));
    }
}
