using System.Globalization;

namespace DocGen.Engine.Documents;

/// <summary>The printed numbers of a document's sections: <c>2.1</c>, <c>Appendix A</c>, <c>A.1</c>.</summary>
public static class SectionNumbers
{
    /// <summary>Each section in the order of the text, with its level (1 at the top) and its number; the number is empty when it has none.</summary>
    public static IEnumerable<(Section Section, int Level, string Number)> Of(Document document)
    {
        var numbered = 0;
        var appendices = 0;
        foreach (var section in document.Sections)
        {
            var number = section.Numbering switch
            {
                SectionNumbering.Numbered => (++numbered).ToString(CultureInfo.InvariantCulture),
                SectionNumbering.Appendix => Letter(appendices++),
                _ => "",
            };
            foreach (var found in Under(section, 1, number, section.Numbering == SectionNumbering.Appendix))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<(Section, int, string)> Under(Section section, int level, string number, bool isAppendix)
    {
        yield return (section, level, level == 1 && isAppendix ? $"Appendix {number}" : number);
        var count = 0;
        foreach (var child in section.Children)
        {
            foreach (var found in Under(child, level + 1, number.Length == 0 || child.Numbering == SectionNumbering.None ? "" : $"{number}.{(++count).ToString(CultureInfo.InvariantCulture)}", isAppendix))
            {
                yield return found;
            }
        }
    }

    private static string Letter(int index) => index < 26 ? ((char)('A' + index)).ToString() : $"{Letter((index / 26) - 1)}{Letter(index % 26)}";
}
