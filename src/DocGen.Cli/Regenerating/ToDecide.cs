using System.Collections.Immutable;
using System.Text;
using DocGen.Markdown.Merging;
using DocGen.Word.Merging;

namespace DocGen.Cli.Regenerating;

/// <summary>A conflict that stands in a file and is not settled yet: what it is, and what there is to know of it.</summary>
internal sealed record ToDecide(string What, ImmutableArray<string> Lines)
{
    /// <summary>Those in a file, by its ending; none in a file that is neither Word nor Markdown.</summary>
    public static ImmutableArray<ToDecide> In(string name, byte[] content) => Path.GetExtension(name) switch
    {
        ".docx" => [.. OpenConflict.In(content).Select(c => new ToDecide($"{c.Id}{(c.Section.Length == 0 ? "" : $" in {c.Section}")}: {c.What}", c.Told))],
        ".md" => [.. MarkedConflicts.In(Encoding.UTF8.GetString(content)).Select(c => new ToDecide(FormattableString.Invariant($"line {c.Line}: both versions stand between markers"), c.Yours.Length == 0 ? [] : [$"Yours: {c.Yours}"]))],
        _ => [],
    };
}
