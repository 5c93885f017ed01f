using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Word.Linting;

namespace DocGen.Word.Reference;

/// <summary>Reads a client's own Word file (.docx or .dotx) for its look.</summary>
public static class ReferenceReader
{
    /// <summary>A file whose parts come to more is refused: a small one can hold gigabytes of the same letter.</summary>
    private const long MostBytes = 64_000_000;

    private const string Macros = "vbaProject";

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>The look, or null with an error that says why the file cannot be used; and a note or warning for each kind of thing that it lacks, or that is left out.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="place">Where it is named.</param>
    public static Checked<ReferenceLook?> Read(byte[] bytes, string name, SourceRange? place)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (WhyNot(bytes) is { } why)
        {
            return Refused(name, why, place);
        }

        using var stream = new MemoryStream(bytes, writable: false);
        var (file, faults) = WordFileReader.Read(stream, MostBytes);
        if (file is null || faults.Any(f => f.Rule == PackageRules.TooLarge))
        {
            return Refused(name, faults.Length > 0 ? (faults[0].Fault.Message, faults[0].Rule.Hint) : ("it holds no document", PackageRules.NoMainPart.Hint), place);
        }

        if (!file.Main.ContentType.Contains("word", StringComparison.OrdinalIgnoreCase) || file.Main.Root.Name != Wml.W + "document")
        {
            return Refused(name, ("it is a file of another Office program", "name a Word file: .docx or .dotx"), place);
        }

        if (file.Styles is null || file.Styles.Root.Name != Wml.W + "styles")
        {
            return Refused(name, ("it has no styles that can be read", "open it in Word and save it anew"), place);
        }

        var losses = new ReferenceLosses();
        foreach (var (_, fault) in faults)
        {
            losses.Add("broken parts", fault.Message);
        }

