using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>Text, its language, and the ids that Word gives to paragraphs.</summary>
internal static partial class TextRules
{
    public static LintRule EdgeSpaces { get; } = LintRule.Risk("edge-spaces", "Text begins or ends with a space that is not kept: words run together.", "write `xml:space=\"preserve\"`",
        file => file.InStories(Wml.Text, Wml.DeletedText, Wml.Instruction, Wml.DeletedInstruction).Where(t => HasEdge(t.Element.Value) && !IsKept(t.Element))
            .Select(t => t.Part.At(t.Element, $"the spaces at the edge of `{Shortened(t.Element.Value)}` are not kept")));

    public static LintRule BadLanguage { get; } = LintRule.Risk("bad-language", "A language is named by something that is no language tag: nothing is spell-checked, and screen readers speak the wrong language.", "write a tag such as `en-GB`",
        file => new[] { file.Styles, file.Settings, file.Numbering }.OfType<FilePart>().Concat(file.Stories)
            .SelectMany(p => p.Named(Wml.W + "lang", Wml.W + "themeFontLang").SelectMany(l => l.Attributes().Where(a => a.Name.Namespace == Wml.W && a.Value.Length > 0 && !Tag().IsMatch(a.Value)).Select(a => p.At(l, $"`{a.Value}` is no language tag")))));

    public static LintRule DuplicateParagraphId { get; } = LintRule.Risk("duplicate-paragraph-id", "Two paragraphs have one `w14:paraId`: threads of comments come apart.", "give each paragraph an id of its own, or none",
        file => file.Stories.SelectMany(p => p.Named(Wml.P, Wml.Row).Where(x => x.Attribute(Wml.W14 + "paraId") is not null).GroupBy(x => x.Attribute(Wml.W14 + "paraId")!.Value, StringComparer.OrdinalIgnoreCase)
            .SelectMany(g => g.Skip(1).Select(x => p.At(x, $"the paragraph id `{g.Key}` belongs to another paragraph already")))));

    public static ImmutableArray<LintRule> All { get; } = [EdgeSpaces, BadLanguage, DuplicateParagraphId];

    private static bool HasEdge(string text) => text.Length > 0 && (IsSpace(text[0]) || IsSpace(text[^1]));

    // The four characters that XML calls white space; a no-break space is text.
    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n';

    private static bool IsKept(XElement text) => text.AncestorsAndSelf().Select(a => a.Attribute(XNamespace.Xml + "space")?.Value).FirstOrDefault(v => v is not null) == "preserve";

    private static string Shortened(string text) => text.Length <= 30 ? text : text[..14] + "…" + text[^14..];

    // A language of two or three letters, or one nobody knows (x-none); four hexadecimal digits were once allowed.
    [GeneratedRegex("^([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*|[xXiI](-[A-Za-z0-9]{1,8})+|[0-9A-Fa-f]{4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
