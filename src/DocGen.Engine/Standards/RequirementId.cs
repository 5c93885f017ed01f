using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DocGen.Engine.Standards;

/// <summary>Names one requirement with its standard: <c>27001:A.5.1</c>, <c>42001:6.1.3</c>, <c>AIA:Art.26(7)</c>, <c>AIA:Annex III</c>, <c>NIST:GOVERN-1.1</c>.
/// <paramref name="Points"/> are the paragraphs and points below it, <c>(7)(b)</c>, or empty. Ids are ordered as a reader counts: A.5.2 before A.5.10, Annex IV before Annex IX.</summary>
public sealed partial record RequirementId(string Standard, string Part, string Points = "") : IComparable<RequirementId>
{
    private static readonly string[] NistFunctions = ["GOVERN", "MAP", "MEASURE", "MANAGE"];

    /// <summary>The clause, control or article itself, without paragraphs and points.</summary>
    public RequirementId WithoutPoints => Points.Length == 0 ? this : this with { Points = "" };

    /// <summary>One point less, <c>Art.5(1)</c> for <c>Art.5(1)(a)</c>, or null when there are no points.</summary>
    public RequirementId? Outer => Points.Length == 0 ? null : this with { Points = Points[..Points.LastIndexOf('(')] };

    /// <summary>Reads an id as written; <c>Annex.III</c> is taken for <c>Annex III</c>, so that ids can stand in a list with spaces. False when it has none of the known shapes.</summary>
    public static bool TryParse(string? written, [NotNullWhen(true)] out RequirementId? id)
    {
        id = null;
        if (written is null || Shape().Match(written) is not { Success: true } match)
        {
            return false;
        }

        var standard = match.Groups["standard"].Value;
        var family = match.Groups["iso"].Success ? char.IsAsciiDigit(standard[0]) : match.Groups["nist"].Success == (standard == "NIST") && !char.IsAsciiDigit(standard[0]);
        if (!family)
        {
            return false;
        }

        id = new RequirementId(standard, match.Groups["part"].Value.Replace("Annex.", "Annex ", StringComparison.Ordinal), match.Groups["points"].Value);
        return true;
    }

    /// <summary>Reads an id of our own files or code; one that cannot be read is a mistake of ours.</summary>
    public static RequirementId Parse(string written) =>
        TryParse(written, out var id) ? id : throw new FormatException($"`{written}` is not the id of a requirement");

    /// <summary>The ids of a list with spaces, as written and with their 0-based start; a numeral after <c>Annex</c> belongs to it. The ids are not checked.</summary>
    public static ImmutableArray<(int Start, string Written)> SplitList(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return [.. Listed().Matches(list).Select(m => (m.Index, m.Value))];
    }

    public int CompareTo(RequirementId? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byStandard = string.CompareOrdinal(Standard, other.Standard);
        return byStandard != 0 ? byStandard : NaturalOrder.Compare(Rank(), other.Rank());
    }

    public static bool operator <(RequirementId left, RequirementId right) => left.CompareTo(right) < 0;

    public static bool operator >(RequirementId left, RequirementId right) => left.CompareTo(right) > 0;

    public static bool operator <=(RequirementId left, RequirementId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RequirementId left, RequirementId right) => left.CompareTo(right) >= 0;

    /// <summary>The id as it is written: <c>AIA:Art.26(7)</c>.</summary>
    public override string ToString() => $"{Standard}:{Part}{Points}";

    /// <summary>The part with articles before annexes, annexes counted, and functions in the order of the framework.</summary>
    private string Rank()
    {
        if (Part.StartsWith("Art.", StringComparison.Ordinal))
        {
            return "1" + Part[3..] + Points;
        }

        if (Part.StartsWith("Annex ", StringComparison.Ordinal))
        {
            return "2." + Roman(Part[6..]).ToString(System.Globalization.CultureInfo.InvariantCulture) + Points;
        }

        var function = Array.IndexOf(NistFunctions, Part.Split('-')[0]);
        return function < 0 ? Part + Points : function.ToString(System.Globalization.CultureInfo.InvariantCulture) + Part[NistFunctions[function].Length..];
    }

    private static int Roman(string numeral)
    {
        var total = 0;
        for (var i = 0; i < numeral.Length; i++)
        {
            var value = Digit(numeral[i]);
            total += i + 1 < numeral.Length && value < Digit(numeral[i + 1]) ? -value : value;
        }

        return total;

        static int Digit(char c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 50 };
    }

    [GeneratedRegex(
        @"^(?<standard>[A-Z0-9]+):(?<part>(?<iso>(A\.)?[1-9][0-9]?(\.[1-9][0-9]?){0,2})|(?<nist>(GOVERN|MAP|MEASURE|MANAGE)(-[1-9](\.[1-9][0-9]?)?)?)|Art\.[1-9][0-9]{0,2}[a-z]?|Annex[ .][IVXL]{1,7}|[A-Z]{2}[0-9]+-[0-9]+)(?<points>(\([a-z0-9]{1,4}\)){0,4})\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\S+:Annex [IVXL]\S*|\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Listed();
}
