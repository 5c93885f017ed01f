using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocGen.Engine.Merging;
using DocGen.Word.Anchoring;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>The text of a paragraph, or of all paragraphs of a cell, as it reads when all changes are accepted, with the places that hold it.</summary>
internal sealed partial class Line
{
    /// <summary>Who makes our tracked changes.</summary>
    public const string Author = "DocGen";

    /// <summary>What a tracked change of words, paragraphs and rows is called.</summary>
    public static readonly IReadOnlyList<XName> Changes = [Wml.Inserted, Wml.Deleted, Wml.MovedFrom, Wml.MovedTo];

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<string>.Builder _objects = ImmutableArray.CreateBuilder<string>();
    private readonly List<Unit> _units = [];
    private readonly List<string> _names = [];
    private readonly List<string> _points = [];
    private readonly List<XElement> _fieldRuns = [];
    private readonly StringBuilder _instruction = new();
    private readonly StringBuilder _displaced = new();
    private int _depth;
    private bool _isResult;

    private Line(IReadOnlyList<XElement> paragraphs)
    {
        Paragraphs = paragraphs;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (i > 0)
            {
                Object(PassageText.ParagraphEnd, []);
            }

            EndField();
            IsHot |= paragraphs[i].Element(Wml.ParagraphProperties)?.Element(Wml.RunProperties)?.Elements().Any(IsOthers) == true;
            Walk(paragraphs[i]);
        }

