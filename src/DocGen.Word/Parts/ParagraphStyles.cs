using System.Globalization;

namespace DocGen.Word.Parts;

/// <summary>The paragraph styles of a look.</summary>
internal static class ParagraphStyles
{
    private static readonly int[] HeadingSizes = [34, 27, 23, 21, 21, 21];
    private static readonly (int Before, int After)[] HeadingSpaces = [(400, 160), (320, 100), (240, 80), (200, 60), (200, 60), (200, 60)];

    public static IEnumerable<W.Style> All(WordLook look, Palette palette)
    {
        var layout = LookLayout.Of(look);
        var width = layout.Upright.TextWidth;
        var wide = layout.Page(landscape: true).TextWidth;
        return Text(palette)
            .Concat(Headings(look, palette))
            .Concat(Lists())
            .Concat(Cover(look, palette, layout.Upright))
            .Concat(Contents(look, palette, layout))
            .Concat(Margins(width, wide))
            .Concat(Tables(palette))
            .Select(s => s.ToElement());
    }

    private static IEnumerable<ParagraphStyle> Text(Palette palette) =>
    [
        new(StyleIds.Normal, "Normal") { BuiltIn = true, Priority = 0 },
        new(StyleIds.BodyText, "Body Text") { BuiltIn = true, Priority = 1, Space = (0, 140) },
        new(StyleIds.Quote, "Quote")
        {
            BuiltIn = true, Priority = 29, BasedOn = StyleIds.BodyText, Indent = (284, 284, 0), Colour = Palette.Muted, ThemeColour = W.ThemeColorValues.Accent6,
            Borders = new W.ParagraphBorders(new W.LeftBorder { Val = W.BorderValues.Single, Color = palette.Accent, ThemeColor = W.ThemeColorValues.Accent1, Size = 18, Space = 10 }),
        },
        new(StyleIds.CodeBlock, "Source Code")
        {
            Priority = 30, Space = (120, 200), Line = 240, Indent = (85, 85, 0), Borders = Padding(Palette.CodeGround), Ground = Palette.CodeGround, NoProof = true, Size = 17,
            Fonts = new W.RunFonts { Ascii = CharacterStyles.CodeFont, HighAnsi = CharacterStyles.CodeFont, ComplexScript = CharacterStyles.CodeFont },
        },
        new(StyleIds.ThematicBreak, "Thematic Break")
        {
            Space = (60, 200), Line = 120, ExactLine = true,
            Borders = new W.ParagraphBorders(new W.BottomBorder { Val = W.BorderValues.Single, Color = Palette.Rule, Size = 6, Space = 1 }),
        },
        new(StyleIds.Caption, "caption") { BuiltIn = true, Priority = 35, KeepNext = true, KeepLines = true, Space = (180, 80), Colour = Palette.Muted, ThemeColour = W.ThemeColorValues.Accent6, Size = 18, Bold = true },
        // What is drawn stays with the caption below it, which ends the figure.
        new(StyleIds.Figure, "Figure") { Priority = 36, KeepNext = true, Space = (180, 0), Line = 240 },
        new(StyleIds.FigureCaption, "Figure Caption") { Priority = 36, KeepLines = true, Space = (40, 200), Colour = Palette.Muted, ThemeColour = W.ThemeColorValues.Accent6, Size = 18, Bold = true },
        // A table can end within half a point of the foot of the page: what has to follow it must find room there, or a blank page comes.
        new(StyleIds.SectionEnd, "Section End") { Space = (0, 0), Line = 2, ExactLine = true, Size = 2 },
    ];

    // Borders in the colour of the ground keep the text off its edges.
    private static W.ParagraphBorders Padding(string colour) => new(
        new W.TopBorder { Val = W.BorderValues.Single, Color = colour, Size = 4, Space = 4 },
        new W.LeftBorder { Val = W.BorderValues.Single, Color = colour, Size = 4, Space = 4 },
        new W.BottomBorder { Val = W.BorderValues.Single, Color = colour, Size = 4, Space = 4 },
        new W.RightBorder { Val = W.BorderValues.Single, Color = colour, Size = 4, Space = 4 });

