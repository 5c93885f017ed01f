using System.Collections.Immutable;

namespace DocGen.Word.Linting;

/// <summary>The package: what is in it, what it refers to, what it says its parts are.</summary>
internal static class PackageRules
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["styles"] = Word + "styles+xml", ["numbering"] = Word + "numbering+xml", ["settings"] = Word + "settings+xml", ["header"] = Word + "header+xml", ["footer"] = Word + "footer+xml",
        ["footnotes"] = Word + "footnotes+xml", ["endnotes"] = Word + "endnotes+xml", ["comments"] = Word + "comments+xml", ["fontTable"] = Word + "fontTable+xml",
        ["chart"] = Charts.ChartPart.ContentType,
    };

    private static readonly string[] MainTypes =
    [
        Word + "document.main+xml", Word + "template.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml", "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ];

    // Reading finds these; they are here to be explained.
    public static LintRule NotAPackage { get; } = LintRule.Damage("not-a-package", "The file is no ZIP archive: it is another kind of file, cut off, or locked with a password.", "open it in Word and save it as .docx without a password", _ => []);

    public static LintRule NoMainPart { get; } = LintRule.Damage("no-main-part", "The package holds no document: Word refuses it.", "is this a Word file? get it again from where it came from", _ => []);

    public static LintRule MalformedXml { get; } = LintRule.Damage("malformed-xml", "A part cannot be read as XML: Word refuses the file.", "look for a stray `&` or `<`, a control character, or an end that is missing", _ => []);

    public static LintRule TooLarge { get; } = LintRule.Damage("too-large", "A part is larger or nested deeper than any document needs; it was not looked at.", "do not open the file unless you trust whoever sent it", _ => []);

    public static LintRule MissingPart { get; } = LintRule.Damage("missing-part", "A part that another refers to is not in the package: Word refuses or repairs the file.", "put the part in, or take the relationship out",
        file => References(file).Where(r => !r.Reference.IsExternal && r.Reference.Target.Length > 0 && !Names(file).Contains(r.Reference.Target))
            .Select(r => new Fault(r.From, null, $"the part `{r.Reference.Target}`, to which `{r.Reference.Id}` refers, is not in the package")));

    public static LintRule WrongContentType { get; } = LintRule.Damage("wrong-content-type", "The package says that a part is something else than it is used as: Word refuses the file.", "correct the row of the part in [Content_Types].xml", WrongTypes);

    public static LintRule DuplicateEntry { get; } = LintRule.Damage("duplicate-entry", "The archive holds two entries of one name: programs read one or the other.", "write each part once",
        file => file.Entries.GroupBy(e => e.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => new Fault(null, null, $"`{g.Key}` is in the archive {g.Count()} times")));

    public static LintRule NoFileAttributes { get; } = LintRule.Risk("no-file-attributes", "Entries of the archive have no rights: Word for Mac may ask before it opens the file, and unzip makes files that nobody may read.", "give every entry the attributes of an ordinary file (0x81A40000)",
        file => file.IsOurs && file.Entries.FirstOrDefault(e => e.ExternalAttributes == 0) is { } bare ? [new Fault(null, null, $"the entry `{bare.Name}` has no file attributes")] : []);

    public static LintRule UnusedPart { get; } = LintRule.Risk("unused-part", "A part to which nothing refers: dead weight, and perhaps something that was meant to be gone.", "take the part out, or refer to it", Unused);

    public static LintRule Macros { get; } = LintRule.Risk("macros", "The file carries macros: mail filters stop it and readers are warned.", "save it as .docx",
        file => References(file).Where(r => r.Reference.Type == "vbaProject").Select(r => new Fault(r.From, null, $"`{r.Reference.Target}` holds macros")));

    public static LintRule OutsideTarget { get; } = LintRule.Risk("outside-target", "The document loads something from elsewhere when it is opened (a template, a picture): it tells who reads it, and breaks when that is gone.", "embed what is loaded, or take the relationship out",
        file => References(file).Where(r => r.Reference.IsExternal && r.Reference.Type != "hyperlink").Select(r => new Fault(r.From, null, $"`{r.Reference.Id}` ({r.Reference.Type}) loads `{r.Reference.Target}`")));

    public static LintRule ChartWithoutWorkbook { get; } = LintRule.Risk("chart-without-workbook", "A chart has no workbook of its own: whoever wants to correct a figure in Word cannot.", "embed the workbook and name it in `c:externalData`",
        file => file.Parts.Values.Where(p => p.ContentType == Charts.ChartPart.ContentType && !HasWorkbook(p)).OrderBy(p => p.Path, StringComparer.Ordinal).Select(p => p.At(null, $"the chart `{p.Path}` has no workbook")));

    public static ImmutableArray<LintRule> All { get; } =
        [NotAPackage, NoMainPart, MalformedXml, TooLarge, MissingPart, WrongContentType, DuplicateEntry, NoFileAttributes, UnusedPart, Macros, OutsideTarget, ChartWithoutWorkbook];

    private static bool HasWorkbook(FilePart chart) =>
        chart.Root.Elements().Where(e => e.Name.LocalName == "externalData").SelectMany(e => chart.References.Where(r => r.Type == "package" && r.Id == e.Attribute(Wml.R + "id")?.Value)).Any();

    private static HashSet<string> Names(WordFile file) => file.Entries.Select(e => e.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(FilePart? From, PartReference Reference)> References(WordFile file) =>
        file.References.Select(r => ((FilePart?)null, r)).Concat(file.Parts.Values.OrderBy(p => p.Path, StringComparer.Ordinal).SelectMany(p => p.References.Select(r => ((FilePart?)p, r))));

    private static IEnumerable<Fault> WrongTypes(WordFile file)
    {
        if (!MainTypes.Contains(file.Main.ContentType))
        {
            yield return file.Main.At(null, Told(file.Main, "the main part of a Word file"));
        }

        foreach (var reference in file.Main.References.Where(r => !r.IsExternal && Expected.ContainsKey(r.Type)))
        {
            if (file.Parts.GetValueOrDefault(reference.Target) is { } part && part.ContentType != Expected[reference.Type])
            {
                yield return part.At(null, Told(part, $"`{reference.Type}`"));
            }
        }
    }

    private static string Told(FilePart part, string use) => part.ContentType.Length == 0 ? $"`{part.Path}` has no content type" : $"`{part.Path}` is used as {use} and declared as `{part.ContentType}`";

    private static IEnumerable<Fault> Unused(WordFile file)
    {
        var used = References(file).Where(r => !r.Reference.IsExternal).Select(r => r.Reference.Target).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return file.Parts.Values.Where(p => !used.Contains(p.Path)).OrderBy(p => p.Path, StringComparer.Ordinal).Select(p => p.At(null, $"nothing refers to `{p.Path}`"));
    }
}
