using System.Globalization;
using System.Xml;

namespace DocGen.Word.Packaging;

/// <summary>The relationships of one part, numbered in the order they were asked for; asking again for the same target gives the same id.</summary>
internal sealed class Relationships
{
    private const string Namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly List<(string Type, string Target, bool External)> _rows = [];
    private readonly Dictionary<(string Type, string Target), string> _ids = [];

    public bool IsEmpty => _rows.Count == 0;

    /// <summary>The id of a relationship, such as <c>rId3</c>. <paramref name="type"/> is the last word of an Office type, or a whole address.</summary>
    public string Add(string type, string target, bool external = false)
    {
        if (!_ids.TryGetValue((type, target), out var id))
        {
            _rows.Add((type, target, external));
            id = string.Create(CultureInfo.InvariantCulture, $"rId{_rows.Count}");
            _ids.Add((type, target), id);
        }

        return id;
    }

    public Part ToPart(string path) => new(path, "application/vnd.openxmlformats-package.relationships+xml", Part.Serialised(Write));

    private void Write(XmlWriter xml)
    {
        xml.WriteStartElement("Relationships", Namespace);
        for (var i = 0; i < _rows.Count; i++)
        {
            var (type, target, external) = _rows[i];
            xml.WriteStartElement("Relationship", Namespace);
            xml.WriteAttributeString("Id", string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}"));
            xml.WriteAttributeString("Type", type.Contains(':', StringComparison.Ordinal) ? type : Office + type);
            xml.WriteAttributeString("Target", target);
            if (external)
            {
                xml.WriteAttributeString("TargetMode", "External");
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