        EndField();
        Text = new PassageText(_text.ToString(), _objects.ToImmutable());
    }

    public IReadOnlyList<XElement> Paragraphs { get; }

    public PassageText Text { get; }

    public IReadOnlyList<Unit> Units => _units;

    /// <summary>The names of the blocks whose range begins in the line.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The names of the blocks whose point stands in the line.</summary>
    public IReadOnlyList<string> Points => _points;

    /// <summary>Whether somebody else's tracked changes stand in it.</summary>
    public bool IsHot { get; private set; }

    public static Line Of(IReadOnlyList<XElement> paragraphs) => new(paragraphs);

    /// <summary>Whether a tracked change is another author's.</summary>
    public static bool IsOthers(XElement change) => Changes.Contains(change.Name) && change.Get("author") != Author;

    /// <summary>Takes the name of a block's bookmark to the list it belongs to.</summary>
    public static void Anchor(XElement bookmark, ICollection<string> names, ICollection<string> points)
    {
        var name = bookmark.Get("name") ?? "";
        if (name.StartsWith(AnchorNames.Range, StringComparison.Ordinal))
        {
            names.Add(name[AnchorNames.Range.Length..]);
        }
        else if (name.StartsWith(AnchorNames.Point, StringComparison.Ordinal))
        {
            points.Add(name[AnchorNames.Point.Length..]);
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    private void Walk(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "r" when child.Name == Wml.Run:
                    Run(child);
                    break;
                case "bookmarkStart":
                    Anchor(child, _names, _points);
                    break;
                case "ins" or "moveTo":
                    IsHot |= IsOthers(child);
                    Walk(child);
                    break;
                case "del" or "moveFrom":
                    IsHot |= IsOthers(child);
                    Marks(child);
                    break;
                case "sdt" when child.Name == Wml.Control && child.Element(Wml.ControlProperties)?.Element(Wml.W + "dataBinding") is { } bound:
                    Object("bound:" + bound.Get("xpath"), [.. child.Descendants(Wml.Run)]);
                    break;
                case "fldSimple":
                    Object("field:" + Instruction(child.Get("instr") ?? ""), [.. child.Descendants(Wml.Run)]);
                    break;
                case "hyperlink" or "smartTag" or "customXml" or "sdt" or "sdtContent" or "dir" or "bdo":
                    Walk(child);
                    break;
                case "oMath" or "oMathPara":
                    Object("formula:" + child.Value, [child]);
                    break;
            }
        }
    }

    // The range of a block whose text was deleted with tracking on still says which block it was.
    private void Marks(XElement deleted)
    {
        foreach (var bookmark in deleted.Descendants(Wml.BookmarkStart))
        {
            Anchor(bookmark, _names, _points);
        }
    }

    private void Run(XElement run)
    {
        if (_depth > 0)
        {
            _fieldRuns.Add(run);
        }

        foreach (var child in run.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "fldChar":
                    FieldMark(child, run);
                    break;
                case "instrText" when _depth == 1 && !_isResult:
                    _instruction.Append(child.Value);
                    break;
                case "t" when _depth == 1 && !_isResult:
                    _displaced.Append(child.Value);
                    break;
                case var _ when _depth > 0:
                    break;
                case "t":
                    Add(child.Value, run, child);
                    break;
                case "tab" or "ptab":
                    Add("\t", run, child);
                    break;
                case "br" or "cr" when child.Get("type") is null or "textWrapping":
                    Add("\n", run, child);
                    break;
                case "noBreakHyphen":
                    Add("\u2011", run, child);
                    break;
                case "br":
                    Object("break:" + child.Get("type"), [run]);
                    break;
                case "sym":
                    Object("sign:" + child.Get("char"), [run]);
                    break;
                case "drawing" or "pict" or "object" or "AlternateContent":
                    Object("picture:" + Description(child), [run]);
                    break;
                case "footnoteReference" or "endnoteReference":
                    Object("note", [run]);
                    break;
            }
        }
    }

    private void FieldMark(XElement mark, XElement run)
    {
        switch (mark.Get("fldCharType"))
        {
            case "begin":
                if (_depth++ == 0)
                {
                    _instruction.Clear();
                    _displaced.Clear();
                    _fieldRuns.Clear();
                    _fieldRuns.Add(run);
                    _isResult = false;
                }

                break;
            case "separate" when _depth == 1 && Instruction(_instruction.ToString()).StartsWith("HYPERLINK", StringComparison.OrdinalIgnoreCase):
                // What a link shows is text, whichever way a program writes links.
                _depth = 0;
                break;
            case "separate" when _depth == 1:
                _isResult = true;
                break;
            case "end" when _depth > 0:
                if (--_depth == 0)
                {
                    Field();
                }

                break;
        }
    }

    // A field that a program left open ends with its paragraph.
    private void EndField()
    {
        if (_depth > 0)
        {
            _depth = 0;
            Field();
        }
    }

    private void Field()
    {
        Object("field:" + Instruction(_instruction.ToString()), [.. _fieldRuns]);
        // LibreOffice puts the space behind a field at the beginning of a link into the field's code. It stays there: nothing holds it alone.
        if (_displaced.Length > 0)
        {
            _units.Add(new Unit(_text.Length, _displaced.Length, [], null));
            _text.Append(_displaced);
            _displaced.Clear();
        }
    }

    private void Add(string text, XElement run, XElement leaf)
    {
        // What stands for an object is no text of anybody's.
        var kept = text.Replace(PassageText.Object, ' ');
        if (kept.Length > 0)
        {
            _units.Add(new Unit(_text.Length, kept.Length, [run], leaf));
            _text.Append(kept);
        }
    }

    private void Object(string identity, IReadOnlyList<XElement> runs)
    {
        _units.Add(new Unit(_text.Length, 1, runs, null));
        _text.Append(PassageText.Object);
        _objects.Add(identity);
    }

    /// <summary>What a field is asked for, without what programs write in ways of their own.</summary>
    public static string Instruction(string written) => Space().Replace(written.Replace("\\* MERGEFORMAT", "", StringComparison.OrdinalIgnoreCase).Replace("\"", "", StringComparison.Ordinal), " ").Trim();

    private static string Description(XElement drawing) => drawing.Descendants().FirstOrDefault(d => d.Name.LocalName == "docPr")?.Attribute("descr")?.Value ?? "";
}