        stream.Position = 0;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var look = Of(file, archive, losses);
        return Checked.With<ReferenceLook?>(look, losses.Told(name, place).Concat(ReferenceLacks.Of(look, name, place)));
    }

    private static Checked<ReferenceLook?> Refused(string name, (string Why, string Hint) reason, SourceRange? place) =>
        Checked.With<ReferenceLook?>(null, [Diagnostic.Error("wrong-reference", $"`{name}` cannot be the reference: {reason.Why}", place, reason.Hint)]);

    private static (string Why, string Hint)? WhyNot(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(CompoundFile))
        {
            return bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? ("it is locked with a password", "open it in Word, take the password off (File, Info, Protect) and save it")
                : ("it is of Word 97 to 2003 (.doc)", "open it in Word and save it as .docx or .dotx");
        }

        if (bytes.AsSpan().StartsWith("{\\rtf"u8))
        {
            return ("it is a rich text file (.rtf)", "open it in Word and save it as .docx or .dotx");
        }

        return bytes.AsSpan().StartsWith("PK"u8) ? bytes.AsSpan(0, Math.Min(bytes.Length, 200)).IndexOf("vnd.oasis.opendocument"u8) >= 0 ? ("it is an OpenDocument file (.odt, .ott)", "open it and save it as .docx") : null
            : ("it is no Word file", "name a .docx or .dotx that Word opens");
    }

    private static ReferenceLook Of(WordFile file, ZipArchive archive, ReferenceLosses losses)
    {
        var (styles, ids) = StyleReading.Read(file.Styles!.Root);
        var lists = ReferenceLists.Read(file.Numbering?.Root, styles, ids);
        var theme = file.Of("theme")?.Root is { } t && t.Name == ReferenceTheme.A + "theme" ? new ReferenceTheme(new XElement(t)) : null;
        var mapping = file.Settings?.Root.Element(Wml.W + "clrSchemeMapping");
        XElement[] sections = [.. file.Main.Named(Wml.SectionProperties).Where(s => s.Parent?.Name.LocalName != "sectPrChange")];
        var margins = new MarginReading(file, archive, styles, ids, losses);
        XElement[] titled = [.. sections.Where(s => s.IsOn("titlePg")).Take(1)];
        Look(file, sections, losses);

        var (major, minor) = (theme?.Font(true), theme?.Font(false));
        string? Themed(bool isMajor) => isMajor ? major : minor;
        var table = TableStyleOf(file, styles, ids);
        return new ReferenceLook(styles, lists, theme)
        {
            BodyFont = FontOf(styles, Parts.StyleIds.BodyText, Themed) ?? FontOf(styles, Parts.StyleIds.Normal, Themed) ?? minor ?? "Times New Roman",
            HeadingFont = FontOf(styles, Parts.StyleIds.Heading(1), Themed) ?? major ?? FontOf(styles, Parts.StyleIds.Normal, Themed) ?? "Times New Roman",
            Accent = AccentOf(styles, theme, mapping),
            Fonts = file.Of("fontTable")?.Root,
            ColourMapping = mapping is null ? null : ReferenceXml.Plain(mapping),
            DefaultTab = StyleSheet.ToNumber(file.Settings?.Root.ValueOf("defaultTabStop")) is >= 100 and <= 5000 and var tab ? tab : null,
            Page = ReferencePage.Of(sections, losses),
            FirstHeader = margins.Find(titled, "headerReference", "first"),
            FirstFooter = margins.Find(titled, "footerReference", "first"),
            Header = margins.Find(sections, "headerReference", "default"),
            Footer = margins.Find(sections, "footerReference", "default"),
            TableStyle = table,
            RowRule = table is null ? null : Word.RowRule.Of([.. styles.Chain(table)], theme, mapping),
            TableHead = table is null ? null : HeadOf(styles, table, theme, mapping),
        };
    }

    private static string? FontOf(StyleSheet styles, string id, Func<bool, string?> themed) => styles[id] is null ? null : styles.Font(id, themed);

    // What its author chose: the colour of the headings, else of the theme; black headings in a theme of everybody are black on purpose.
    private static string AccentOf(StyleSheet styles, ReferenceTheme? theme, XElement? mapping)
    {
        var heading = styles[Parts.StyleIds.Heading(1)] is null ? null : ReferenceTheme.Of(ColourOf(styles, Parts.StyleIds.Heading(1)), theme, mapping);
        return heading is not null && Colour.Parse(heading).IsBright ? heading : theme?.Accent ?? heading ?? (styles[Parts.StyleIds.Heading(1)] is null ? WordLook.Default.Accent : "404040");
    }

    private static XElement? ColourOf(StyleSheet styles, string id) => styles.Chain(id).Select(s => s.Element(Wml.RunProperties)?.Element(Wml.W + "color")).FirstOrDefault(c => c is not null);

    private static string? TableStyleOf(WordFile file, StyleSheet styles, IReadOnlyDictionary<string, string> ids)
    {
        if (styles[Parts.StyleIds.DataTable] is not null)
        {
            return Parts.StyleIds.DataTable;
        }

        var wanted = file.Settings?.Root.ValueOf("defaultTableStyle") is { } named ? ids.GetValueOrDefault(named) : styles.Root.Elements(Wml.Style).LastOrDefault(s => s.Get("type") == "table" && s.Get("default") is "1" or "true")?.Get("styleId");
        return wanted is { Length: > 0 } && styles.Chain(wanted).Any(s => s.Get("type") == "table" && (s.Element(Wml.W + "tblStylePr") is not null || s.Element(Wml.W + "tblPr")?.Element(Wml.W + "tblBorders") is not null)) ? wanted : null;
    }

    private static (string? Ground, string? Letters)? HeadOf(StyleSheet styles, string table, ReferenceTheme? theme, XElement? mapping)
    {
        XElement[] heads = [.. styles.Chain(table).SelectMany(s => s.Elements(Wml.W + "tblStylePr")).Where(p => p.Get("type") == "firstRow")];
        var ground = heads.Select(h => h.Element(Wml.W + "tcPr")?.Element(Wml.W + "shd")).FirstOrDefault(s => s is not null);
        var letters = heads.Select(h => h.Element(Wml.RunProperties)?.Element(Wml.W + "color")).FirstOrDefault(c => c is not null);
        return (ReferenceTheme.Of(ground, theme, mapping, "fill", "themeFill"), ReferenceTheme.Of(letters, theme, mapping));
    }

    private static void Look(WordFile file, XElement[] sections, ReferenceLosses losses)
    {
        foreach (var reference in file.Main.References.Concat(file.References).Where(r => r.Type == Macros))
        {
            losses.Add("macros", $"`{reference.Target}`");
        }

        if (file.Settings?.Root.IsOn("evenAndOddHeaders") == true)
        {
            losses.Add("headers and footers of even pages", "those of the other pages stand on all");
        }

        foreach (var (element, kind) in new[] { ("cols", "columns of text"), ("pgBorders", "borders of the page"), ("lnNumType", "line numbers") })
        {
            if (sections.Any(s => s.Element(Wml.W + element) is { } found && (element != "cols" || StyleSheet.ToNumber(found.Get("num"), 1) > 1)))
            {
                losses.Add(kind, $"`w:{element}`");
            }
        }

        if (file.Main.Root.Element(Wml.W + "background") is not null)
        {
            losses.Add("colours of the page", "`w:background`");
        }

        if (file.Of("fontTable")?.References.Any(r => !r.IsExternal) == true)
        {
            losses.Add("embedded fonts", "who reads the files needs them installed");
        }

        if (file.Numbering?.Root.Elements(Wml.W + "numPicBullet").Any() == true)
        {
            losses.Add("pictures for bullets", "characters stand in for them");
        }
    }
}
