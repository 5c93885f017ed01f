using System.Collections.Immutable;
using DocGen.Engine.Intake;

namespace DocGen.Engine.Changes;

/// <summary>Gives the answers of an earlier build the names that their questions have now, so that a new name is no other answer.</summary>
internal static class RenamedAnswers
{
    /// <summary>The record with new names for answers, open points and what rested on them.</summary>
    /// <param name="names">The new names by the former ones.</param>
    public static BuildRecord In(BuildRecord before, ImmutableSortedDictionary<string, string> names)
    {
        if (names.IsEmpty)
        {
            return before;
        }

        return before with
        {
            Answers = Renamed(before.Answers),
            Open = Renamed(before.Open.ToImmutableSortedDictionary(o => o.Key, o => o.Value with { Facts = Facts(o.Value.Facts) }, StringComparer.Ordinal)),
            Derived = [.. before.Derived.Select(d => d with { Facts = Facts(d.Facts) })],
            Decisions = [.. before.Decisions.Select(d => d with { Deciding = Facts(d.Deciding), Facts = Facts(d.Facts) })],
            Documents = [.. before.Documents.Select(d => d with { Deciding = Facts(d.Deciding), Facts = Facts(d.Facts), Sections = [.. d.Sections.Select(s => s with { Facts = Facts(s.Facts) })] })],
        };

        ImmutableSortedDictionary<string, T> Renamed<T>(ImmutableSortedDictionary<string, T> all)
        {
            var renamed = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
            foreach (var (name, value) in all.OrderBy(a => names.ContainsKey(a.Key) ? 0 : 1))
            {
                renamed[FormerIds.NameNow(names, name)] = value;
            }

            return renamed.ToImmutable();
        }

        ImmutableArray<string> Facts(ImmutableArray<string> facts) => [.. facts.Select(f => FormerIds.NameNow(names, f)).Order(StringComparer.Ordinal)];
    }
}
