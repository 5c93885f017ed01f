namespace DocGen.Word.Parts;

/// <summary>What a stretch of text is; each combination is one character style, since a run names only one.</summary>
[Flags]
internal enum RunMarks
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Strikethrough = 4,
    Code = 8,
    Link = 16,
}

/// <summary>The character styles: one for each mark, and one, hidden from Word's gallery, for each combination.</summary>
internal static class CharacterStyles
{
    public const string CodeFont = "Courier New";

    private static readonly (RunMarks Mark, string Id, string Name)[] Marks =
    [
        (RunMarks.Link, "Hyperlink", "Hyperlink"),
        // The name that pandoc knows for code.
        (RunMarks.Code, "VerbatimChar", "Verbatim Char"),
        (RunMarks.Strong, "Strong", "Strong"),
        (RunMarks.Emphasis, "Emphasis", "Emphasis"),
        (RunMarks.Strikethrough, "Strikethrough", "Strikethrough"),
    ];

    private static readonly string[] Ids = [.. Enumerable.Range(0, 32).Select(m => string.Concat(Marks.Where(x => ((RunMarks)m).HasFlag(x.Mark)).Select(x => x.Id)))];

    /// <summary>The id of the style for a combination of marks; empty for none.</summary>
    public static string IdOf(RunMarks marks) => Ids[(int)marks];

    public static IEnumerable<W.Style> All(Palette palette) => Enumerable.Range(1, 31).Select(m => StyleFor((RunMarks)m, palette));

    private static W.Style StyleFor(RunMarks marks, Palette palette)
    {
        var single = int.PopCount((int)marks) == 1;
        var style = new W.Style
        {
            Type = W.StyleValues.Character,
            StyleId = IdOf(marks),
            CustomStyle = single && marks is not (RunMarks.Code or RunMarks.Strikethrough) ? null : true,
        };
        style.Append(new W.StyleName { Val = string.Join(" + ", Marks.Where(x => marks.HasFlag(x.Mark)).Select(x => x.Name)) });
        if (!single && marks.HasFlag(RunMarks.Code))
        {
            style.Append(new W.BasedOn { Val = IdOf(RunMarks.Code) });
        }

        style.Append(new W.UIPriority { Val = single ? 20 : 99 });
        style.Append(single ? new W.PrimaryStyle() : new W.SemiHidden());
        style.Append(Properties(marks, palette));
        return style;
    }

    private static W.StyleRunProperties Properties(RunMarks marks, Palette palette)
    {
        var properties = new W.StyleRunProperties();
        if (marks.HasFlag(RunMarks.Code))
        {
            properties.Append(new W.RunFonts { Ascii = CodeFont, HighAnsi = CodeFont, ComplexScript = CodeFont });
        }

        if (marks.HasFlag(RunMarks.Strong))
        {
            properties.Append(new W.Bold(), new W.BoldComplexScript());
        }

        if (marks.HasFlag(RunMarks.Emphasis))
        {
            properties.Append(new W.Italic(), new W.ItalicComplexScript());
        }

        if (marks.HasFlag(RunMarks.Strikethrough))
        {
            properties.Append(new W.Strike());
        }

        if (marks.HasFlag(RunMarks.Link))
        {
            properties.Append(new W.Color { Val = palette.AccentText, ThemeColor = W.ThemeColorValues.Hyperlink });
        }

        if (marks.HasFlag(RunMarks.Code))
        {
            // Typewriter letters look larger than they are.
            properties.Append(new W.FontSize { Val = "19" }, new W.FontSizeComplexScript { Val = "19" });
        }

        if (marks.HasFlag(RunMarks.Link))
        {
            properties.Append(new W.Underline { Val = W.UnderlineValues.Single });
        }

        if (marks.HasFlag(RunMarks.Code))
        {
            properties.Append(new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = Palette.CodeGround });
        }

        return properties;
    }
}
