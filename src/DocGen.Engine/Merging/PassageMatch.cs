using System.Collections.Immutable;

namespace DocGen.Engine.Merging;

/// <summary>How a passage was found to be one of the base: the surest first.</summary>
public enum MatchTier
{
    /// <summary>By the mark round its text.</summary>
    Mark,

    /// <summary>By the mark at its beginning.</summary>
    Point,

    /// <summary>It says the same, and nothing else does.</summary>
    SameText,

    /// <summary>A row whose first cell says the same, as no other does.</summary>
    FirstCell,

    /// <summary>It stands between the same neighbours and says the same.</summary>
    SamePlace,

    /// <summary>It stands between the same neighbours and says much the same.</summary>
    Alike,

    /// <summary>It stands between the same neighbours, and nothing else does on either side.</summary>
    OnlyOne,
}

/// <summary>Which passages of the base each passage of a file is: none for a new one, several where paragraphs were joined.</summary>
/// <param name="Bases">For each passage of the file the indexes in the base, in order.</param>
/// <param name="Tiers">For each passage of the base how it was found; null when it was not.</param>
/// <param name="Found">For each passage of the base the index in the file; -1 when it is not there.</param>
public sealed record PassageMatch(ImmutableArray<ImmutableArray<int>> Bases, ImmutableArray<MatchTier?> Tiers, ImmutableArray<int> Found)
{
    // Less in common than this, and a person wrote something new.
    private const double LeastAlike = 0.6;

    /// <summary>Matches a file with its base, in tiers: marks, text that stands once, first cells of rows, places between neighbours.</summary>
    /// <param name="file">The file.</param>
    /// <param name="base">The base.</param>
    /// <param name="isOurs">The file is a new build: a table that has other columns than before is a new table.</param>
    public static PassageMatch Of(ImmutableArray<Passage> file, ImmutableArray<Passage> @base, bool isOurs = false) => new Matching(file, @base, isOurs).Match();

