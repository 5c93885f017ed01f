using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using DocGen.Word.Body;
using DocGen.Word.Packaging;
using DocGen.Word.Reference;

namespace DocGen.Word.Parts;

/// <summary>The parts that depend only on the look, the language and whether there are footnotes: built once, shared by every document of a pack.</summary>
internal sealed record LookParts(Palette Palette, Part Styles, Part Settings, Part WebSettings, Part FontTable, Part Theme)
{
    /// <summary>The patterns and lists of a reference, with ours; null for ours alone.</summary>
    public XElement? Numbering { get; init; }

    public const string ContentTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly ConditionalWeakTable<WordLook, ConcurrentDictionary<(string Language, bool HasFootnotes), Lazy<LookParts>>> Built = [];

    /// <summary>The parts, and the numbering with the lists of one document.</summary>
    public IEnumerable<Part> With(Manuscript manuscript)
    {
        var lists = NumberingPart.Build(manuscript.Lists, manuscript.Palette, manuscript.Layout.FirstOwnList);
        return [Styles, Settings, WebSettings, FontTable, Theme, Numbering is null ? Part.Of("word/numbering.xml", ContentTypes + "numbering+xml", lists) : ReferenceParts.WithLists(Numbering, XElement.Parse(lists.OuterXml))];
    }

    public static LookParts Of(WordLook look, string language, bool hasFootnotes = false) =>
        Built.GetValue(look, _ => new ConcurrentDictionary<(string Language, bool HasFootnotes), Lazy<LookParts>>()).GetOrAdd((language, hasFootnotes), k => new Lazy<LookParts>(() => Build(look, k.Language, k.HasFootnotes))).Value;

    private static LookParts Build(WordLook look, string language, bool hasFootnotes)
    {
        if (look.Reference is { } reference)
        {
            return ReferenceParts.Build(look, reference, language, hasFootnotes);
        }

        var palette = new Palette(look);
        return new LookParts(
            palette,
            Part.Of("word/styles.xml", ContentTypes + "styles+xml", StylesPart.Build(look, palette, language, hasFootnotes)),
            Part.Of("word/settings.xml", ContentTypes + "settings+xml", SettingsPart.Build(language)),
            Part.Of("word/webSettings.xml", ContentTypes + "webSettings+xml", new W.WebSettings(new W.OptimizeForBrowser(), new W.AllowPNG())),
            Part.Of("word/fontTable.xml", ContentTypes + "fontTable+xml", FontTablePart.Build(look)),
            Part.Of("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", ThemePart.Build(look, palette)));
    }
}
