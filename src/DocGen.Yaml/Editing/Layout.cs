using DocGen.Engine.Sources;

namespace DocGen.Yaml.Editing;

/// <summary>How a text is laid out: its lines, their indentation, where entries end.</summary>
internal sealed class Layout(SourceFile file)
{
    public string Text => file.Text;

    /// <summary>The line end that the text uses first; a line feed when it has none.</summary>
    public string LineEnd { get; } = file.Text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var at && file.Text[at - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>The 0-based column of an offset.</summary>
    public int Column(int offset) => file.Locate(offset).Column - 1;

    public int LineStart(int offset) => offset - Column(offset);

    /// <summary>The end of the line that holds an offset, before its line end.</summary>
    public int EndOfLine(int offset)
    {
        var end = Text.IndexOf('\n', offset);
        return end < 0 ? Text.Length : end > offset && Text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>The start of the line after an offset; the end of the text when there is none.</summary>
    public int NextLine(int offset)
    {
        var end = Text.IndexOf('\n', offset);
        return end < 0 ? Text.Length : end + 1;
    }

    /// <summary>The line that holds an offset, without its line end.</summary>
    public string LineAt(int offset) => Text[LineStart(offset)..EndOfLine(offset)];

    public static bool IsComment(string line) => line.TrimStart().StartsWith('#');

    public static int IndentOf(string line) => line.Length - line.TrimStart().Length;

    /// <summary>Just after the colon that follows a key, or after the key when none does.</summary>
    public int AfterColon(MappingEntry entry)
    {
        var at = entry.Key.Place.End;
        while (at < Text.Length && Text[at] is ' ' or '\t')
        {
            at++;
        }

        return at < Text.Length && Text[at] == ':' ? at + 1 : entry.Key.Place.End;
    }

    public bool IsBracketed(SourceNode node) => node.Place.Start < Text.Length && Text[node.Place.Start] is '[' or '{';

    /// <summary>An alias: it has the place of what it repeats, which stands before its key.</summary>
    public static bool IsAlias(MappingEntry entry) => entry.Value.Place.Start < entry.Key.Place.End;

    /// <summary>The end of an entry's last character.</summary>
    public int EndOf(MappingEntry entry) =>
        IsAlias(entry) ? EndOfLine(entry.Key.Place.Start) : Math.Max(AfterColon(entry), entry.Value is ScalarNode { IsNothing: true, Text: "" } ? 0 : EndOf(entry.Value));

    public int EndOf(SourceNode node) => node switch
    {
        MappingNode { Entries.IsEmpty: false } mapping => Math.Max(node.Place.End, mapping.Entries.Max(EndOf)),
        ListNode { Items.IsEmpty: false } list => Math.Max(node.Place.End, list.Items.Max(EndOf)),
        _ => node.Place.End,
    };

    /// <summary>The start of the line after an entry that ends at an offset and after the comments below it that stand further in than a column.</summary>
    public int After(int end, int column)
    {
        var next = NextLine(end);
        while (next < Text.Length && LineAt(next) is var line && IsComment(line) && IndentOf(line) > column)
        {
            next = NextLine(next);
        }

        return next;
    }
}
