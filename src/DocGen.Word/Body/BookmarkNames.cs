using System.Globalization;

namespace DocGen.Word.Body;

/// <summary>Names for bookmarks, made from the ids of what they mark, so that they stay the same when something else is added.</summary>
internal sealed class BookmarkNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>For the contents list: Word names these anew when it updates the list.</summary>
    public string Toc(string id) => Unused("_Toc", id);

    /// <summary>Gives a name away that was made elsewhere.</summary>
    public void Take(string name) => _taken.Add(name);

    /// <summary>For links and cross-references, which Word leaves alone.</summary>
    public string Reference(string id) => Unused("_Ref", id);

    /// <summary>The name that another document of the pack gives to a section, or to a row that bears a control's id.</summary>
    public static string Elsewhere(string id) => Name("_Ref", Number(id));

    private static uint Number(string id) => Hash(id) % 1_000_000_000;

    private static string Name(string prefix, uint number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:D9}");

    private string Unused(string prefix, string id)
    {
        for (var number = Number(id); ; number = (number + 1) % 1_000_000_000)
        {
            var name = Name(prefix, number);
            if (_taken.Add(name))
            {
                return name;
            }
        }
    }

    // FNV-1a: short, and the same on every machine, unlike the hash of a .NET string.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }
}
