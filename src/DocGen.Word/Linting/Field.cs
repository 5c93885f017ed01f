using System.Text;
using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>A field: where it begins, its code, whether it is separated from a result, whether there is one, whether it ends.</summary>
internal sealed record Field(XElement Begin, string Code, bool HasResult, bool IsClosed)
{
    private static readonly HashSet<XName> Shown =
    [
        Wml.Text, Wml.DeletedText, Wml.W + "tab", Wml.W + "br", Wml.W + "cr", Wml.W + "sym", Wml.W + "noBreakHyphen", Wml.W + "softHyphen", Wml.W + "drawing", Wml.W + "pict", Wml.W + "object", Wml.W + "ptab",
        Wml.W + "footnoteReference", Wml.W + "endnoteReference", Wml.W + "tbl",
    ];

    /// <summary>The fields of a part in the order of their beginnings, inner ones included; marks that belong to no field are fields without a beginning of their own: code and result are empty, and they are not closed.</summary>
    public static IReadOnlyList<Field> In(FilePart part)
    {
        var read = new List<Open>();
        var open = new Stack<Open>();
        foreach (var element in part.All)
        {
            if (element.Name == Wml.W + "fldSimple")
            {
                read.Add(new Open(element) { Code = new StringBuilder(element.Get("instr")), IsSeparated = true, HasResult = element.Descendants().Any(e => Shown.Contains(e.Name)), IsClosed = true });
            }
            else if (element.Name == Wml.W + "fldChar")
            {
                Mark(element, open, read);
            }
            else if (open.Count > 0 && (element.Name == Wml.Instruction || element.Name == Wml.DeletedInstruction) && !open.Peek().IsSeparated)
            {
                open.Peek().Code.Append(element.Value);
            }
            else if (open.Count > 0 && Shown.Contains(element.Name))
            {
                foreach (var field in open)
                {
                    field.HasResult |= field.IsSeparated;
                }
            }
        }

        return [.. read.Select(f => new Field(f.Begin, f.Code.ToString(), f.HasResult, f.IsClosed))];
    }

    private static void Mark(XElement mark, Stack<Open> open, List<Open> read)
    {
        var kind = mark.Get("fldCharType");
        if (kind == "begin")
        {
            var field = new Open(mark);
            open.Push(field);
            read.Add(field);
        }
        else if (open.Count == 0)
        {
            read.Add(new Open(mark));
        }
        else if (kind == "separate")
        {
            open.Peek().IsSeparated = true;
        }
        else
        {
            open.Pop().IsClosed = true;
        }
    }

    private sealed class Open(XElement begin)
    {
        public XElement Begin { get; } = begin;

        public StringBuilder Code { get; init; } = new();

        public bool IsSeparated { get; set; }

        public bool HasResult { get; set; }

        public bool IsClosed { get; set; }
    }
}
