using System.Collections.Immutable;
using DocGen.Engine.Documents;

namespace DocGen.Engine.Packs;

/// <summary>The sections, tables and rows of a document that was made before, as goals of links.</summary>
/// <param name="Titles">By id; the title of a row is its id.</param>
/// <param name="Dependent">For each section whose heading rests on answers, the names of the facts: who leads there takes them over.</param>
public sealed record KnownGoals(ImmutableSortedDictionary<string, string> Titles, ImmutableSortedDictionary<string, ImmutableArray<string>> Dependent)
{
    private const string Appendix = "traceability";

    /// <summary>A document that is not known.</summary>
    public static KnownGoals None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal));

    /// <summary>Those of a finished document. The sections of its appendix are no goals.</summary>
    public static KnownGoals Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var titles = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var dependent = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var section in SectionNumbers.Of(document).Select(s => s.Section).TakeWhile(s => s.Id != Appendix))
        {
            if (section.Origin is { Facts: { IsEmpty: false } facts })
            {
                dependent[section.Id] = [.. facts.Select(f => f.Name)];
            }

            titles.TryAdd(section.Id, PlainText.Of(section.Heading));
            foreach (var table in section.Blocks.OfType<Table>())
            {
                titles.TryAdd(table.Id, table.Caption);
                foreach (var row in table.Rows)
                {
                    titles.TryAdd(row.Id, row.Id);
                }
            }
        }

        titles.TryAdd(Appendix, "Traceability");
        titles.Remove("");
        return new KnownGoals(titles.ToImmutable(), dependent.ToImmutable());
    }

    /// <summary>Whether the document holds such a section, table or row.</summary>
    public bool Holds(string id) => Titles.ContainsKey(id);

    /// <summary>The names of the facts that the heading of a section rests on; none for any other goal.</summary>
    public ImmutableArray<string> FactsOf(string id) => Dependent.GetValueOrDefault(id, []);
}
