using System.Collections.Immutable;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Which partials a template may print.</summary>
internal static class Partials
{
    public const string Folder = "partials/";
    private const string Ending = ".sbn.md";

    /// <summary>The name that <c>include</c> takes for a file: <c>licence</c> for <c>partials/licence.sbn.md</c>.</summary>
    public static string NameOf(string path) => path[Folder.Length..^Ending.Length];

    public static string PathOf(string name) => Folder + name + Ending;

    public static IEnumerable<string> NamesIn(ImmutableSortedDictionary<string, Template> templates) =>
        templates.Keys.Where(k => k.StartsWith(Folder, StringComparison.Ordinal)).Select(NameOf);

    /// <summary>The paths of a template and of all partials that it, or one of them, includes; all partials when a name is computed.</summary>
    public static ImmutableSortedSet<string> ReachedFrom(string path, ImmutableSortedDictionary<string, Template> templates)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([path]);
        while (waiting.TryPop(out var next))
        {
            if (templates.TryGetValue(next, out var template) && reached.Add(next))
            {
                foreach (var name in template.Includes)
                {
                    foreach (var partial in name is null ? NamesIn(templates) : [name])
                    {
                        waiting.Push(PathOf(partial));
                    }
                }
            }
        }

        return reached.ToImmutableSortedSet(StringComparer.Ordinal);
    }
}
