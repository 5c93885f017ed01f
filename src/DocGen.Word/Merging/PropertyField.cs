using System.Text;
using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>A field that shows a property of the file, with the text it shows now.</summary>
internal sealed record PropertyField(string Instruction, IReadOnlyList<XElement> Texts)
{
    public string Result => string.Concat(Texts.Select(t => t.Value));

    /// <summary>The fields over properties in a part, in order. Fields inside fields are passed over.</summary>
    public static IEnumerable<PropertyField> In(XElement root)
    {
        foreach (var paragraph in root.Descendants(Wml.P))
        {
            var (depth, isResult) = (0, false);
            var instruction = new StringBuilder();
            var texts = new List<XElement>();
            foreach (var element in paragraph.Descendants())
            {
                switch (element.Name.LocalName)
                {
                    case "fldChar" when element.Get("fldCharType") == "begin":
                        if (depth++ == 0)
                        {
                            instruction.Clear();
                            texts = [];
                            isResult = false;
                        }

                        break;
                    case "fldChar" when element.Get("fldCharType") == "separate":
                        isResult = true;
                        break;
                    case "fldChar" when depth > 0:
                        if (--depth == 0 && Line.Instruction(instruction.ToString()) is var name && name.StartsWith("DOCPROPERTY ", StringComparison.OrdinalIgnoreCase) && texts.Count > 0)
                        {
                            yield return new PropertyField(name, texts);
                        }

                        break;
                    case "instrText" when depth == 1 && !isResult:
                        instruction.Append(element.Value);
                        break;
                    case "t" when depth == 1 && isResult:
                        texts.Add(element);
                        break;
                }
            }
        }
    }

    public void Show(string value)
    {
        Texts[0].Value = value;
        foreach (var rest in Texts.Skip(1))
        {
            rest.Value = "";
        }
    }
}
