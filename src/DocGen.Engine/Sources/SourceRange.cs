namespace DocGen.Engine.Sources;

/// <summary>A stretch of a source file: 0-based start and length in UTF-16 units; printed as <c>path:line:column</c>, 1-based.</summary>
public sealed record SourceRange(SourceFile File, int Start, int Length) : IComparable<SourceRange>
{
    public int Line => File.Locate(Start).Line;

    public int Column => File.Locate(Start).Column;

    public int End => Start + Length;

    /// <summary>The characters the range covers, cut at the end of the file.</summary>
    public string Text => Span.ToString();

    /// <summary>The same without a copy.</summary>
    public ReadOnlySpan<char> Span => File.Text.AsSpan(Math.Min(Start, File.Text.Length), Math.Max(0, Math.Min(Length, File.Text.Length - Start)));

    /// <summary>The place of the character that follows.</summary>
    internal SourceRange After => new(File, Math.Min(End, File.Text.Length), 1);

    /// <summary>The place of the last character.</summary>
    internal SourceRange Last => new(File, Math.Max(Start, End - 1), Math.Min(Length, 1));

    public int CompareTo(SourceRange? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byPath = string.CompareOrdinal(File.Path, other.File.Path);
        return byPath != 0 ? byPath : Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);
    }

    public static bool operator <(SourceRange left, SourceRange right) => left.CompareTo(right) < 0;

    public static bool operator >(SourceRange left, SourceRange right) => left.CompareTo(right) > 0;

    public static bool operator <=(SourceRange left, SourceRange right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SourceRange left, SourceRange right) => left.CompareTo(right) >= 0;

    /// <summary><c>profile.yaml:2:9</c>.</summary>
    public override string ToString()
    {
        var (line, column) = File.Locate(Start);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File.Path}:{line}:{column}");
    }
}
