using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocGen.Engine.Documents;
using DocGen.Word.Linting;
using DocGen.Word.Parts;

namespace DocGen.Word.Reference;

/// <summary>Gives the fields of a client's header or footer the results that they have in a document of ours; what could have none there becomes text.</summary>
internal static partial class MarginFields
{
    private static readonly HashSet<string> Counted = new(StringComparer.OrdinalIgnoreCase) { "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES" };

    private static readonly HashSet<string> Dates = new(StringComparer.OrdinalIgnoreCase) { "DATE", "TIME", "SAVEDATE", "CREATEDATE", "PRINTDATE" };

    /// <summary>Whether a field can stand in a document of ours.</summary>
    public static bool IsKept(string instruction) => Value(instruction, new DocumentIdentity { Id = "x", Title = "x" }) is not null;

    /// <summary>Fills all fields and bound controls of a header or footer; changes it.</summary>
    public static void Fill(XElement root, DocumentIdentity identity)
    {
        foreach (var simple in root.Descendants(Wml.W + "fldSimple").ToList())
        {
            FillSimple(simple, identity);
        }

        foreach (var field in Complex(root))
        {
            FillComplex(field, identity);
        }

        foreach (var control in root.Descendants(Wml.Control).ToList())
        {
            FillControl(control, identity);
        }
    }

    /// <summary>The instructions of all fields.</summary>
    public static IEnumerable<string> Instructions(XElement root) =>
        root.Descendants(Wml.W + "fldSimple").Select(f => f.Get("instr") ?? "").Concat(Complex(root).Select(f => f.Instruction)).Select(i => i.Trim());

    private sealed record Found(XElement Begin, XElement? Separate, XElement End, List<XElement> Runs, string Instruction);

    // Null for a field that shows nothing we know: it becomes text.
    private static string? Value(string instruction, DocumentIdentity identity)
    {
        var words = instruction.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var name = words.Length == 0 ? "" : words[0].ToUpperInvariant();
        var argument = Argument().Match(instruction) is { Success: true } match ? match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["bare"].Value : "";
        return name switch
        {
            _ when Counted.Contains(name) => "1",
            _ when Dates.Contains(name) => identity.Date,
            "TITLE" => identity.Title,
            // Which heading a page begins with is for Word to say; until then the title is never wrong.
            "STYLEREF" => identity.Title,
            "SUBJECT" => identity.Subtitle,
            "AUTHOR" or "LASTSAVEDBY" => identity.Organisation,
            "KEYWORDS" => identity.Keywords,
            "COMMENTS" => identity.Generator,
            "FILENAME" => identity.Id,
            "DOCPROPERTY" => Property(argument, identity),
            _ => null,
        };
    }

    private static string? Property(string name, DocumentIdentity identity) => name.ToUpperInvariant() switch
    {
        "TITLE" => identity.Title,
        "SUBJECT" => identity.Subtitle,
        "AUTHOR" or "COMPANY" => identity.Organisation,
        "KEYWORDS" => identity.Keywords,
        "CATEGORY" => identity.Classification,
        "COMMENTS" => identity.Generator,
        _ => PropertyParts.OwnName(name) is { } own ? PropertyParts.ValueOf(identity, own) : null,
    };

    private static void FillSimple(XElement simple, DocumentIdentity identity)
    {
        var value = Value(simple.Get("instr") ?? "", identity);
        if (value is null)
        {
            simple.ReplaceWith(simple.Elements().ToList());
        }
        else if (value.Length == 0)
        {
            simple.Remove();
        }
        else
        {
            simple.SetAttributeValue(Wml.W + "instr", Sound(simple.Get("instr")!));
            simple.Attribute(Wml.W + "dirty")?.Remove();
            Write([.. simple.Elements(Wml.Run)], value, r => simple.Add(r));
        }
    }

