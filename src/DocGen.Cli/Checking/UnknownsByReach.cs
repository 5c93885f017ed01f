using System.Collections.Immutable;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Checking;

/// <summary>An open point with the documents that read the answer, by their ids.</summary>
/// <param name="Documents">How many documents; a document made for each system counts each time.</param>
internal sealed record UnknownReach(OpenPoint Point, int Documents, ImmutableArray<string> Ids);

/// <summary>Which unknown answers matter most.</summary>
internal static class UnknownsByReach
{
    /// <summary>The open points that at least one document reads, those that most documents read first.</summary>
    public static ImmutableArray<UnknownReach> Of(Facts facts, IEnumerable<DocumentTrace> documents)
    {
        var reading = documents.Select(d => (d.Id, Names: d.Sections.SelectMany(s => s.Facts).Select(f => f.Name).ToHashSet(StringComparer.Ordinal))).ToList();
        return
        [
            .. facts.OpenPoints.Select(p => (Point: p, Readers: reading.Where(d => d.Names.Contains(p.Name)).ToList()))
                .Where(p => p.Readers.Count > 0)
                .OrderByDescending(p => p.Readers.Count).ThenBy(p => p.Point.Label, StringComparer.Ordinal)
                .Select(p => new UnknownReach(p.Point, p.Readers.Count, [.. p.Readers.Select(r => r.Id).Distinct().Order(StringComparer.Ordinal)])),
        ];
    }
}
