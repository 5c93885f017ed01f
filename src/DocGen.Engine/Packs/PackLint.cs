using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Finds what a pack holds and never uses, headings that say nothing about what they serve, and loops that break a table or a list.</summary>
public static partial class PackLint
{
    /// <summary>Warnings about a pack that was loaded without errors, each with its place and a hint; none when there is nothing to say.</summary>
    public static ImmutableArray<Diagnostic> Of(Pack pack) =>
        [.. UnusedPartials(pack), .. UnreadQuestions.Of(pack), .. pack.Templates.Values.SelectMany(t => UnmappedSections(t)), .. pack.Templates.Values.SelectMany(t => BrokenLoops.Of(t))];

    private static IEnumerable<Diagnostic> UnusedPartials(Pack pack)
    {
        // A name that is only known when the template runs may be any partial.
        var included = pack.Documents.SelectMany(d => d.Templates).SelectMany(t => Partials.ReachedFrom(t.Value, pack.Templates)).ToHashSet(StringComparer.Ordinal);
        return pack.Templates.Where(t => t.Key.StartsWith(Partials.Folder, StringComparison.Ordinal) && !included.Contains(t.Key))
            .Select(t => Diagnostic.Warning("unused-partial", $"no document of this pack comes to `{t.Key}`", t.Value.File.Range(0, 0), $"print it with `include \"{Partials.NameOf(t.Key)}\"`, or delete the file"));
    }

    private static IEnumerable<Diagnostic> UnmappedSections(Template template)
    {
        var text = Fence().Replace(template.File.Text, m => new string(m.Value.Select(c => c == '\n' ? c : ' ').ToArray()));
        return HeadingLine().Matches(text)
            .Where(h => h.Value.Contains("{#", StringComparison.Ordinal) && !h.Value.Contains(" maps=\"", StringComparison.Ordinal))
            .Select(h => Diagnostic.Warning("unmapped-section", "this section does not say which clauses and controls it serves", template.File.Range(h.Index, h.Length), "add `maps=\"27001:5.3\"` to its id, or `maps=\"none\"` when it serves none"));
    }

    [GeneratedRegex("^#{1,6} .*$", RegexOptions.Multiline)]
    private static partial Regex HeadingLine();

    [GeneratedRegex("^(?<mark>```+|~~~+).*?^\\k<mark>", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();
}
