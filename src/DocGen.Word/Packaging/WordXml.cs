using System.Xml;

namespace DocGen.Word.Packaging;

/// <summary>Short words for writing WordprocessingML where an element writes itself.</summary>
internal static class WordXml
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static void Begin(this XmlWriter xml, string name) => xml.WriteStartElement("w", name, Main);

    public static void Set(this XmlWriter xml, string attribute, string value) => xml.WriteAttributeString("w", attribute, Main, value);

    /// <summary>An element without content, with a value when there is one.</summary>
    public static void Empty(this XmlWriter xml, string name, string? value = null)
    {
        xml.Begin(name);
        if (value is not null)
        {
            xml.Set("val", value);
        }

        xml.WriteEndElement();
    }
}
