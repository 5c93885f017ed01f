using System.Globalization;
using System.Text;
using DocGen.Engine.Documents;

namespace DocGen.Word.Sheets;

/// <summary>Text on its way into a cell.</summary>
internal static class CellLetters
{
    /// <summary>How many characters a cell holds: the limit of spreadsheet programs.</summary>
    public const int Longest = 32_767;

    private const string Cut = " … [cut here: a cell holds no more; the document has the whole text]";

    /// <summary>The words of a cell of a table, a line break kept as one.</summary>
    public static string Of(IEnumerable<Inline> content) => string.Concat(content.Select(i => i is LineBreak ? "\n" : PlainText.Of([i])));

    /// <summary>The text as XML and spreadsheet programs take it: without what XML cannot hold, cut where a cell is full, and <c>_x0041_</c> kept from being read as a letter (ECMA-376 part 1, 22.9.2.19).</summary>
    public static string Safe(string text)
    {
        var clean = SafeText.Clean(text);
        var escaped = new StringBuilder();
        for (var i = 0; i < clean.Length; i++)
        {
            escaped.Append(IsEscape(clean, i) ? "_x005F_" : clean[i].ToString());
            if (escaped.Length > Longest - Cut.Length && i < clean.Length - 1 - Cut.Length)
            {
                return SafeText.Clean(escaped.ToString(0, Longest - Cut.Length)) + Cut;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Whether a spreadsheet program could take the text for a formula once somebody edits the cell.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t';

    /// <summary>A number as a cell keeps it; null when the text is none.</summary>
    public static string? Number(string text) =>
        text.Length <= 15 && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The day as spreadsheet programs count it, 1 March 1900 being 61; null when the text is no date <c>yyyy-MM-dd</c> since then.</summary>
    public static string? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= new DateOnly(1900, 3, 1)
            ? (date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>The name of a column, counted from 0: A, B … Z, AA.</summary>
    public static string Column(int index) => index < 26 ? $"{(char)('A' + index)}" : Column((index / 26) - 1) + Column(index % 26);

    // An underscore that begins what would be read as one character.
    private static bool IsEscape(string text, int at) =>
        text[at] == '_' && at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_' && text.AsSpan(at + 2, 4).IndexOfAnyExceptInRange('0', 'f') < 0 && text.AsSpan(at + 2, 4).ToString().All(char.IsAsciiHexDigit);
}
