namespace DocGen.Word.Reference;

/// <summary>The order in which the schema wants character formatting.</summary>
internal static class RunOrder
{
    private static readonly string[] Order =
    [
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs",
        "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
    ];

    public static IReadOnlyList<string> All => Order;

    /// <summary>The names that stand before one.</summary>
    public static string[] Before(string name) => Order[..Array.IndexOf(Order, name)];
}
