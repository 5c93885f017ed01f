using System.Globalization;
using DocGen.Engine.Documents;

namespace DocGen.Markdown.Writing;

/// <summary>The number printed before a heading: 1, 1.1 …, Appendix A, A.1 … <paramref name="Printed"/> is empty for a heading without one.</summary>
internal readonly record struct SectionNumber(string Printed, string Prefix)
{
    public static SectionNumber Root { get; } = new("", "");

    /// <summary>The numbers of sections that stand side by side under this one.</summary>
    public IEnumerable<(Section Section, SectionNumber Number)> Children(EquatableArray<Section> sections, bool isTop)
    {
        var (numbered, appendices) = (0, 0);
        foreach (var section in sections)
        {
            yield return (section, section.Numbering switch
            {
                SectionNumbering.None => default,
                _ when !isTop && Prefix.Length == 0 => default,
                SectionNumbering.Appendix when isTop => Appendix(appendices++),
                _ => Numbered(isTop ? "" : Prefix + ".", ++numbered),
            });
        }
    }

    private static SectionNumber Numbered(string before, int number)
    {
        var text = before + number.ToString(CultureInfo.InvariantCulture);
        return new(text, text);
    }

    private static SectionNumber Appendix(int index)
    {
        var letters = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return new("Appendix " + letters, letters);
    }
}
