using DocumentFormat.OpenXml;

namespace DocGen.Word.Parts;

/// <summary>A paragraph style in the terms of this writer; turned into Word's element in the order that its schema wants. Measures in twentieths of a point, sizes in half points.</summary>
internal sealed record ParagraphStyle(string Id, string Name)
{
    public string? BasedOn { get; init; } = StyleIds.Normal;

    public string? Next { get; init; }

    /// <summary>A style of Word's own, known by its name in every language of Word.</summary>
    public bool BuiltIn { get; init; }

    public int Priority { get; init; } = 99;

    public bool KeepNext { get; init; }

    public bool KeepLines { get; init; }

    public bool PageBreakBefore { get; init; }

    /// <summary>The list and its level (from 0) that number the paragraph; <c>(0, 0)</c> takes an inherited number away.</summary>
    public (int NumberingId, int Level)? Numbered { get; init; }

    public W.ParagraphBorders? Borders { get; init; }

    public string? Ground { get; init; }

    public W.ThemeColorValues? ThemeGround { get; init; }

    public W.Tabs? Tabs { get; init; }

    public (int Before, int After)? Space { get; init; }

    /// <summary>Height of a line, 240 for single; with <see cref="ExactLine"/> in twentieths of a point.</summary>
    public int? Line { get; init; }

    public bool ExactLine { get; init; }

    public (int Left, int Right, int Hanging)? Indent { get; init; }

    public bool ContextualSpacing { get; init; }

    public W.JustificationValues? Alignment { get; init; }

    /// <summary>From 0, as headings of level 1.</summary>
    public int? OutlineLevel { get; init; }

    public W.RunFonts? Fonts { get; init; }

    public bool? Bold { get; init; }

    public bool NoProof { get; init; }

    public string? Colour { get; init; }

    public W.ThemeColorValues? ThemeColour { get; init; }

    public int? Size { get; init; }

    public W.Style ToElement()
    {
        var style = new W.Style { Type = W.StyleValues.Paragraph, StyleId = Id };
        if (Id == StyleIds.Normal)
        {
            style.Default = true;
        }

        if (!BuiltIn)
        {
            style.CustomStyle = true;
        }

        style.Append(new W.StyleName { Val = Name });
        AppendIf(style, BasedOn is not null && Id != StyleIds.Normal, () => new W.BasedOn { Val = BasedOn });
        AppendIf(style, Next is not null, () => new W.NextParagraphStyle { Val = Next });
        style.Append(new W.UIPriority { Val = Priority });
        AppendIf(style, Priority < 99, () => new W.PrimaryStyle());
        AppendIfAny(style, ParagraphProperties());
        AppendIfAny(style, RunProperties());
        return style;
    }

    private W.StyleParagraphProperties ParagraphProperties()
    {
        var p = new W.StyleParagraphProperties();
        AppendIf(p, KeepNext, () => new W.KeepNext());
        AppendIf(p, KeepLines, () => new W.KeepLines());
        AppendIf(p, PageBreakBefore, () => new W.PageBreakBefore());
        AppendIf(p, Numbered is not null, () => NumberingProperties(Numbered!.Value));
        AppendIf(p, Borders is not null, () => (OpenXmlElement)Borders!.CloneNode(true));
        AppendIf(p, Ground is not null, () => new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = Ground, ThemeFill = ThemeGround is null ? null : new EnumValue<W.ThemeColorValues>(ThemeGround.Value) });
        AppendIf(p, Tabs is not null, () => (OpenXmlElement)Tabs!.CloneNode(true));
        AppendIf(p, Space is not null || Line is not null, Spacing);
        AppendIf(p, Indent is not null, () => Measures.Indentation(Indent!.Value.Left, Indent.Value.Hanging, Indent.Value.Right));
        AppendIf(p, ContextualSpacing, () => new W.ContextualSpacing());
        AppendIf(p, Alignment is not null, () => new W.Justification { Val = Alignment!.Value });
        AppendIf(p, OutlineLevel is not null, () => new W.OutlineLevel { Val = OutlineLevel });
        return p;
    }

    private W.StyleRunProperties RunProperties()
    {
        var r = new W.StyleRunProperties();
        AppendIf(r, Fonts is not null, () => (OpenXmlElement)Fonts!.CloneNode(true));
        AppendIf(r, Bold is not null, () => new W.Bold { Val = Bold == true ? null : false });
        AppendIf(r, Bold is not null, () => new W.BoldComplexScript { Val = Bold == true ? null : false });
        AppendIf(r, NoProof, () => new W.NoProof());
        AppendIf(r, Colour is not null, () => new W.Color { Val = Colour, ThemeColor = ThemeColour is null ? null : new EnumValue<W.ThemeColorValues>(ThemeColour.Value) });
        AppendIf(r, Size is not null, () => new W.FontSize { Val = Measures.Number(Size!.Value) });
        AppendIf(r, Size is not null, () => new W.FontSizeComplexScript { Val = Measures.Number(Size!.Value) });
        return r;
    }

    private W.SpacingBetweenLines Spacing()
    {
        var spacing = new W.SpacingBetweenLines();
        if (Space is { } space)
        {
            spacing.Before = Measures.Number(space.Before);
            spacing.After = Measures.Number(space.After);
        }

        if (Line is { } line)
        {
            spacing.Line = Measures.Number(line);
            spacing.LineRule = ExactLine ? W.LineSpacingRuleValues.Exact : W.LineSpacingRuleValues.Auto;
        }

        return spacing;
    }

    private static W.NumberingProperties NumberingProperties((int Id, int Level) numbered)
    {
        var properties = new W.NumberingProperties();
        if (numbered.Level > 0)
        {
            properties.Append(new W.NumberingLevelReference { Val = numbered.Level });
        }

        properties.Append(new W.NumberingId { Val = numbered.Id });
        return properties;
    }

    private static void AppendIf(OpenXmlElement parent, bool wanted, Func<OpenXmlElement> child)
    {
        if (wanted)
        {
            parent.AppendChild(child());
        }
    }

    private static void AppendIfAny(OpenXmlElement parent, OpenXmlElement child)
    {
        if (child.HasChildren)
        {
            parent.AppendChild(child);
        }
    }
}
