using System.Text;
using System.Text.RegularExpressions;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Finds loops that tear the table or list they print: an empty line between two rows, or two rows on one line. Looks at what a template prints when every loop runs twice and every condition holds.</summary>
internal static partial class BrokenLoops
{
    // Once as a whole, for what stands before and after a loop; once each loop alone, also those of an `else`.
    public static IEnumerable<Diagnostic> Of(Template template) =>
        NodesIn.Loops(template.Body).Prepend(template.Body).SelectMany(Torn).DistinctBy(d => d.Place);

    private static IEnumerable<Diagnostic> Torn(StatementNode part)
    {
        var sample = new Sample();
        sample.Print(part);
        var text = sample.Text.ToString();
        return sample.Seams.Select(s => Torn(text, s)).OfType<Diagnostic>();
    }

    private static Diagnostic? Torn(string text, Seam seam)
    {
        var (offset, loop, goesOn) = seam;
        var before = offset;
        while (before > 0 && char.IsWhiteSpace(text[before - 1]))
        {
            before--;
        }

        var after = offset;
        while (after < text.Length && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        var lineEnds = text.AsSpan(before, after - before).Count('\n');
        var last = text[..before];
        last = last[(last.LastIndexOf('\n') + 1)..].TrimStart();
        var next = LineAt(text, after);
        var (what, entry) = last.StartsWith('|') && next.StartsWith('|') && !OpensTable(text, after) ? ("table", "row") : goesOn && Item().IsMatch(last) && Item().IsMatch(next) ? ("list", "item") : ("", "");
        if (what.Length == 0 || lineEnds == 1 || lineEnds == 0 && what == "table" && !last.EndsWith('|'))
        {
            return null;
        }

        var happens = lineEnds == 0 ? $"two {entry}s come to stand on one line" : $"an empty line comes to stand between two {entry}s";
        return Diagnostic.Warning("broken-" + what, $"this loop breaks the {what} that it prints: {happens}", FirstLine(loop), lineEnds == 0 ? $"end the line before the loop goes on: put `{{{{~ end ~}}}}` on a line of its own" : "take the line ends beside the loop away: `{{~ for … ~}}` and `{{~ end ~}}`");
    }

    private static string LineAt(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text[start..] : text[start..end];
    }

    private static bool OpensTable(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end >= 0 && Rule().IsMatch(LineAt(text, end + 1));
    }

    private static SourceRange FirstLine(SourceRange place)
    {
        var end = place.Text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? place : place with { Length = end };
    }

    [GeneratedRegex(@"^([-*+]|\d+[.)]) ", RegexOptions.ExplicitCapture)]
    private static partial Regex Item();

    [GeneratedRegex(@"^\s*\|\s*:?-+")]
    private static partial Regex Rule();

    /// <summary>Where a loop begins or ends, or goes on with the next item.</summary>
    private readonly record struct Seam(int Offset, SourceRange Loop, bool GoesOn);

    /// <summary>What a template prints, a word in the place of each value, with the seams of its loops.</summary>
    private sealed class Sample
    {
        public StringBuilder Text { get; } = new();

        public List<Seam> Seams { get; } = [];

        public void Print(StatementNode? node)
        {
            switch (node)
            {
                case TextNode text:
                    Text.Append(text.Text);
                    break;
                case PrintNode { Expression: not (AssignNode or StepNode) }:
                    Text.Append('x');
                    break;
                case BlockNode block:
                    foreach (var statement in block.Statements)
                    {
                        Print(statement);
                    }

                    break;
                case IfNode branch:
                    Print(branch.Then);
                    break;
                case CaseNode choice:
                    Print(choice.Whens.Select(w => w.Body).FirstOrDefault() ?? choice.Otherwise);
                    break;
                case WithNode with:
                    Print(with.Body);
                    break;
                case ForNode { IsTable: false } loop:
                    Twice(loop.Body, loop.Place);
                    break;
                case WhileNode loop:
                    Twice(loop.Body, loop.Place);
                    break;
            }
        }

        private void Twice(BlockNode body, SourceRange loop)
        {
            Seams.Add(new Seam(Text.Length, loop, GoesOn: false));
            Print(body);
            Seams.Add(new Seam(Text.Length, loop, GoesOn: true));
            Print(body);
            Seams.Add(new Seam(Text.Length, loop, GoesOn: false));
        }
    }
}
