using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>A part of a package that holds XML: its path without a leading slash, its content type (empty when none is declared), its root and its relationships.</summary>
internal sealed class FilePart(string path, string contentType, XElement root)
{
    private readonly Lazy<ILookup<XName, XElement>> _byName = new(() => Walk(root).ToLookup(e => e.Name));
    private readonly Lazy<Places> _places = new(() => new Places(root));

    public string Path { get; } = path;

    public string ContentType { get; } = contentType;

    public XElement Root { get; } = root;

    /// <summary>What this part refers to; empty when it has no relationships.</summary>
    public IReadOnlyList<PartReference> References { get; set; } = [];

    /// <summary>The elements in their order, without what stands only as a fallback for older programs.</summary>
    public IEnumerable<XElement> All => Walk(Root);

    public IEnumerable<XElement> Named(XName name) => _byName.Value[name];

    public IEnumerable<XElement> Named(params ReadOnlySpan<XName> names)
    {
        IEnumerable<XElement> found = [];
        foreach (var name in names)
        {
            found = found.Concat(_byName.Value[name]);
        }

        return found;
    }

    /// <summary>A fault at an element of this part.</summary>
    public Fault At(XElement? element, string message) => new(this, element, message);

    public Places Places => _places.Value;

    private static IEnumerable<XElement> Walk(XElement root)
    {
        var node = root;
        while (true)
        {
            yield return node;
            var next = node.Elements().FirstOrDefault(IsRead);
            while (next is null)
            {
                if (ReferenceEquals(node, root))
                {
                    yield break;
                }

                next = node.ElementsAfterSelf().FirstOrDefault(IsRead);
                node = next ?? node.Parent!;
            }

            node = next;
        }
    }

    private static bool IsRead(XElement element) => element.Name != Wml.Compatibility + "Fallback";
}

/// <summary>A relationship: its id, the last word of its type, the path of the part (or the address, when external).</summary>
internal sealed record PartReference(string Id, string Type, string Target, bool IsExternal);
