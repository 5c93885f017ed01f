namespace DocGen.Word.Parts;

/// <summary>The table styles: Word's own two, ours for data, ours for the identity table of the cover.</summary>
internal static class TableStyles
{
    public const int CellPadding = 85;

    public static IEnumerable<W.Style> All(Palette palette)
    {
        yield return Table(StyleIds.TableNormal, "Normal Table", basedOn: null, new W.StyleTableProperties(
            new W.TableIndentation { Width = 0, Type = W.TableWidthUnitValues.Dxa },
            Margins(0, 108)));
        yield return Table(StyleIds.TableGrid, "Table Grid", StyleIds.TableNormal, new W.StyleTableProperties(
            new W.TableBorders(
                Line<W.TopBorder>("auto"), Line<W.LeftBorder>("auto"), Line<W.BottomBorder>("auto"), Line<W.RightBorder>("auto"),
                Line<W.InsideHorizontalBorder>("auto"), Line<W.InsideVerticalBorder>("auto"))));

        var data = Table(StyleIds.DataTable, "Data Table", StyleIds.TableNormal, new W.StyleTableProperties(
            new W.TableBorders(Accented<W.TopBorder>(palette), Line<W.BottomBorder>(Palette.Rule), Line<W.InsideHorizontalBorder>(Palette.Rule)),
            Margins(50, CellPadding)));
        data.Append(new W.TableStyleProperties(
            new W.RunPropertiesBaseStyle(new W.Bold(), new W.BoldComplexScript(), new W.Color { Val = palette.AccentText, ThemeColor = W.ThemeColorValues.Text2 }),
            new W.TableStyleConditionalFormattingTableCellProperties(
                new W.TableCellBorders(Accented<W.BottomBorder>(palette)),
                Tinted(palette)))
        {
            Type = W.TableStyleOverrideValues.FirstRow,
        });
        yield return data;

        yield return Table(StyleIds.IdentityTable, "Identity Table", StyleIds.TableNormal, new W.StyleTableProperties(
            new W.TableBorders(Line<W.TopBorder>(Palette.Rule), Line<W.BottomBorder>(Palette.Rule), Line<W.InsideHorizontalBorder>(Palette.Rule)),
            Margins(70, CellPadding)));
    }

    public static W.Shading Ground(string colour) => new() { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = colour };

    /// <summary>The ground of heads.</summary>
    public static W.Shading Tinted(Palette palette)
    {
        var ground = Ground(palette.Tint);
        if (palette.IsThemed)
        {
            ground.ThemeFill = W.ThemeColorValues.Background2;
        }

        return ground;
    }

    private static W.Style Table(string id, string name, string? basedOn, W.StyleTableProperties properties)
    {
        var style = new W.Style { Type = W.StyleValues.Table, StyleId = id };
        if (id == StyleIds.TableNormal)
        {
            style.Default = true;
        }

        if (id is StyleIds.DataTable or StyleIds.IdentityTable)
        {
            style.CustomStyle = true;
        }

        style.Append(new W.StyleName { Val = name });
        if (basedOn is not null)
        {
            style.Append(new W.BasedOn { Val = basedOn });
        }

        style.Append(new W.UIPriority { Val = 39 });
        style.Append(properties);
        return style;
    }

    private static W.TableCellMarginDefault Margins(int upright, short sideways) => new(
        new W.TopMargin { Width = Measures.Number(upright), Type = W.TableWidthUnitValues.Dxa },
        new W.TableCellLeftMargin { Width = sideways, Type = W.TableWidthValues.Dxa },
        new W.BottomMargin { Width = Measures.Number(upright), Type = W.TableWidthUnitValues.Dxa },
        new W.TableCellRightMargin { Width = sideways, Type = W.TableWidthValues.Dxa });

    private static T Accented<T>(Palette palette)
        where T : W.BorderType, new()
    {
        var line = Line<T>(palette.AccentText);
        line.ThemeColor = W.ThemeColorValues.Text2;
        return line;
    }

    private static T Line<T>(string colour)
        where T : W.BorderType, new() => new() { Val = W.BorderValues.Single, Color = colour, Size = 4, Space = 0 };
}
