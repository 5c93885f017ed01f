using System.Collections.Immutable;
using DocGen.Word.Linting;
using DocGen.Word.Parts;

namespace DocGen.Word.Reference;

/// <summary>Works out where things stand in the look of a client's file.</summary>
internal static class ReferenceLayout
{
    /// <summary>The layout; <paramref name="paper"/> wins over the paper of the file, whose margins stay.</summary>
    public static LookLayout Of(ReferenceLook reference, Paper? paper)
    {
        var page = reference.Page ?? PageLayout.Of(paper ?? Paper.A4);
        if (paper is { } wanted)
        {
            var sheet = PageLayout.Of(wanted);
            page = page with { Width = sheet.Width, Height = sheet.Height };
        }

        var usual = new LookLayout(page);
        return usual with
        {
            ContentsIndents = [.. usual.ContentsIndents.Select((indent, i) => reference.Has(StyleIds.Toc(i + 1)) ? Math.Clamp(reference.Styles.Number(StyleIds.Toc(i + 1), "ind", "left"), 0, 2000) : indent)],
            Bullets = Forms(reference, usual.Bullets, ordered: false),
            Numbers = Forms(reference, usual.Numbers, ordered: true),
            Continued = reference.Has(StyleIds.ListContinue) ? Math.Clamp(reference.Styles.Number(StyleIds.ListContinue, "ind", "left"), 0, 2000) : Forms(reference, usual.Bullets, ordered: false)[0].Left,
            FirstOwnList = reference.Lists.FirstOwnList,
            Headings = reference.Headings,
        };
    }

    private static ImmutableArray<ListForm> Forms(ReferenceLook reference, ImmutableArray<ListForm> ours, bool ordered)
    {
        var forms = ImmutableArray.CreateBuilder<ListForm>();
        foreach (var our in ours)
        {
            var style = StyleIds.List(ordered, forms.Count + 1);
            var level = forms.Count < StyleIds.DeepestList && reference.Has(style) ? reference.Lists.LevelOf(style, reference.Styles) : null;
            if (level is not null && level.IsBullet == !ordered)
            {
                var indent = level.Element.Element(Wml.ParagraphProperties)?.Element(Wml.W + "ind");
                var left = StyleSheet.ToNumber(OwnIndent(reference, style, "left") ?? indent?.Get("left") ?? indent?.Get("start"), our.Left);
                var hanging = StyleSheet.ToNumber(OwnIndent(reference, style, "hanging") ?? indent?.Get("hanging"), our.Hanging);
                forms.Add(new ListForm(level.Pattern, level.List, level.Level, Math.Clamp(left, 0, 4000), Math.Clamp(hanging, 0, 2000)));
            }
            else
            {
                forms.Add(our);
            }
        }

        return forms.ToImmutable();
    }

    // The style stands before its list, what the style is based on behind it.
    private static string? OwnIndent(ReferenceLook reference, string style, string side) => reference.Styles[style]?.Element(Wml.ParagraphProperties)?.Element(Wml.W + "ind")?.Get(side);
}
