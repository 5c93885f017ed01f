using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DocGen.Engine.Issuing;

/// <summary>The version of a document: numbers with points between them, one to three, such as <c>1.0</c>.</summary>
public sealed record VersionNumber : IComparable<VersionNumber>
{
    private const int MostParts = 3;
    private const int MostDigits = 6;

    private readonly int _major;
    private readonly int _minor;
    private readonly int _third;

    private VersionNumber(string text, int major, int minor, int third) => (Text, _major, _minor, _third) = (text, major, minor, third);

    /// <summary>As it was written; <c>1</c> and <c>1.0</c> are two texts of one version.</summary>
    public string Text { get; }

    /// <summary>The version after a change of scope, of applicability or of a commitment: <c>2.0</c> after <c>1.4</c>.</summary>
    public VersionNumber NextMajor => Of(_major + 1, 0);

    /// <summary>The version after any other change: <c>1.5</c> after <c>1.4</c>.</summary>
    public VersionNumber NextMinor => Of(_major, _minor + 1);

    /// <summary>Whether a text is a version.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out VersionNumber? version)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('.');
        version = parts.Length <= MostParts && parts.All(p => p.Length is > 0 and <= MostDigits && p.All(char.IsAsciiDigit))
            ? new VersionNumber(text, Number(parts, 0), Number(parts, 1), Number(parts, 2))
            : null;
        return version is not null;
    }

    public int CompareTo(VersionNumber? other) => other is null ? 1 : (_major, _minor, _third).CompareTo((other._major, other._minor, other._third));

    public override string ToString() => Text;

    private static int Number(string[] parts, int index) => index < parts.Length ? int.Parse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static VersionNumber Of(int major, int minor) => new(FormattableString.Invariant($"{major}.{minor}"), major, minor, 0);

    public static bool operator <(VersionNumber left, VersionNumber right) => Comparer<VersionNumber>.Default.Compare(left, right) < 0;

    public static bool operator >(VersionNumber left, VersionNumber right) => Comparer<VersionNumber>.Default.Compare(left, right) > 0;

    public static bool operator <=(VersionNumber left, VersionNumber right) => Comparer<VersionNumber>.Default.Compare(left, right) <= 0;

    public static bool operator >=(VersionNumber left, VersionNumber right) => Comparer<VersionNumber>.Default.Compare(left, right) >= 0;
}
