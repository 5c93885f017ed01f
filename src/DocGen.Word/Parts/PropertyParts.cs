using System.Globalization;
using System.Xml;
using DocGen.Engine.Documents;
using DocGen.Word.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.VariantTypes;
using Extended = DocumentFormat.OpenXml.ExtendedProperties;

namespace DocGen.Word.Parts;

/// <summary>The file's properties: core, application, and our own, which fields in the text repeat.</summary>
internal static class PropertyParts
{
    public const string DocumentId = "DocumentId";
    public const string DocumentVersion = "DocumentVersion";
    public const string Status = "DocumentStatus";
    public const string Classification = "Classification";
    public const string Owner = "Owner";
    public const string Approver = "Approver";
    public const string NextReview = "NextReview";
    public const string Date = "DocumentDate";
    public const string Generator = "Generator";
    public const string Engine = "Engine";
    public const string Pack = "Pack";
    public const string Inputs = "InputsDigest";

    /// <summary>The digest of the base that the file holds, which survives where the base is lost.</summary>
    public const string BaseDigest = "BaseDigest";

    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string DublinCoreTerms = "http://purl.org/dc/terms/";
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string UserDefined = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    private const int LongestCore = 1000;

    private static readonly string[] Names = [DocumentId, DocumentVersion, Status, Classification, Owner, Approver, Date, NextReview, Generator, Engine, Pack, Inputs];

    /// <summary>The value of one of our own properties, on one line; empty when the document has none.</summary>
    public static string ValueOf(DocumentIdentity identity, string property) => SafeText.Line(property switch
    {
        DocumentId => identity.Id,
        DocumentVersion => identity.Version,
        Status => identity.Status,
        Classification => identity.Classification,
        Owner => identity.Owner,
        Approver => identity.Approver,
        Date => identity.Date,
        NextReview => identity.NextReview,
        Engine => identity.Engine,
        Pack => identity.Pack,
        Inputs => identity.Inputs,
        _ => identity.Generator,
    });

    /// <summary>One of our own properties by its name, whatever the case; null when it is none.</summary>
    public static string? OwnName(string name) => Names.FirstOrDefault(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A field that shows one of our own properties.</summary>
    public static IEnumerable<W.Run> FieldOf(string property, string value) => Fields.Of($"DOCPROPERTY {property} \\* MERGEFORMAT", value);

    /// <summary>A field that shows the title, as the core properties have it; the words alone where a title is too long for a line.</summary>
    public static IEnumerable<W.Run> TitleField(DocumentIdentity identity) =>
        SafeText.Line(identity.Title) is { Length: > 0 } title && title == SafeText.Line(identity.Title, LongestCore) ? Fields.Of("TITLE \\* MERGEFORMAT", title) : [Fields.Plain(SafeText.Line(identity.Title))];

    public static Part CorePart(DocumentIdentity identity, string language) =>
        new("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", Part.Serialised(xml => WriteCore(identity, language, xml)));

    public static Part ApplicationPart(DocumentIdentity identity)
    {
        var properties = new Extended.Properties(new Extended.Application("DocGen"), new Extended.DocumentSecurity("0"));
        if (BoundControl.ValueOf(identity, BoundControl.Manager) is { Length: > 0 } manager)
        {
            properties.Append(new Extended.Manager(manager));
        }

        if (BoundControl.ValueOf(identity, BoundControl.Company) is { Length: > 0 } company)
        {
            properties.Append(new Extended.Company(company));
        }

        return Part.Of("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", properties);
    }

    /// <param name="baseDigest">Null for a file without a base.</param>
    public static Part CustomPart(DocumentIdentity identity, string? baseDigest)
    {
        var properties = new Properties();
        properties.AddNamespaceDeclaration("vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes");
        var id = 2;
        foreach (var (name, value) in Names.Select(n => (n, ValueOf(identity, n))).Append((BaseDigest, baseDigest ?? "")))
        {
            if (value.Length > 0)
            {
                properties.Append(new CustomDocumentProperty(new VTLPWSTR(value)) { FormatId = UserDefined, PropertyId = id++, Name = name });
            }
        }

        return Part.Of("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", properties);
    }

    // An edition does not say what made it.
    private static string Described(DocumentIdentity identity) =>
        string.Join(", ", new[] { identity.Id, identity.Version.Length > 0 ? $"{FixedWords.Version.ToLowerInvariant()} {identity.Version}" : "", identity.Status.ToLowerInvariant() }.Where(w => w.Length > 0));

    private static void WriteCore(DocumentIdentity identity, string language, XmlWriter xml)
    {
        var moment = DateOnly.TryParseExact(identity.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : new DateOnly(2000, 1, 1);
        var stamp = moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", "dcterms", null, DublinCoreTerms);
        xml.WriteAttributeString("xmlns", "xsi", null, SchemaInstance);
        Write(DublinCore, "title", identity.Title);
        Write(DublinCore, "subject", identity.Subtitle.Length > 0 ? identity.Subtitle : identity.Keywords);
        Write(DublinCore, "creator", identity.Organisation);
        Write(Core, "keywords", identity.Keywords);
        Write(DublinCore, "description", identity.Generator.Length > 0 ? identity.Generator : Described(identity));
        Write(Core, "category", identity.Classification);
        Write(Core, "contentStatus", identity.Status);
        Write(DublinCore, "identifier", identity.Id);
        Write(DublinCore, "language", language);
        Write(Core, "version", identity.Version);
        foreach (var name in new[] { "created", "modified" })
        {
            xml.WriteStartElement("dcterms", name, DublinCoreTerms);
            xml.WriteAttributeString("xsi", "type", SchemaInstance, "dcterms:W3CDTF");
            xml.WriteString(stamp);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();

        void Write(string space, string name, string value)
        {
            if (SafeText.Line(value, LongestCore) is { Length: > 0 } line)
            {
                xml.WriteElementString(space == Core ? "cp" : "dc", name, space, line);
            }
        }
    }
}
