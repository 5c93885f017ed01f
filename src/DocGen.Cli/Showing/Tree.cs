using System.Collections.Immutable;
using System.Text;

namespace DocGen.Cli.Showing;

/// <summary>A line of an indented tree with what stands under it.</summary>
internal sealed record Tree(string Text, ImmutableArray<Tree> Under)
{
    /// <summary>How many lines of one list are shown before the rest is counted.</summary>
    public const int Most = 40;

    public static Tree Leaf(string text) => new(text, []);

    /// <summary>A branch, or nothing when nothing stands under it.</summary>
    public static IEnumerable<Tree> Branch(string text, IEnumerable<Tree> under)
    {
        ImmutableArray<Tree> all = [.. under];
        return all.IsEmpty ? [] : [new Tree(text, all)];
    }

    public static IEnumerable<Tree> Branch(string text, IEnumerable<string> under) => Branch(text, under.Select(Leaf));

    /// <summary>The tree at 80 columns, with guide lines at a terminal and two spaces for each level when piped. Control characters are shown as dots.</summary>
    public static string Print(Tree tree, bool hasGuides)
    {
        var text = new StringBuilder();
        Lines(text, tree, "", "", hasGuides);
        return text.ToString();
    }

    private static void Lines(StringBuilder text, Tree tree, string first, string rest, bool hasGuides)
    {
        var hang = tree.Under.IsEmpty ? "  " : hasGuides ? "│ " : "    ";
        var lines = Wrapped.Lines(Clean(tree.Text), Wrapped.Width - first.Length - hang.Length).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            text.Append(i == 0 ? first : rest + hang).Append(lines[i]).Append('\n');
        }

        for (var i = 0; i < tree.Under.Length; i++)
        {
            var isLast = i == tree.Under.Length - 1;
            Lines(text, tree.Under[i], rest + (hasGuides ? isLast ? "└─ " : "├─ " : "  "), rest + (hasGuides ? isLast ? "   " : "│  " : "  "), hasGuides);
        }
    }

    private static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? '·' : c));
}
