using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Templating;

/// <summary>Answers that would be something else than text, if anything took them for it.</summary>
internal static class HostileValues
{
    public static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Classes = new Dictionary<string, ImmutableArray<string>>
    {
        ["Markdown"] = ["*a*", "**", "_a_", "~~", "~~a~~", "`a`", "`", "```", "~~~", "# a", "- a", "+ a", "1. a", "1)", "> a", "a\\", "\\", "[a](b)", "![a](b)", "]", "](b)", "[^1]", "[x]: y", "[ ] a", "{#id maps=\"27001:5.1\"}", "}", "---", "===", "    a", "https://a.test", "www.a.test", "a@b.test", "<https://a.test>", "|", "\\|", "| a | b |", ":---"],
        ["HTML"] = ["<b>a</b>", "<em>", "</em>", "<br>", "<a id=\"a\"></a>", "<!-- a -->", "<!--", "-->", "<script>a</script>", "<", "&amp;", "&#32;", "&#xE000;0&#xE001;", "&", "\"", "'", "<![CDATA[a]]>", "<?a?>"],
        ["line breaks"] = ["a\nb", "a\r\nb", "a\rb", "a\n\nb", "a\r\n\r\nb", "a\n\n\nb", "a\n\n* b\n\n# c", "\n", "a\n", "\na", "\n\n", "| a\n|---\n| b", "a\n===", "a\n    b", "a \n b", "a  \nb", "```\na\n```", "\u0085", "a\u2028b", "a\u2029b", "a\u000Bb", "a\fb"],
        ["spaces"] = ["", " ", " a ", "  ", "a  b", "\t", "a\tb", "\u00A0", "\u00A0a\u00A0", "\u200B", "\u3000", "\uFEFF"],
        ["template code"] = ["{{ 1 + 1 }}", "{{ v }}", "{{ include 'part' }}", "{{ end }}", "{{", "}}", "{%{", "}%}", "$\"{v}\"", "{{~ for x in v ~}}"],
        ["directions"] = ["\u202Ea\u202C", "\u200Fa", "\u2066a", "مرحبا", "שלום (a)"],
        ["emoji"] = ["🙂", "👩‍👩‍👧", "e\u0301", "\u0301", "👍🏽", "🇪🇪"],
        ["control characters"] = ["\0", "\u0001", "\u0007a", "\b", "\u001B[1m", "\u007F", "\u009F", "\uFFFD", "\uFFFE", "\uFFFF"],
        ["tokens"] = ["\uE000", "\uE001", "\uE0000\uE001", "\uE0001\uE001", "\uE001\uE000", "\uE000\uE000", "\uE00099999999999\uE001", "\uE000-1\uE001", "\uE002", "\uF8FF"],
        ["lone surrogates"] = ["\uD83D", "\uDE42", "a\uD83Db", "\uDE42\uD83D"],
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static readonly ImmutableArray<string> All = [.. Classes.Values.SelectMany(c => c)];

    /// <summary>One of these, some of them beside one another and beside words, or any text at all.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf(
        Gen.Choose(2, 4).SelectMany(n => Gen.ListOf(Gen.Elements<string>([.. All, "a", " ", "word", "."]), n)).Select(string.Concat),
        Gen.Choose(2, 3).SelectMany(n => Gen.ListOf(Gen.Elements<string>([.. Classes["Markdown"], .. Classes["line breaks"], "a", " "]), n)).Select(string.Concat),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => s.Get));
}
