using System.Collections.Immutable;
using System.Globalization;
using DocGen.Cli.Disk;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;
using DocGen.Word;
using DocGen.Word.Reference;

namespace DocGen.Cli.Branding;

/// <summary>Reads <c>brand</c> of the profile. What is left out stays as the default look has it.</summary>
internal static class BrandReader
{
    // Word keeps no longer name of a font.
    private const int LongestFontName = 31;

    // What fits on a line of the header beside nothing else.
    private const int LongestText = 95;

    // A logo goes into every document of the pack.
    private const int HeavyLogo = 1_000_000;

    /// <summary>The brand, and what is wrong with it: errors for what cannot be used, warnings and notes for what can and may disappoint.</summary>
    public static Checked<Brand> Read(string folder, Answers answers)
    {
        var problems = new List<Diagnostic>();
        var reference = Reference(folder, answers, problems);
        var look = reference?.Look is { } taken ? WordLook.Of(taken) : WordLook.Default;
        look = look with
        {
            Accent = Colour(answers, problems) ?? look.Accent,
            BodyFont = Font(answers, "brand.fonts.body", problems) ?? look.BodyFont,
            HeadingFont = Font(answers, "brand.fonts.heading", problems) ?? (reference is null ? Font(answers, "brand.fonts.body", []) : null) ?? look.HeadingFont,
            Paper = Text(answers, "brand.paper") switch { "letter" => Paper.Letter, "a4" => Paper.A4, _ => null },
            CoverText = Line(answers, "brand.cover", problems),
            HeaderText = Line(answers, "brand.header", problems),
        };
        ImmutableArray<DigestedFile> files = reference is { } file ? [file.File] : [];
        if (Logo(folder, answers, problems) is { } logo)
        {
            look = look with { Logo = new Logo(logo.Bytes.ToEquatable(), Text(answers, "organisation.name") is { Length: > 0 } name ? name : "Logo") };
            files = [.. files, new DigestedFile(logo.Name, Digest.Of(logo.Bytes), logo.Bytes.Length)];
        }

        return Checked.With(new Brand(look, files), problems);
    }

    // A house may keep one file beside the folders of many clients, so the path may lead out of this one.
    private static (ReferenceLook? Look, DigestedFile File)? Reference(string folder, Answers answers, List<Diagnostic> problems)
    {
        if (answers.Single.GetValueOrDefault("brand.reference") is not { Value: string { Length: > 0 } written } answer)
        {
            return null;
        }

        var (bytes, why) = FileWithin.ReadFrom(Path.GetFullPath(folder), written.Replace('\\', '/'));
        if (bytes is null)
        {
            problems.Add(Diagnostic.Error("wrong-reference", $"`{Short(written)}` cannot be the reference: {why}", answer.Place, "name a .docx or .dotx file by its path from the folder of `profile.yaml`: house.dotx, ../house.dotx"));
            return null;
        }

        var read = ReferenceReader.Read(bytes, Short(written), answer.Place);
        problems.AddRange(read.Problems);
        if (read.Value is { } look && new[] { look.BodyFont, look.HeadingFont }.Distinct(StringComparer.OrdinalIgnoreCase).Where(f => !WordLook.FontsWithTwins.Contains(f, StringComparer.OrdinalIgnoreCase)).ToList() is { Count: > 0 } unknown)
        {
            problems.Add(Diagnostic.Note("unknown-font", $"the {(unknown.Count == 1 ? "font" : "fonts")} {string.Join(" and ", unknown.Select(f => $"`{f}`"))} of `{Short(written)}` {(unknown.Count == 1 ? "is" : "are")} taken as {(unknown.Count == 1 ? "it is" : "they are")}: where not installed, others stand in and pages break elsewhere", answer.Place, $"fonts that look alike everywhere: {string.Join(", ", WordLook.FontsWithTwins)}"));
        }

        var name = Path.GetRelativePath(folder, Path.Combine(folder, written.Replace('\\', '/'))).Replace('\\', '/');
        return (read.Value, new DigestedFile(name, Digest.Of(bytes), bytes.Length));
    }

