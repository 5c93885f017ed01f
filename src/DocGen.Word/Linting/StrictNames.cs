using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>Word can save the same elements under the names of ISO/IEC 29500 Strict; rules know the usual ones only.</summary>
internal static class StrictNames
{
    private const string Strict = "http://purl.oclc.org/ooxml/";

    private static readonly Dictionary<string, string> Roots = new(StringComparer.Ordinal)
    {
        ["wordprocessingml"] = "http://schemas.openxmlformats.org/wordprocessingml/2006",
        ["officeDocument"] = "http://schemas.openxmlformats.org/officeDocument/2006",
        ["drawingml"] = "http://schemas.openxmlformats.org/drawingml/2006",
    };

    /// <summary>The same tree under the usual names; one that bears them already comes back as it is.</summary>
    public static XElement Translate(XElement root)
    {
        if (!root.DescendantsAndSelf().Take(3).Any(e => e.Name.NamespaceName.StartsWith(Strict, StringComparison.Ordinal)))
        {
            return root;
        }

        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = Usual(element.Name);
            if (element.Attributes().Any(a => a.Name.NamespaceName.StartsWith(Strict, StringComparison.Ordinal) || a.Value.StartsWith(Strict, StringComparison.Ordinal)))
            {
                element.ReplaceAttributes(element.Attributes().Select(a => new XAttribute(Usual(a.Name), a.IsNamespaceDeclaration ? UsualAddress(a.Value) : a.Value)).ToList());
            }
        }

        return root;
    }

    private static XName Usual(XName name) => XName.Get(name.LocalName, UsualAddress(name.NamespaceName));

    private static string UsualAddress(string address)
    {
        if (!address.StartsWith(Strict, StringComparison.Ordinal))
        {
            return address;
        }

        var rest = address[Strict.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var family = slash < 0 ? rest : rest[..slash];
        return Roots.TryGetValue(family, out var usual) ? usual + rest[family.Length..] : address;
    }
}