    private static IEnumerable<ParagraphStyle> Headings(WordLook look, Palette palette)
    {
        for (var level = 1; level <= StyleIds.DeepestHeading; level++)
        {
            yield return new ParagraphStyle(StyleIds.Heading(level), Name("heading", level))
            {
                BuiltIn = true, Priority = 9, Next = StyleIds.BodyText, KeepNext = true, KeepLines = true,
                Numbered = (NumberingPart.HeadingList, level - 1), Space = HeadingSpaces[level - 1], Line = 252, OutlineLevel = level - 1,
                Fonts = Fonts.Major(look), Bold = true, Colour = palette.AccentText, ThemeColour = W.ThemeColorValues.Text2, Size = HeadingSizes[level - 1],
            };
        }

        for (var level = 1; level <= StyleIds.DeepestHeading; level++)
        {
            yield return new ParagraphStyle(StyleIds.Appendix(level), Name("Appendix", level))
            {
                Priority = 10, BasedOn = StyleIds.Heading(level), Next = StyleIds.BodyText, Numbered = (NumberingPart.AppendixList, level - 1), PageBreakBefore = level == 1,
            };
            yield return new ParagraphStyle(StyleIds.Unnumbered(level), Name("Unnumbered Heading", level))
            {
                Priority = 11, BasedOn = StyleIds.Heading(level), Next = StyleIds.BodyText, Numbered = (0, 0), Indent = (0, 0, 0),
            };
        }
    }

    private static IEnumerable<ParagraphStyle> Lists()
    {
        foreach (var ordered in new[] { false, true })
        {
            for (var level = 1; level <= StyleIds.DeepestList; level++)
            {
                yield return new ParagraphStyle(StyleIds.List(ordered, level), Name(ordered ? "List Number" : "List Bullet", level))
                {
                    BuiltIn = true, Priority = 12, Space = (0, 40), ContextualSpacing = true,
                    Numbered = (ordered ? NumberingPart.NumberList : NumberingPart.BulletList, level - 1),
                    Indent = (NumberingPart.ListStep * level, 0, NumberingPart.ListStep),
                };
            }
        }

        yield return new ParagraphStyle(StyleIds.ListContinue, "List Continue") { BuiltIn = true, Space = (0, 120), Indent = (NumberingPart.ListStep, 0, 0) };
    }

    private static IEnumerable<ParagraphStyle> Cover(WordLook look, Palette palette, PageLayout page) =>
    [
        // The band runs from edge to edge of the paper; its borders, in its own colour, make it higher than its line.
        new(StyleIds.CoverBand, "Cover Band")
        {
            Borders = new W.ParagraphBorders(
                new W.TopBorder { Val = W.BorderValues.Single, Color = palette.Accent, ThemeColor = W.ThemeColorValues.Accent1, Size = 96, Space = 14 },
                new W.BottomBorder { Val = W.BorderValues.Single, Color = palette.Accent, ThemeColor = W.ThemeColorValues.Accent1, Size = 96, Space = 14 }),
            Space = (0, 0), Indent = (20 - page.Left, 20 - page.Right, 20 - page.Left), Ground = palette.Accent, ThemeGround = W.ThemeColorValues.Accent1, Colour = palette.OnAccent, Size = 26, Fonts = Fonts.Major(look), Bold = true,
        },
        new(StyleIds.CoverLogo, "Cover Logo") { Space = (600, 0), Line = 240 },
        new(StyleIds.Title, "Title")
        {
            BuiltIn = true, Priority = 4, Next = StyleIds.Subtitle, KeepNext = true, Space = (1800, 120), Line = 240,
            Fonts = Fonts.Major(look), Bold = true, Colour = palette.AccentText, ThemeColour = W.ThemeColorValues.Text2, Size = 64,
        },
        new(StyleIds.Subtitle, "Subtitle") { BuiltIn = true, Priority = 5, Next = StyleIds.BodyText, Space = (0, 120), Line = 252, Fonts = Fonts.Major(look), Colour = Palette.Muted, ThemeColour = W.ThemeColorValues.Accent6, Size = 30 },
        new(StyleIds.CoverTableLead, "Cover Table Lead") { KeepNext = true, Space = (1300, 120), Colour = Palette.Muted, ThemeColour = W.ThemeColorValues.Accent6, Size = 19, Bold = true },
    ];

