using System.Text;
using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Tests.Word.Checklist;

/// <summary>A field of a part: its code, and what it shows.</summary>
internal sealed record FieldResult(string Code, string Result, XElement Begin)
{
    /// <summary>The fields in the order of their ends.</summary>
    public static IEnumerable<FieldResult> In(FilePart part)
    {
        var open = new Stack<(XElement Begin, StringBuilder Code, StringBuilder Result, bool Separated)>();
        foreach (var element in part.All)
        {
            switch (element.Name.LocalName, element.Get("fldCharType"))
            {
                case ("fldChar", "begin"):
                    open.Push((element, new(), new(), false));
                    break;
                case ("fldChar", "separate"):
                    open.Push(open.Pop() with { Separated = true });
                    break;
                case ("fldChar", "end"):
                    var (begin, code, result, _) = open.Pop();
                    yield return new FieldResult(code.ToString().Trim(), result.ToString(), begin);
                    break;
                case ("instrText", _):
                    open.Peek().Code.Append(element.Value);
                    break;
                case ("t", _):
                    foreach (var field in open.Where(f => f.Separated))
                    {
                        field.Result.Append(element.Value);
                    }

                    break;
            }
        }
    }
}
