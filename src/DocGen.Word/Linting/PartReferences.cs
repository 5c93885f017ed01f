using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>Reads the relationships of a part.</summary>
internal static class PartReferences
{
    /// <summary>The relationships of a part, or of the package when the path is empty; none when it has no <c>.rels</c>.</summary>
    public static IReadOnlyList<PartReference> Read(string path, IReadOnlyDictionary<string, XElement> contents)
    {
        var (folder, name) = Split(path);
        return contents.GetValueOrDefault($"{folder}_rels/{name}.rels")?.Elements().Where(e => e.Name.LocalName == "Relationship").Select(e =>
        {
            var isExternal = e.Attribute("TargetMode")?.Value == "External";
            var target = e.Attribute("Target")?.Value ?? "";
            return new PartReference(e.Attribute("Id")?.Value ?? "", (e.Attribute("Type")?.Value ?? "").Split('/')[^1], isExternal ? target : Resolve(folder, target), isExternal);
        }).ToList() ?? [];
    }

    private static (string Folder, string Name) Split(string path)
    {
        var slash = path.LastIndexOf('/') + 1;
        return (path[..slash], path[slash..]);
    }

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        var bare = Uri.UnescapeDataString(target.Split('#')[0]);
        // A place in the part itself; and what Word leaves of a picture that it could not find.
        if (bare is "" or "NULL")
        {
            return "";
        }

        foreach (var step in (bare.StartsWith('/') ? bare : folder + bare).Split('/', StringSplitOptions.RemoveEmptyEntries).Where(s => s != "."))
        {
            if (step != "..")
            {
                steps.Add(step);
            }
            else if (steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
        }

        return string.Join('/', steps);
    }
}
