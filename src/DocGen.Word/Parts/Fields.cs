using DocumentFormat.OpenXml;

namespace DocGen.Word.Parts;

/// <summary>Fields as runs, always with their result, so that no program has to work it out before it can show it.</summary>
internal static class Fields
{
    /// <param name="instruction">The field's code.</param>
    /// <param name="result">What it shows.</param>
    /// <param name="style">The character style of all its runs, which Word keeps when it works the field out; empty for none.</param>
    public static IEnumerable<W.Run> Of(string instruction, string result, string style = "")
    {
        W.Run[] runs =
        [
            Mark(W.FieldCharValues.Begin),
            Instruction(style.Length == 0 ? instruction : instruction + " \\* MERGEFORMAT"),
            Mark(W.FieldCharValues.Separate),
            Plain(result),
            Mark(W.FieldCharValues.End),
        ];
        foreach (var run in style.Length == 0 ? [] : runs)
        {
            run.PrependChild(new W.RunProperties(new W.RunStyle { Val = style }));
        }

        return runs;
    }

    public static W.Run Mark(W.FieldCharValues kind) => new(new W.FieldChar { FieldCharType = kind });

    public static W.Run Instruction(string instruction) => new(new W.FieldCode($" {instruction} ") { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>A run of clean text on one line.</summary>
    public static W.Run Plain(string text) => new(TextOf(SafeText.Clean(text).Replace('\n', ' ').Replace('\t', ' ')));

    /// <summary>A text element that keeps the spaces at its edges.</summary>
    public static W.Text TextOf(string text)
    {
        var element = new W.Text(text);
        if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
        {
            element.Space = SpaceProcessingModeValues.Preserve;
        }

        return element;
    }
}
