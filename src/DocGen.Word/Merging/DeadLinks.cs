using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocGen.Engine.Merging;
using DocGen.Word.Linting;

namespace DocGen.Word.Merging;

/// <summary>Links in our text that would lead nowhere in a person's file, because they deleted what the links lead to.</summary>
internal static partial class DeadLinks
{
    // Word knows the top of the document by this name without a bookmark.
    private const string Top = "_top";

    /// <summary>Makes words of such links in all that a plan puts in. Whether there was one: our file has then to be read anew.</summary>
    /// <param name="file">The person's file; not changed.</param>
    /// <param name="ours">The passages of our file, whose elements are changed.</param>
    /// <param name="plan">What is put in.</param>
    public static bool Unlink(EditedFile file, ImmutableArray<WordPassage> ours, MergePlan plan)
    {
        var put = plan.Steps.Select(s => s switch { InsertStep insert => insert.Ours, ReplaceStep { Ours: { } now } => now, _ => (int?)null }).OfType<int>().Select(o => ours[o].Element).ToList();
        var names = file.Stories.Select(s => s.Root).Concat(put).SelectMany(e => e.Descendants(Wml.BookmarkStart)).Select(b => b.Get("name") ?? "").Append(Top).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var amended = plan.Steps.OfType<AmendStep>().SelectMany(a => a.Cells.SelectMany(c => ours[a.Ours].Lines[c.OurCell].Paragraphs));
        var found = false;
        foreach (var paragraph in put.SelectMany(e => e.DescendantsAndSelf(Wml.P)).Concat(amended))
        {
            foreach (var link in paragraph.Descendants(Wml.W + "hyperlink").Where(h => h.Attribute(Wml.R + "id") is null && h.Get("anchor") is { Length: > 0 } name && !names.Contains(name)).ToList())
            {
                var nodes = link.Nodes().ToList();
                link.RemoveNodes();
                link.ReplaceWith(nodes);
                found = true;
            }

            foreach (var begin in paragraph.Descendants(Wml.Run).Where(r => Kind(r) == "begin").ToList())
            {
                found |= Field(begin, names);
            }
        }

        return found;
    }

    /// <summary>Leaves of a cross-reference what it shows.</summary>
    private static bool Field(XElement begin, HashSet<string> names)
    {
        List<XElement> runs = [begin, .. begin.ElementsAfterSelf(Wml.Run).TakeWhile(r => Kind(r) is not ("begin" or "end")), .. begin.ElementsAfterSelf(Wml.Run).Where(r => Kind(r) == "end").Take(1)];
        if (Kind(runs[^1]) != "end" || Reference().Match(string.Concat(runs.Descendants(Wml.Instruction).Select(i => i.Value))) is not { Success: true } match || names.Contains(match.Groups["name"].Value))
        {
            return false;
        }

        foreach (var run in runs.Where(r => Kind(r) is not null || r.Elements(Wml.Instruction).Any()))
        {
            run.Remove();
        }

        return true;
    }

    private static string? Kind(XElement run) => run.Element(Wml.W + "fldChar")?.Get("fldCharType");

    [GeneratedRegex("""^\s*(?:REF|PAGEREF|NOTEREF)\s+"?(?<name>[^\s"\\]+)""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
