using System.Globalization;
using System.Xml.Linq;

namespace DocGen.Word.Merging;

/// <summary>Takes what a text of ours leads to (links, pictures, charts with their workbooks) into the file that people edited, and gives it a name of its own where theirs has that name for something else.</summary>
internal sealed class BorrowedParts(EditedFile into, EditedFile ours)
{
    private static readonly XNamespace Space = "http://schemas.openxmlformats.org/package/2006/relationships";

    // What one paragraph leads to twice is one part.
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);

    /// <summary>Takes a relationship of our document, with the parts it leads to; the id it has in their file, or the same id where ours has no such relationship.</summary>
    public static string Take(EditedFile into, EditedFile ours, string id) => Find(ours, id) is { } reference
        ? new BorrowedParts(into, ours).Take(ours.DocumentPath, reference, into.DocumentPath)
        : id;

    private static XElement? Find(EditedFile ours, string id) => ours.Relationships(ours.DocumentPath).Elements().FirstOrDefault(r => (string?)r.Attribute("Id") == id);

    private string Take(string oursFrom, XElement reference, string from)
    {
        var (type, target) = ((string)reference.Attribute("Type")!, (string)reference.Attribute("Target")!);
        if ((string?)reference.Attribute("TargetMode") == "External")
        {
            return into.Refer(from, type, target, isExternal: true);
        }

        var path = ours.Parts.GetValueOrDefault(oursFrom)?.References.FirstOrDefault(r => r.Id == (string)reference.Attribute("Id")!)?.Target ?? Beside(oursFrom, target);
        if (ours.BytesOf(path) is not { } content)
        {
            return into.Refer(from, type, target, isExternal: false);
        }

        if (!_taken.TryGetValue(path, out var given))
        {
            _taken[path] = given = Put(path, content);
        }

        return into.Refer(from, type, "/" + given, isExternal: false);
    }

    private string Put(string path, byte[] content)
    {
        // A part that leads to others is not shared: theirs may lead to what somebody changed.
        var leadsOn = ours.BytesOf(EditedFile.RelationshipsPath(path)) is not null;
        var given = path;
        for (var n = 2; into.BytesOf(given) is { } there && (leadsOn || !there.AsSpan().SequenceEqual(content)); n++)
        {
            given = $"{path[..path.LastIndexOf('.')]}-{n.ToString(CultureInfo.InvariantCulture)}{path[path.LastIndexOf('.')..]}";
        }

        into.Put(given, ours.TypeOf(path), content);
        if (!leadsOn)
        {
            return given;
        }

        // The ids inside the part are its own: they stay, and only the targets move.
        _taken[path] = given;
        var root = new XElement(Space + "Relationships");
        foreach (var inner in ours.Relationships(path).Elements())
        {
            var id = Take(path, inner, given);
            var copy = new XElement(into.Relationships(given).Elements().First(r => (string?)r.Attribute("Id") == id));
            copy.SetAttributeValue("Id", (string)inner.Attribute("Id")!);
            root.Add(copy);
        }

        into.PutRelationships(given, root);
        return given;
    }

    private static string Beside(string from, string target) => target.StartsWith('/') ? target[1..] : Path.GetFullPath("/" + from[..(from.LastIndexOf('/') + 1)] + target)[1..];
}
