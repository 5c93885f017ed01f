using System.Collections.Immutable;

namespace DocGen.Engine.Sources;

/// <summary>A text that was read from a file: its path as the user knows it (forward slashes, relative to the folder given) and its content.</summary>
public sealed class SourceFile
{
    private readonly Lazy<ImmutableArray<int>> _lineStarts;

    public SourceFile(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        Path = path;
        Text = text;
        _lineStarts = new Lazy<ImmutableArray<int>>(() => FindLineStarts(text));
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>The 1-based line and column of a 0-based offset; an offset past the end gives the end.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = _lineStarts.Value.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _lineStarts.Value[line] + 1);
    }

    /// <summary>The text of a 1-based line without its line end; empty when there is no such line.</summary>
    public string Line(int number)
    {
        if (number < 1 || number > _lineStarts.Value.Length)
        {
            return string.Empty;
        }

        var start = _lineStarts.Value[number - 1];
        var end = number < _lineStarts.Value.Length ? _lineStarts.Value[number] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>The 0-based offset of a 1-based line and column, held inside the text.</summary>
    public int Offset(int line, int column)
    {
        var starts = _lineStarts.Value;
        return Math.Clamp(starts[Math.Clamp(line - 1, 0, starts.Length - 1)] + Math.Max(column - 1, 0), 0, Text.Length);
    }

    public SourceRange Range(int start, int length) => new(this, start, length);

    public override string ToString() => Path;

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToImmutable();
    }
}