    private static string? Colour(Answers answers, List<Diagnostic> problems)
    {
        var answer = answers.Single.GetValueOrDefault("brand.colour");
        if (answer?.Value is not string text)
        {
            return null;
        }

        if (!WordLook.IsColour(text))
        {
            problems.Add(Diagnostic.Error("wrong-type", $"`{answer.Name}` takes a colour, and `{Short(text)}` is none", answer.Place, "write `#` and six hexadecimal digits between quotes: \"#2B5C8A\""));
            return null;
        }

        var contrast = WordLook.ContrastWithWhite(text);
        if (contrast < WordLook.LeastContrast)
        {
            // Cut, not rounded: 4.46 must not be shown as enough.
            var shown = string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(contrast * 10) / 10:0.0}");
            problems.Add(Diagnostic.Warning(
                "low-contrast",
                $"the contrast of `{text}` with white is {shown} to 1, below 4.5 to 1: headings take a darker shade, and the band of the cover has black letters",
                answer.Place,
                $"the nearest darker colour that can be read on white, and white on it: \"#{WordLook.ReadableShade(text)}\""));
        }

        return text;
    }

    private static string? Font(Answers answers, string name, List<Diagnostic> problems)
    {
        if (answers.Single.GetValueOrDefault(name) is not { Value: string { Length: > 0 } font } answer)
        {
            return null;
        }

        if (WordLook.FontsWithTwins.FirstOrDefault(f => string.Equals(f, font, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return known;
        }

        if (font.Length > LongestFontName || font.AsSpan().IndexOfAny("\n;,") >= 0)
        {
            problems.Add(Diagnostic.Error("wrong-type", $"`{name}` takes the name of one font, of at most {LongestFontName} characters", answer.Place, "write it as Word’s list of fonts shows it"));
            return null;
        }

        problems.Add(Diagnostic.Note("unknown-font", $"the font `{font}` is taken as it is: where it is not installed, another stands in for it and pages break elsewhere", answer.Place, $"fonts that look alike everywhere: {string.Join(", ", WordLook.FontsWithTwins)}"));
        return font;
    }

    private static string Line(Answers answers, string name, List<Diagnostic> problems)
    {
        var text = Text(answers, name).ReplaceLineEndings(" ");
        if (text.Length <= LongestText)
        {
            return text;
        }

        problems.Add(Diagnostic.Error("long-text", string.Create(CultureInfo.InvariantCulture, $"`{name}` has {text.Length} characters; {LongestText} fit on its line"), answers.Single[name].Place));
        return "";
    }

    private static (string Name, byte[] Bytes)? Logo(string folder, Answers answers, List<Diagnostic> problems)
    {
        if (answers.Single.GetValueOrDefault("brand.logo") is not { Value: string { Length: > 0 } written } answer)
        {
            return null;
        }

        var name = written.Replace('\\', '/');
        var (bytes, why) = FileWithin.Read(Path.GetFullPath(folder), name, "the client’s folder");
        why ??= !Word.Logo.CanShow(bytes) ? "it is no PNG or JPEG picture" : Word.Logo.IsWhole(bytes) ? null : "it is cut off or damaged, and would show in part or not at all";
        if (why is not null)
        {
            problems.Add(Diagnostic.Error("wrong-logo", $"`{Short(written)}` cannot be the logo: {why}", answer.Place, "name a PNG or JPEG file in the folder of `profile.yaml`"));
            return null;
        }

        if (bytes!.Length > HeavyLogo)
        {
            problems.Add(Diagnostic.Warning("large-logo", string.Create(CultureInfo.InvariantCulture, $"the logo has {bytes.Length / 1_000_000.0:0.0} MB and goes into every document"), answer.Place, "60 × 20 mm are printed: a picture of 1,400 × 470 pixels is enough"));
        }

        return (Path.GetRelativePath(folder, Path.Combine(folder, name)).Replace('\\', '/'), bytes);
    }

    private static string Text(Answers answers, string name) => answers.Single.GetValueOrDefault(name)?.Value as string ?? "";

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..57]}…";
}
