using System.Globalization;

namespace DocGen.Tests.Word.Merging;

/// <summary>The scripts that DOCGEN_FULL looks at: all of them, or with a range, such as <c>DOCGEN_FULL=500-999</c>, some.</summary>
internal static class AllScripts
{
    private const int Count = 2_000;

    private static readonly string Full = Environment.GetEnvironmentVariable("DOCGEN_FULL") ?? "";

    public static bool AreWanted => Full.Length > 0;

    public static IEnumerable<int> Numbers
    {
        get
        {
            var (first, last) = Full.Split('-') is [var from, var to] ? (Number(from), Number(to)) : (0, Count - 1);
            return Enumerable.Range(first, last - first + 1);
        }
    }

    private static int Number(string written) => int.Parse(written, NumberStyles.None, CultureInfo.InvariantCulture);
}
