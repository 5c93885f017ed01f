using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocGen.Engine.Documents;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>What links may lead to in one document as it was made for this organisation, and what its templates could have made.</summary>
/// <param name="IsMade">False when the document could not be rendered: then nothing can be said of its sections.</param>
/// <param name="Printed">Sections, tables and rows by id, with their titles.</param>
/// <param name="Absent">Sections that the templates hold and that a condition kept out, by id.</param>
internal sealed partial record LinkGoals(bool IsMade, ImmutableSortedDictionary<string, LinkGoal> Printed, ImmutableSortedDictionary<string, LinkGoal> Absent)
{
    // The appendix is made after the links.
    private const string Appendix = "traceability";

    public IEnumerable<string> Ids => Printed.Keys.Concat(Absent.Keys);

    public static LinkGoals Of(PackPlan plan, PlannedDocument planned, Draft draft)
    {
        var printed = ImmutableSortedDictionary.CreateBuilder<string, LinkGoal>(StringComparer.Ordinal);
        foreach (var (section, _, _) in draft.Body is null ? [] : SectionNumbers.Of(draft.Body))
        {
            printed.TryAdd(section.Id, new LinkGoal(PlainText.Of(section.Heading), section.Origin?.Facts ?? FactSet.Empty));
            foreach (var table in section.Blocks.OfType<Table>())
            {
                printed.TryAdd(table.Id, new LinkGoal(table.Caption, FactSet.Empty));
                foreach (var row in table.Rows)
                {
                    printed.TryAdd(row.Id, new LinkGoal(row.Id, FactSet.Empty));
                }
            }
        }

        printed.TryAdd(Appendix, new LinkGoal("Traceability", FactSet.Empty));
        printed.Remove("");
        var absent = ImmutableSortedDictionary.CreateBuilder<string, LinkGoal>(StringComparer.Ordinal);
        foreach (var path in Partials.ReachedFrom(planned.Definition.Template.Value, plan.Pack.Templates))
        {
            var file = plan.Pack.Templates[path].File;
            foreach (var match in WrittenId().Matches(file.Text).Where(m => !printed.ContainsKey(m.Groups["id"].Value)))
            {
                var deciding = draft.Skipped.Where(s => s.Body.File == file && s.Body.Start <= match.Index && match.Index < s.Body.End).Aggregate(FactSet.Empty, (f, s) => f.Union(s.Facts));
                absent.TryAdd(match.Groups["id"].Value, new LinkGoal(Omissions.Plain(match.Groups["title"].Value.TrimStart('#')), deciding));
            }
        }

        return new LinkGoals(draft.Body is not null, printed.ToImmutable(), absent.ToImmutable());
    }

    [GeneratedRegex("(?<title>^#{1,6} .*?)?\\{#(?<id>[^\\s\"{}]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex WrittenId();
}

/// <summary>A section, table or row: its title, and the facts that made it or kept it out.</summary>
internal sealed record LinkGoal(string Title, FactSet Facts);
