using System.Collections.Immutable;
using System.Xml.Linq;
using DocGen.Word.Linting;
using DocGen.Word.Parts;

namespace DocGen.Word.Reference;

/// <summary>The look of a client's own Word file: its styles, theme, lists, headers and footers, page. Its text is not kept.</summary>
public sealed class ReferenceLook
{
    internal ReferenceLook(StyleSheet styles, ReferenceLists lists, ReferenceTheme? theme)
    {
        (Styles, Lists, Theme) = (styles, lists, theme);
        Headings = HeadingsOf(styles, lists);
    }

    /// <summary>The font of the text.</summary>
    public string BodyFont { get; internal init; } = WordLook.Default.BodyFont;

    /// <summary>The font of headings.</summary>
    public string HeadingFont { get; internal init; } = WordLook.Default.HeadingFont;

    /// <summary>The colour of headings, or of the theme: six hexadecimal digits.</summary>
    public string Accent { get; internal init; } = WordLook.Default.Accent;

    internal StyleSheet Styles { get; }

    internal ReferenceLists Lists { get; }

    internal ReferenceTheme? Theme { get; }

    internal XElement? Fonts { get; init; }

    internal XElement? ColourMapping { get; init; }

    internal int? DefaultTab { get; init; }

    /// <summary>Upright; null when the file says nothing usable.</summary>
    internal PageLayout? Page { get; init; }

    internal MarginStory? FirstHeader { get; init; }

    internal MarginStory? FirstFooter { get; init; }

    internal MarginStory? Header { get; init; }

    internal MarginStory? Footer { get; init; }

    /// <summary>The table style that the file's own new tables take, when it draws more than nothing; null otherwise.</summary>
    internal string? TableStyle { get; init; }

    /// <summary>The line between the rows of its tables; null where its table style leaves it to parts of the table, draws none, or is not used.</summary>
    internal RowRule? RowRule { get; init; }

    /// <summary>The ground and the letters of the head of its tables; null where its table style draws none, or is not used.</summary>
    internal (string? Ground, string? Letters)? TableHead { get; init; }

    /// <summary>How its headings are counted; null when they are not.</summary>
    internal HeadingPattern? Headings { get; }

    /// <summary>Whether the styles of the file hold one that the writer asks for.</summary>
    internal bool Has(string id) => Styles[id] is not null;

    // A level that the file lacks takes its place in the list of the one above it.
    private static HeadingPattern? HeadingsOf(StyleSheet styles, ReferenceLists lists)
    {
        var levels = ImmutableArray.CreateBuilder<ListLevel?>();
        for (var level = 1; level <= StyleIds.DeepestHeading; level++)
        {
            var own = styles[StyleIds.Heading(level)] is not null ? lists.LevelOf(StyleIds.Heading(level), styles)
                : levels.Count > 0 && levels[^1] is { } above ? lists.Level(Measures.Number(above.List), above.Level + 1, styles) : null;
            levels.Add(own is { IsBullet: true } ? null : own);
        }

        return levels.Take(3).Any(l => l is not null) ? new HeadingPattern(levels.ToImmutable()) : null;
    }
}
