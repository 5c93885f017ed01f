using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocGen.Word.Packaging;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Word.Packaging;

public class PartXmlTests
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CheckCharacters = false, NewLineHandling = NewLineHandling.None };

    [Fact]
    public void Any_tree_of_elements_gives_the_bytes_of_the_platforms_own_writer() => Prop.ForAll(Trees.ToArbitrary(), tree =>
    {
        // An attribute in a namespace always has a prefix in a part.
        var root = new XElement("root", new XAttribute(XNamespace.Xmlns + "k", "urn:k"), tree);
        Assert.Equal(Usual(root.WriteTo), Ours(root.WriteTo));
        return true;
    }).HoldsFor(500);

    [Fact]
    public void A_prefix_is_declared_where_it_is_first_needed_and_again_beside_it()
    {
        static void Write(XmlWriter xml)
        {
            xml.WriteStartElement("a", "root", "urn:a");
            for (var i = 0; i < 2; i++)
            {
                xml.WriteStartElement("b", "child", "urn:b");
                xml.WriteAttributeString("c", "attribute", "urn:c", "1\t\"2\"\n<&>'");
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteElementString("a", "leaf", "urn:a", " é\uD83D\uDE00 \"&'\r\n");
                xml.WriteEndElement();
            }

            xml.WriteRaw("<raw/>");
            xml.WriteEndElement();
        }

        Assert.Equal(Usual(Write), Ours(Write));
    }

    [Fact]
    public void It_says_how_many_bytes_it_has_written()
    {
        using var xml = new PartXml();
        xml.WriteStartElement("w", "p", Main);
        xml.WriteString("é");

        Assert.Equal(xml.Bytes.Length, xml.Length);
        Assert.EndsWith(">é", Encoding.UTF8.GetString(xml.Bytes.Span), StringComparison.Ordinal);
    }

    private static string Ours(Action<XmlWriter> write) => Encoding.UTF8.GetString(Part.Serialised(write).Span);

    private static string Usual(Action<XmlWriter> write)
    {
        var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
            xml.WriteEndDocument();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static readonly string[] Texts = ["", " ", "a", "\"", "'", "<w:p/>", "]]>", "&amp;", "\t\n\r", "é", "\uD83D\uDE00", "\u202E", "a & b > c", new string('x', 5000)];

    private static Gen<XNamespace> Namespaces => Gen.Elements<XNamespace>(Main, "urn:a", "urn:b", "");

    private static Gen<XElement> Trees => Gen.Sized(size => Tree(Math.Min(size, 20)));

    private static Gen<XElement> Tree(int size) =>
        from ns in Namespaces
        from name in Gen.Elements("p", "r", "t")
        from declared in Gen.Elements("", "", "w", "b")
        from marked in Gen.Elements("", "k", "k", "xml")
        from place in Namespaces
        from value in Gen.Elements(Texts)
        from text in Gen.Elements(Texts)
        from count in Gen.Choose(0, size == 0 ? 0 : 3)
        from children in Tree(size / 3).ListOf(count)
        select new XElement(
            ns + name,
            declared.Length > 0 ? new XAttribute(XNamespace.Xmlns + declared, "urn:" + declared) : null,
            marked == "xml" ? new XAttribute(XNamespace.Xml + "space", "preserve") : marked.Length > 0 ? new XAttribute((place.NamespaceName == "" ? XNamespace.None : "urn:k") + marked, value) : null,
            children.Select((c, i) => i % 2 == 0 ? (object)c : new object[] { new XText(text), c }));
}
