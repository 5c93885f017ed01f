using DocGen.Engine.Documents;
using DocumentFormat.OpenXml;

namespace DocGen.Word.Parts;

/// <summary>Controls for plain text that show a property of the file which Word keeps in <c>app.xml</c>: whoever types into one changes it everywhere. They are those of Word's own menu (Quick Parts, Document Property).</summary>
internal static class BoundControl
{
    private const string Extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    // Word knows app.xml by this id.
    private const string ApplicationPart = "{6668398D-A668-4E3E-A5EB-62B293D839F1}";

    /// <summary>The property of <c>app.xml</c> in which Word keeps the organisation.</summary>
    public const string Company = "Company";

    /// <summary>The property of <c>app.xml</c> in which we keep the owner, of those that Word offers in its menu.</summary>
    public const string Manager = "Manager";

    /// <summary>The text of a property; empty when the document has none.</summary>
    public static string ValueOf(DocumentIdentity identity, string property) => SafeText.Line(property == Company ? identity.Organisation : identity.Owner);

    /// <summary>A control in a line of text.</summary>
    /// <param name="property">The property of <c>app.xml</c>.</param>
    /// <param name="name">What the control is called when it is chosen.</param>
    /// <param name="value">What the property says.</param>
    /// <param name="id">An id that no other control bears; null for words without a control, in a file that nobody fills in.</param>
    public static OpenXmlElement Of(string property, string name, string value, int? id) => id is null ? Fields.Plain(value) : new W.SdtRun(
        new W.SdtProperties(
            new W.SdtAlias { Val = name },
            new W.SdtId { Val = id.Value },
            new W.DataBinding { PrefixMappings = $"xmlns:ns0='{Extended}'", XPath = $"/ns0:Properties[1]/ns0:{property}[1]", StoreItemId = ApplicationPart },
            new W.SdtContentText()),
        new W.SdtContentRun(Fields.Plain(value)));
}
