using System.Collections.Immutable;
using DocGen.Engine.Documents;

namespace DocGen.Engine.Packs;

/// <summary>The sections, tables and rows of a document that was made before, as goals of links.</summary>
/// <param name="Titles">By id; the title of a row is its id.</param>
/// <param name="Dependent">Ids of sections whose heading rests on answers: who leads there takes over these answers, and has to have the document rendered to know them.</param>
public sealed record KnownGoals(ImmutableSortedDictionary<string, string> Titles, ImmutableSortedSet<string> Dependent)
{
    private const string Appendix = "traceability";

    /// <summary>A document that is not known.</summary>
    public static KnownGoals None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    /// <summary>Those of a finished document. The sections of its appendix are no goals.</summary>
    public static KnownGoals Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var titles = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var dependent = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var section in SectionNumbers.Of(document).Select(s => s.Section).TakeWhile(s => s.Id != Appendix))
        {
            if (section.Origin is { Facts.IsEmpty: false })
            {
                dependent.Add(section.Id);
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

    /// <summary>The title of a goal that rests on no answers; null for any other.</summary>
    public string? TitleOf(string id) => Dependent.Contains(id) ? null : Titles.GetValueOrDefault(id);
}
