using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocGen.Engine.Documents;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>What links may lead to in one document as it was made for this organisation, and what its templates could have made.</summary>
internal sealed partial class LinkGoals
{
    // The appendix is made after the links.
    private const string Appendix = "traceability";

    // Few links lead to what is not there, and finding it means reading all templates of the document.
    private readonly Lazy<ImmutableSortedDictionary<string, LinkGoal>> _absent;

    private LinkGoals(bool isMade, Dictionary<string, LinkGoal> printed, Func<ImmutableSortedDictionary<string, LinkGoal>> absent) =>
        (IsMade, Printed, _absent) = (isMade, printed, new Lazy<ImmutableSortedDictionary<string, LinkGoal>>(absent));

    /// <summary>False when the document could not be rendered: then nothing can be said of its sections.</summary>
    public bool IsMade { get; }

    /// <summary>Sections, tables and rows by id, with their titles.</summary>
    public IReadOnlyDictionary<string, LinkGoal> Printed { get; }

    /// <summary>Sections that the templates hold and that a condition kept out, by id.</summary>
    public ImmutableSortedDictionary<string, LinkGoal> Absent => _absent.Value;

    public IEnumerable<string> Ids => Printed.Keys.Order(StringComparer.Ordinal).Concat(Absent.Keys);

    /// <summary>The same with everything found that it can be asked for: what it would be found from need no longer be kept.</summary>
    public LinkGoals Settled()
    {
        _ = _absent.Value;
        return this;
    }

    public static LinkGoals Of(PackPlan plan, PlannedDocument planned, Draft draft)
    {
        var printed = new Dictionary<string, LinkGoal>(StringComparer.Ordinal);
        foreach (var (section, _, _) in draft.Body is null ? [] : SectionNumbers.Of(draft.Body))
        {
            Add(section.Id, PlainText.Of(section.Heading), section.Origin?.Facts ?? FactSet.Empty);
            foreach (var table in section.Blocks.OfType<Table>())
            {
                Add(table.Id, table.Caption, FactSet.Empty);
                foreach (var row in table.Rows)
                {
                    Add(row.Id, row.Id, FactSet.Empty);
                }
            }
        }

        Add(Appendix, "Traceability", FactSet.Empty);
        var skipped = draft.Skipped;
        return new LinkGoals(draft.Body is not null, printed, () => LeftOutOf(plan, planned, skipped, printed));

        void Add(string id, string title, FactSet facts)
        {
            if (id.Length > 0)
            {
                printed.TryAdd(id, new LinkGoal(title, facts));
            }
        }
    }

    private static ImmutableSortedDictionary<string, LinkGoal> LeftOutOf(PackPlan plan, PlannedDocument planned, ImmutableArray<LeftOut> skipped, Dictionary<string, LinkGoal> printed)
    {
        var absent = ImmutableSortedDictionary.CreateBuilder<string, LinkGoal>(StringComparer.Ordinal);
        foreach (var path in Partials.ReachedFrom(planned.Definition.Template.Value, plan.Pack.Templates))
        {
            var file = plan.Pack.Templates[path].File;
            foreach (var match in WrittenId().Matches(file.Text).Where(m => !printed.ContainsKey(m.Groups["id"].Value)))
            {
                var deciding = skipped.Where(s => s.Body.File == file && s.Body.Start <= match.Index && match.Index < s.Body.End).Aggregate(FactSet.Empty, (f, s) => f.Union(s.Facts));
                absent.TryAdd(match.Groups["id"].Value, new LinkGoal(Omissions.Plain(match.Groups["title"].Value.TrimStart('#')), deciding));
            }
        }

        return absent.ToImmutable();
    }

    [GeneratedRegex("(?<title>^#{1,6} .*?)?\\{#(?<id>[^\\s\"{}]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex WrittenId();
}

/// <summary>A section, table or row: its title, and the facts that made it or kept it out.</summary>
internal sealed record LinkGoal(string Title, FactSet Facts);
