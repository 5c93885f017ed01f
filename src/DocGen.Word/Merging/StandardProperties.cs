using System.Xml.Linq;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>What Word shows of a file under its own names (version, status, organisation, owner), and the controls in the text that repeat it.</summary>
internal static class StandardProperties
{
    private static readonly string[] Core = ["contentStatus", "version", "category", "description"];
    private static readonly string[] Application = ["Manager", "Company"];

    /// <summary>Brings up to date what still says what was generated last; what a person put there stays.</summary>
    public static void KeepUp(EditedFile file, EditedFile given, EditedFile ours)
    {
        foreach (var (root, names) in new[] { ("coreProperties", Core), ("Properties", Application) })
        {
            if (PartOf(file, root) is not { } part || PartOf(given, root) is not { } before || PartOf(ours, root) is not { } now)
            {
                continue;
            }

            foreach (var name in names)
            {
                if (Value(before, name) is { } was && Value(now, name) is { } becomes && was.Value != becomes.Value)
                {
                    if (Value(part, name) is { } value && value.Value == was.Value)
                    {
                        value.Value = becomes.Value;
                        file.Changed(part.Path);
                    }

                    Controls(file, name, was.Value, becomes.Value);
                }
            }
        }
    }

    private static void Controls(EditedFile file, string property, string was, string becomes)
    {
        foreach (var story in file.Stories)
        {
            foreach (var control in story.Root.Descendants(Wml.Control).Where(c => c.Element(Wml.ControlProperties)?.Element(Wml.W + "dataBinding")?.Get("xpath")?.Contains($":{property}[", StringComparison.Ordinal) == true))
            {
                var texts = control.Descendants(Wml.Text).ToList();
                if (texts.Count > 0 && string.Concat(texts.Select(t => t.Value)) == was)
                {
                    texts[0].Value = becomes;
                    texts.Skip(1).Remove();
                    file.Changed(story.Path);
                }
            }
        }
    }

    // Our own properties have a root of the same name in another namespace.
    private static FilePart? PartOf(EditedFile file, string root) => file.Parts.Values.Where(p => p.Root.Name.LocalName == root && !p.Root.Name.NamespaceName.EndsWith("/custom-properties", StringComparison.Ordinal)).OrderBy(p => p.Path, StringComparer.Ordinal).FirstOrDefault();

    private static XElement? Value(FilePart part, string name) => part.Root.Elements().FirstOrDefault(e => e.Name.LocalName == name);
}
