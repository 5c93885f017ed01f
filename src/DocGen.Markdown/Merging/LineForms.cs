using System.Text.RegularExpressions;

namespace DocGen.Markdown.Merging;

/// <summary>What a line begins, by its words after indent and marks of quotes.</summary>
internal static partial class LineForms
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The hashes of a heading with the white space after them; the length 0 for any other line.</summary>
    public static int Hashes(ReadOnlySpan<char> line) => Length(Hash().EnumerateMatches(line));

    /// <summary>The mark of a list item with the white space after it.</summary>
    public static int Bullet(ReadOnlySpan<char> line) => Length(ItemMark().EnumerateMatches(line));

    /// <summary>The box of a task with the white space after it.</summary>
    public static int Box(ReadOnlySpan<char> words) => Length(TaskBox().EnumerateMatches(words));

    /// <summary>The number of a heading with the white space after it.</summary>
    public static int Number(ReadOnlySpan<char> heading) => Length(HeadingNumber().EnumerateMatches(heading));

    public static bool IsBreak(ReadOnlySpan<char> line) => ThematicBreak().IsMatch(line);

    public static bool IsUnderline(ReadOnlySpan<char> line) => line.Length > 0 && (line.IndexOfAnyExcept('=') < 0 || line.IndexOfAnyExcept('-') < 0);

    public static bool IsFootnote(ReadOnlySpan<char> line) => Note().IsMatch(line);

    public static bool IsTableRule(ReadOnlySpan<char> line) => line.Contains('-') && TableRule().IsMatch(line);

    /// <summary>Whether a line is words in italics only: the caption of a table, where one follows.</summary>
    public static bool IsCaption(ReadOnlySpan<char> line) => line.Length > 2 && line[0] is '*' or '_' && line[^1] == line[0] && line[1] != line[0];

    /// <summary>The fence that a line opens; empty when it opens none.</summary>
    public static ReadOnlySpan<char> Fence(ReadOnlySpan<char> line)
    {
        if (line.Length < 3 || line[0] is not ('`' or '~'))
        {
            return [];
        }

        var length = line.IndexOfAnyExcept(line[0]) is >= 0 and var end ? end : line.Length;
        return length >= 3 && (line[0] == '~' || !line[length..].Contains('`')) ? line[..length] : [];
    }

    /// <summary>Whether a line closes a fence.</summary>
    public static bool Closes(ReadOnlySpan<char> line, ReadOnlySpan<char> fence) => line.Length >= fence.Length && line.IndexOfAnyExcept(fence[0]) < 0;

    /// <summary>The id in a line that is a comment of ours or an anchor, and nothing else; empty for a comment without one, null for any other line.</summary>
    public static string? Marker(string line) =>
        OwnLine().Match(line) is { Success: true } match && line.Length > 0 && match.Groups["said"].Value.Trim().Length + match.Groups["anchor"].Length > 0
            ? match.Groups["id"].Success ? match.Groups["id"].Value : match.Groups["anchor"].Value
            : null;

    /// <summary>The anchor that opens a row, with its id.</summary>
    public static (int Length, string Id) Anchor(string cell) => RowAnchorTag().Match(cell) is { Success: true } match ? (match.Length, match.Groups["id"].Value) : (0, "");

    /// <summary>The key of a line of front matter; empty for any other line.</summary>
    public static string Key(string line) => FieldKey().Match(line) is { Success: true } match ? match.Groups["key"].Value : "";

    private static int Length(Regex.ValueMatchEnumerator matches) => matches.MoveNext() ? matches.Current.Length : 0;

    [GeneratedRegex(@"^#{1,6}([ \t]+|\z)", Options)]
    private static partial Regex Hash();

    [GeneratedRegex(@"^([-*+]|[0-9]{1,9}[.)])([ \t]+|\z)", Options)]
    private static partial Regex ItemMark();

    [GeneratedRegex(@"^\[[ xX]\][ \t]+", Options)]
    private static partial Regex TaskBox();

    [GeneratedRegex(@"^([0-9]{1,2}(\.[0-9]{1,2})*|[A-Z](\.[0-9]{1,2})+|Appendix [A-Z])[ \t]+", Options)]
    private static partial Regex HeadingNumber();

    [GeneratedRegex(@"^(-[ \t]*){3,}\z|^(\*[ \t]*){3,}\z|^(_[ \t]*){3,}\z", Options)]
    private static partial Regex ThematicBreak();

    [GeneratedRegex(@"^\[\^[^\]\s]+\]:", Options)]
    private static partial Regex Note();

    [GeneratedRegex(@"^\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?\z", Options)]
    private static partial Regex TableRule();

    [GeneratedRegex("""^(<!--(?<said>[ \t]*(#(?<id>[^\s>"=]+)|id="(?<id>[^"]*)")?((?!-->).)*)-->)?[ \t]*(<a id="(?<anchor>[^"]*)"></a>)?\z""", Options)]
    private static partial Regex OwnLine();

    [GeneratedRegex("""^<a id="(?<id>[^"]+)"></a>[ \t]*""", Options)]
    private static partial Regex RowAnchorTag();

    [GeneratedRegex("^(?<key>[A-Za-z0-9_-]+)[ \t]*:", Options)]
    private static partial Regex FieldKey();
}
