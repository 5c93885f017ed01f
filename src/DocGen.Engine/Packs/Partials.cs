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
        var reached = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([path]);
        while (waiting.TryPop(out var next))
        {
            if (templates.TryGetValue(next, out var template) && reached.Add(next))
            {
                foreach (var name in Included(template))
                {
                    foreach (var partial in name is null ? NamesIn(templates) : [name])
                    {
                        waiting.Push(PathOf(partial));
                    }
                }
            }
        }

        return reached.ToImmutable();
    }

    /// <summary>The names that a template includes; null for one that is computed.</summary>
    private static IEnumerable<string?> Included(Template template) => NodesIn.Statement(template.Body).SelectMany(n => n switch
    {
        CallNode { Function: NameNode { Name: "include" } } call => [call.Arguments is [{ Value: LiteralNode literal }, ..] ? literal.Value.AsText() : null],
        CallNode { Function: NameNode { Name: "include_join" } } call => call.Arguments is [{ Value: ArrayNode list }, ..] ? list.Items.Select(i => (i as LiteralNode)?.Value.AsText()) : [null],
        PipeNode { Function: NameNode { Name: "include" or "include_join" } } pipe => [pipe.Value is LiteralNode literal ? literal.Value.AsText() : null],
        PointerNode { Target: NameNode { Name: "include" } } => [null],
        _ => Enumerable.Empty<string?>(),
    });
}