    private static void FillComplex(Found field, DocumentIdentity identity)
    {
        field.Begin.Elements(Wml.W + "fldChar").Attributes(Wml.W + "dirty").Remove();
        var value = Value(field.Instruction, identity);
        var result = field.Separate is null ? [] : field.Runs.SkipWhile(r => r != field.Separate).Skip(1).SkipLast(1).ToList();
        if (value is null || value.Length == 0)
        {
            foreach (var run in value is null ? field.Runs.Except(result) : field.Runs)
            {
                run.Remove();
            }

            return;
        }

        var code = field.Runs.SelectMany(r => r.Elements(Wml.Instruction)).ToList();
        code[0].Value = Sound(field.Instruction);
        code[0].SetAttributeValue(XNamespace.Xml + "space", "preserve");
        foreach (var rest in code.Skip(1))
        {
            rest.Remove();
        }

        var separate = field.Separate;
        if (separate is null)
        {
            separate = new XElement(Wml.Run, field.Begin.Element(Wml.RunProperties), new XElement(Wml.W + "fldChar", new XAttribute(Wml.W + "fldCharType", "separate")));
            field.End.AddBeforeSelf(separate);
        }

        Write(result, value, r => separate.AddAfterSelf(new XElement(Wml.Run, field.Begin.Element(Wml.RunProperties), r.Elements())));
    }

    // The first text gets all of it, so that the look of the field's result stays.
    private static void Write(List<XElement> runs, string value, Action<XElement> add)
    {
        var texts = runs.SelectMany(r => r.Descendants(Wml.Text)).ToList();
        var line = SafeText.Line(value);
        if (texts.Count == 0)
        {
            add(new XElement(Wml.Run, new XElement(Wml.Text, line)));
            return;
        }

        texts[0].Value = line;
        foreach (var text in texts.Skip(1))
        {
            text.Remove();
        }
    }

    private static void FillControl(XElement control, DocumentIdentity identity)
    {
        var binding = control.Element(Wml.ControlProperties)?.Elements().FirstOrDefault(e => e.Name.LocalName == "dataBinding");
        if (binding is null)
        {
            return;
        }

        var path = binding.Get("xpath") ?? "";
        var value = new[] { ("title", "TITLE"), ("subject", "SUBJECT"), ("creator", "AUTHOR"), ("Company", "COMPANY"), ("keywords", "KEYWORDS"), ("category", "CATEGORY") }
            .Where(p => path.Contains(":" + p.Item1 + "[", StringComparison.Ordinal)).Select(p => Property(p.Item2, identity)).FirstOrDefault();
        // What is bound to a part that does not come along would be empty.
        if (value is null)
        {
            binding.Remove();
        }

        if (value is { Length: > 0 })
        {
            control.Element(Wml.ControlProperties)!.Elements(Wml.W + "showingPlcHdr").Remove();
            Write([.. control.Descendants(Wml.Run)], value, _ => { });
        }
    }

    // Word knows heading styles by number in every language; by name only in its own.
    private static string Sound(string instruction) =>
        instruction.Trim().StartsWith("STYLEREF", StringComparison.OrdinalIgnoreCase) && HeadingName().Match(instruction) is { Success: true } heading ? $" STYLEREF {heading.Groups["level"].Value} " : $" {instruction.Trim()} ";

    private static List<Found> Complex(XElement root)
    {
        var found = new List<Found>();
        var open = new Stack<(XElement Begin, XElement? Separate, List<XElement> Runs)>();
        foreach (var run in root.Descendants(Wml.Run).Where(r => !r.Ancestors(Wml.Compatibility + "Fallback").Any()))
        {
            var kind = run.Element(Wml.W + "fldChar")?.Get("fldCharType");
            if (kind == "begin")
            {
                open.Push((run, null, []));
            }

            foreach (var field in open)
            {
                field.Runs.Add(run);
            }

            if (open.Count > 0 && kind == "separate")
            {
                var field = open.Pop();
                open.Push((field.Begin, run, field.Runs));
            }
            else if (open.Count > 0 && kind == "end")
            {
                var field = open.Pop();
                // One inside another is part of its result or its condition.
                if (open.Count == 0)
                {
                    var code = string.Concat(field.Runs.TakeWhile(r => r != field.Separate).SelectMany(r => r.Elements(Wml.Instruction)).Select(i => i.Value));
                    found.Add(new Found(field.Begin, field.Separate, run, field.Runs, code));
                }
            }
        }

        return found;
    }

    [GeneratedRegex("""^\s*\S+\s+("(?<quoted>[^"]*)"|(?<bare>[^\s\\]+))""", RegexOptions.ExplicitCapture)]
    private static partial Regex Argument();

    [GeneratedRegex("""^\s*STYLEREF\s+"?(heading|überschrift|titre|título|titolo|kop|rubrik|overskrift)\s*(?<level>[1-9])"?""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingName();
}
