using System.Collections.Immutable;
using DocGen.Engine.Merging;
using DocGen.Word.Anchoring;

namespace DocGen.Word.Merging;

/// <summary>Why passages of a file changed, by the names that their blocks have in it.</summary>
internal sealed class PassageReasons
{
    private readonly Dictionary<string, string> _byName;
    private readonly string _otherwise;
    private readonly Dictionary<WordPassage, WordPassage> _before;
    private readonly Dictionary<WordPassage, WordPassage> _headings = new(ReferenceEqualityComparer.Instance as IEqualityComparer<WordPassage>);

    public PassageReasons(MergeReasons reasons, ImmutableArray<WordPassage> before, ImmutableArray<WordPassage> now, MergePlan plan, ImmutableArray<WordPassage> theirs)
    {
        _before = plan.Known.ToDictionary(k => theirs[k.Key], k => before[k.Value.Given], ReferenceEqualityComparer.Instance as IEqualityComparer<WordPassage>);
        _otherwise = reasons.Otherwise;
        _byName = reasons.ByKey.ToDictionary(r => AnchorNames.Of(r.Key), r => r.Value, StringComparer.Ordinal);
        foreach (var file in new[] { before, now })
        {
            WordPassage? heading = null;
            foreach (var passage in file)
            {
                heading = passage.Passage.Kind == PassageKind.Heading ? passage : heading;
                if (heading is not null)
                {
                    _headings[passage] = heading;
                }
            }
        }
    }

    public string Of(WordPassage ours) => ByName(ours) ?? (_headings.TryGetValue(ours, out var heading) ? ByName(heading) : null) ?? _otherwise;

    public string Gone(WordPassage theirs) => ByName(theirs) ?? (_before.TryGetValue(theirs, out var was) && _headings.TryGetValue(was, out var heading) ? ByName(heading) : null) ?? _otherwise;

    public string SectionOf(WordPassage ours) => _headings.TryGetValue(ours, out var heading) ? heading.Passage.Shown : "";

    private string? ByName(WordPassage passage) => passage.Passage.Names.Select(n => _byName.GetValueOrDefault(n)).FirstOrDefault(r => r is not null);
}
