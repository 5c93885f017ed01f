using System.Collections.Immutable;
using DocGen.Engine.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace DocGen.Yaml.Editing;

/// <summary>The comments of a text that can be read.</summary>
internal static class Comments
{
    /// <summary>Each comment between two offsets, as a line of its own with its line end; one beside a value gets the indentation given.</summary>
    public static string Kept(Layout layout, int start, int end, int indent)
    {
        var kept = new System.Text.StringBuilder();
        foreach (var comment in In(layout.Text).Where(c => c.Start >= start && c.Start < end))
        {
            var before = layout.Text[layout.LineStart(comment.Start)..comment.Start];
            kept.Append(before.Trim().Length == 0 ? before : new string(' ', indent)).Append(layout.Text[comment.Start..layout.EndOfLine(comment.Start)]).Append(layout.LineEnd);
        }

        return kept.ToString();
    }

    private static ImmutableArray<(int Start, int End)> In(string text)
    {
        var found = ImmutableArray.CreateBuilder<(int, int)>();
        using var reader = new StringReader(text);
        var scanner = new Scanner(reader, skipComments: false);
        while (scanner.MoveNext())
        {
            if (scanner.Current is Comment comment)
            {
                found.Add(((int)comment.Start.Index, (int)comment.End.Index));
            }
        }

        return found.ToImmutable();
    }
}