    private static IEnumerable<ParagraphStyle> Contents(WordLook look, Palette palette, LookLayout layout)
    {
        yield return new ParagraphStyle(StyleIds.TocHeading, "TOC Heading")
        {
            BuiltIn = true, Priority = 39, Next = StyleIds.BodyText, PageBreakBefore = true, KeepNext = true, Space = (0, 140),
            Fonts = Fonts.Major(look), Bold = true, Colour = palette.AccentText, ThemeColour = W.ThemeColorValues.Text2, Size = HeadingSizes[0],
        };
        for (var level = 1; level <= 3; level++)
        {
            yield return new ParagraphStyle(StyleIds.Toc(level), Name("toc", level))
            {
                BuiltIn = true, Priority = 39, Next = StyleIds.Normal, Tabs = Measures.RightTab(layout.Upright.TextWidth, dotted: true),
                Space = (level == 1 ? 10 : 0, 2), Line = 210, Indent = (layout.ContentsIndents[level - 1], 0, 0), Bold = level == 1 ? true : null,
            };
        }
    }

    private static IEnumerable<ParagraphStyle> Margins(int width, int wide)
    {
        W.Tabs Moved() => new(
            new W.TabStop { Val = W.TabStopValues.Clear, Position = width },
            new W.TabStop { Val = W.TabStopValues.Right, Position = wide });
        return
        [
            new(StyleIds.Header, "header")
            {
                BuiltIn = true, Tabs = Measures.RightTab(width), Space = (0, 0), Line = 240, Colour = Palette.Muted, ThemeColour = W.ThemeColorValues.Accent6, Size = 17,
                Borders = new W.ParagraphBorders(new W.BottomBorder { Val = W.BorderValues.Single, Color = Palette.Rule, Size = 4, Space = 5 }),
            },
            new(StyleIds.Footer, "footer")
            {
                BuiltIn = true, Tabs = Measures.RightTab(width), Space = (0, 0), Line = 240, Colour = Palette.Muted, ThemeColour = W.ThemeColorValues.Accent6, Size = 17,
                Borders = new W.ParagraphBorders(new W.TopBorder { Val = W.BorderValues.Single, Color = Palette.Rule, Size = 4, Space = 5 }),
            },
            new(StyleIds.HeaderLandscape, "Header Landscape") { BasedOn = StyleIds.Header, Tabs = Moved() },
            new(StyleIds.FooterLandscape, "Footer Landscape") { BasedOn = StyleIds.Footer, Tabs = Moved() },
        ];
    }

    private static IEnumerable<ParagraphStyle> Tables(Palette palette) =>
    [
        new(StyleIds.TableText, "Table Text") { Priority = 13, Space = (0, 0), Line = 247, Size = 18 },
        new(StyleIds.TableHead, "Table Head") { Priority = 14, BasedOn = StyleIds.TableText, KeepNext = true, Bold = true, Colour = palette.HeadText, ThemeColour = palette.HeadText == palette.AccentText ? W.ThemeColorValues.Text2 : null },
        new(StyleIds.TableGroup, "Table Group") { Priority = 14, BasedOn = StyleIds.TableText, KeepNext = true, Bold = true, Colour = palette.AccentText, ThemeColour = W.ThemeColorValues.Text2 },
        new(StyleIds.TableLabel, "Table Label") { Priority = 15, BasedOn = StyleIds.TableText, Colour = Palette.Muted, ThemeColour = W.ThemeColorValues.Accent6 },
        new(StyleIds.AfterTable, "After Table") { Space = (0, 150), Line = 20, ExactLine = true, Size = 2 },
    ];

    // Word's own names: "List Bullet" is the first, "List Bullet 2" the second.
    private static string Name(string name, int level) =>
        level == 1 && name.StartsWith("List", StringComparison.Ordinal) ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {level}");
}
