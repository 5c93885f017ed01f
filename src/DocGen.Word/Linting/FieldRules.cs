using System.Collections.Immutable;

namespace DocGen.Word.Linting;

/// <summary>Fields: whole, and with a result that can be shown before anything is worked out.</summary>
internal static class FieldRules
{
    // These print nothing, or what they print is drawn by the program.
    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", "ADVANCE", "EQ", "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "PRINT", "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "MACROBUTTON", "GOTOBUTTON",
        "ADDIN", "DATA", "NEXT", "NEXTIF", "SKIPIF", "IF", "BIDIOUTLINE", "CITATION", "BARCODE", "DISPLAYBARCODE", "MERGEBARCODE", "INDEX",
    };

    public static LintRule Unclosed { get; } = LintRule.Damage("unclosed-field", "A field begins and does not end, or ends and does not begin: Word may repair the file, and what follows can vanish into the field.", "write begin, code, separate, result and end, and nest fields wholly",
        file => file.Stories.SelectMany(part => Field.In(part).Where(f => !f.IsClosed).Select(f => part.At(f.Begin, f.Begin.Get("fldCharType") == "begin" ? $"the field `{f.Code.Trim()}` does not end" : $"a field's `{f.Begin.Get("fldCharType")}` mark stands outside any field"))));

    public static LintRule WithoutResult { get; } = LintRule.Risk("field-without-result", "A field has no result: it shows nothing until somebody updates it, and some versions of Word repair the file.", "write what the field would show between `separate` and `end`",
        file => file.Stories.SelectMany(part => Field.In(part).Where(f => f is { IsClosed: true, HasResult: false } && !Silent.Contains(Keyword(f.Code))).Select(f => part.At(f.Begin, $"the field `{f.Code.Trim()}` has no result"))));

    public static ImmutableArray<LintRule> All { get; } = [Unclosed, WithoutResult];

    private static string Keyword(string code) => code.Trim().Split(' ', '\\', '"')[0];
}