    /// <summary>How much two passages say in common, 0 to 1, by their words.</summary>
    public static double Likeness(Passage one, Passage other)
    {
        var words = one.Cells.SelectMany(c => c.Tokens).Where(t => t.IsWord).Select(t => t.Word).ToList();
        var rest = other.Cells.SelectMany(c => c.Tokens).Where(t => t.IsWord).GroupBy(t => t.Word, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var all = words.Count + rest.Values.Sum();
        var common = words.Count(w => rest.TryGetValue(w, out var left) && (rest[w] = left - 1) >= 0);
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private sealed class Matching(ImmutableArray<Passage> file, ImmutableArray<Passage> @base, bool isOurs)
    {
        private readonly int[] _widths = isOurs ? Widths(file) : [];
        private readonly int[] _baseWidths = isOurs ? Widths(@base) : [];
        private readonly List<int>[] _bases = [.. file.Select(_ => new List<int>())];
        private readonly MatchTier?[] _tiers = new MatchTier?[@base.Length];
        private readonly int[] _found = [.. Enumerable.Repeat(-1, @base.Length)];
        private readonly string[] _said = [.. file.Select(Said)];
        private readonly string[] _baseSaid = [.. @base.Select(Said)];

        public PassageMatch Match()
        {
            ByName(p => p.Names, MatchTier.Mark);
            ByName(p => p.Points, MatchTier.Point);
            ByUniqueText(MatchTier.SameText, i => _said[i], b => _baseSaid[b]);
            ByUniqueText(MatchTier.FirstCell, i => FirstCell(file[i]), b => FirstCell(@base[b]));
            InGaps();
            return new PassageMatch([.. _bases.Select(b => b.Order().ToImmutableArray())], [.. _tiers], [.. _found]);
        }

        private void ByName(Func<Passage, ImmutableArray<string>> names, MatchTier tier)
        {
            var known = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var b = 0; b < @base.Length; b++)
            {
                foreach (var name in @base[b].Names)
                {
                    known.TryAdd(name, b);
                }
            }

            for (var i = 0; i < file.Length; i++)
            {
                if (tier != MatchTier.Mark && _bases[i].Count > 0)
                {
                    continue;
                }

                foreach (var name in names(file[i]))
                {
                    if (known.TryGetValue(name, out var b))
                    {
                        Take(i, b, tier);
                    }
                }
            }
        }

        private void ByUniqueText(MatchTier tier, Func<int, string> said, Func<int, string> baseSaid)
        {
            var left = Enumerable.Range(0, file.Length).Where(i => _bases[i].Count == 0 && said(i).Length > 0).ToLookup(said, StringComparer.Ordinal);
            foreach (var twins in Enumerable.Range(0, @base.Length).Where(b => _found[b] < 0 && baseSaid(b).Length > 0).GroupBy(baseSaid, StringComparer.Ordinal).Where(g => g.Count() == 1))
            {
                if (left[twins.Key].ToList() is [var only])
                {
                    Take(only, twins.First(), tier);
                }
            }
        }

        /// <summary>What stands between two neighbours that were found is looked at in order: the same text first, then much the same.</summary>
        private void InGaps()
        {
            for (var i = 0; i < file.Length;)
            {
                if (_bases[i].Count > 0)
                {
                    i++;
                    continue;
                }

                var end = i;
                while (end < file.Length && _bases[end].Count == 0)
                {
                    end++;
                }

                var from = i == 0 ? 0 : _bases[i - 1].Max() + 1;
                var to = end == file.Length ? @base.Length : _bases[end].Min();
                foreach (var (tier, least) in new[] { (MatchTier.SamePlace, 1.0), (MatchTier.Alike, LeastAlike) })
                {
                    var at = from;
                    for (var j = i; j < end; j++)
                    {
                        if (_bases[j].Count > 0)
                        {
                            at = Math.Max(at, _bases[j].Max() + 1);
                            continue;
                        }

                        for (var b = at; b < to && _bases[j].Count == 0; b++)
                        {
                            if (_found[b] < 0 && (least >= 1 ? _said[j] == _baseSaid[b] : !AreOthers(file[j], @base[b]) && Likeness(file[j], @base[b]) >= least) && Take(j, b, tier))
                            {
                                at = b + 1;
                            }
                        }
                    }
                }

                OnlyOnes(i, end, from, to);
                i = end;
            }
        }

        // One passage between two neighbours, and one other there now: it was written anew.
        private void OnlyOnes(int i, int end, int from, int to)
        {
            var left = Enumerable.Range(i, end - i).Where(j => _bases[j].Count == 0).Take(2).ToList();
            var gone = Enumerable.Range(from, Math.Max(0, to - from)).Where(b => _found[b] < 0).Take(2).ToList();
            if (left is [var j] && gone is [var b] && file[j].Kind == @base[b].Kind && file[j].Kind != PassageKind.Row && !AreOthers(file[j], @base[b]))
            {
                Take(j, b, MatchTier.OnlyOne);
            }
        }

        // Two things with names of their own that are not the same are two things, however alike they read.
        private static bool AreOthers(Passage one, Passage other) => !one.Names.IsEmpty && !other.Names.IsEmpty;

        private bool Take(int i, int b, MatchTier tier)
        {
            if (_found[b] >= 0 || (file[i].Kind == PassageKind.Row) != (@base[b].Kind == PassageKind.Row) || (file[i].Kind == PassageKind.Row && (_bases[i].Count > 0 || (isOurs && _widths[file[i].Table] != _baseWidths[@base[b].Table]))))
            {
                return false;
            }

            _found[b] = i;
            _tiers[b] = tier;
            _bases[i].Add(b);
            return true;
        }

        // Rows of one cell over all columns say nothing about how many there are.
        private static int[] Widths(ImmutableArray<Passage> passages) => [.. Enumerable.Range(0, passages.Max(p => (int?)p.Table) + 1 ?? 0).Select(t => passages.Where(p => p.Table == t).Select(p => p.Cells.Length).DefaultIfEmpty(0).Max())];

        private static string Said(Passage passage) => string.Join('\n', passage.Cells.Select(c => c.Said));

        private static string FirstCell(Passage passage) => passage is { Kind: PassageKind.Row, IsHead: false, Cells: [var first, ..] } ? first.Said : "";
    }
}
