using System.IO.Compression;
using System.Text.RegularExpressions;
using DocGen.Engine.Packs;
using DocGen.Markdown;
using DocGen.Tests.Samples;
using DocGen.Word;

namespace DocGen.Tests.Packs;

/// <summary>Looks through every part of every file that leaves the house for what must not.</summary>
public sealed partial class EditionLeaks
{
    public static TheoryData<string> Samples => [.. BuiltSample.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_part_of_an_edition_tells_where_its_sentences_came_from(string name)
    {
        var sample = BuiltSample.Of(name);
        var forbidden = Forbidden(sample);
        var looked = 0;
        foreach (var edition in sample.Documents.Values.SelectMany(d => d.Editions))
        {
            foreach (var (part, text) in Parts(edition))
            {
                looked++;
                var names = Words().Matches(text).Select(m => m.Value.TrimEnd('.')).ToHashSet(StringComparer.Ordinal);
                Assert.True(!names.Overlaps(forbidden.Names), $"{edition.FileName}, {part}: {string.Join(", ", names.Intersect(forbidden.Names))}");
                Assert.All(forbidden.Sentences, s => Assert.False(text.Contains(s, StringComparison.Ordinal), $"{edition.FileName}, {part}: {s}"));
                Assert.Empty(Machinery().Matches(text).Select(m => $"{edition.FileName}, {part}: {m.Value}"));
            }
        }

        Assert.True(looked > 20, "too few parts were looked at");
    }

    [Fact]
    public void The_same_search_finds_all_of_it_in_the_internal_documents()
    {
        var sample = BuiltSample.Of("pebblelark");
        var forbidden = Forbidden(sample);
        var text = string.Concat(sample.Documents.Values.Select(d => MarkdownWriter.Write(d.Document)));
        var names = Words().Matches(text).Select(m => m.Value.TrimEnd('.')).ToHashSet(StringComparer.Ordinal);

        Assert.Contains("systems.yaml", names);
        Assert.Contains("OP-04", names);
        Assert.True(names.Intersect(forbidden.Names).Count() > 20);
        Assert.Contains(forbidden.Sentences, s => text.Contains(s, StringComparison.Ordinal));
        Assert.Superset(new HashSet<string>(["<!-- #", "sha256:", "DocGen 0", ".yaml", "maps="], StringComparer.Ordinal), Machinery().Matches(text).Select(m => m.Value).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Names: of the answers' files, questions, facts, open points and their codes. Sentences: the reasons of the Statement of Applicability and of what was left out.</summary>
    private static (HashSet<string> Names, List<string> Sentences) Forbidden(BuiltSample sample)
    {
        var plan = sample.Trace.Plan;
        var questions = plan.Pack.Questionnaire;
        var facts = sample.Documents.Values.SelectMany(d => d.Trace.Sections).SelectMany(s => s.Facts).ToList();
        HashSet<string> names =
        [
            .. sample.Run.Inputs.Select(i => i.Path),
            .. facts.Select(f => f.Name).Where(n => n.Contains('.', StringComparison.Ordinal)),
            .. questions.Groups.SelectMany(g => g.Questions).SelectMany(q => new[] { q.Id, q.Code }).Where(n => n.Length > 0),
            .. plan.Pack.Derived.Select(d => d.Name).Where(n => n.Contains('_', StringComparison.Ordinal)),
            .. plan.Facts.OpenPoints.SelectMany(p => new[] { p.Label, p.Name }),
            .. plan.Pack.Rules.Select(r => r.Control.Value),
        ];
        List<string> sentences = [.. plan.Soa.All.Where(d => !d.Applies || d.IsOwnDecision).Select(d => d.Reason).Where(r => r.Length > 20), .. plan.Soa.All.Select(d => d.Evidence).Where(e => e.Length > 20)];
        return (names, [.. sentences.Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<(string Part, string Text)> Parts(Edition edition)
    {
        yield return ("Markdown", MarkdownWriter.WritePlain(edition.Document));
        using var stream = new MemoryStream();
        WordWriter.Write(edition.Document, WordLook.Default, stream);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            yield return (entry.FullName, entry.FullName + reader.ReadToEnd());
        }
    }

    // A name of ours: letters and digits with dots, colons, hyphens or underscores inside.
    [GeneratedRegex(@"[A-Za-z0-9][A-Za-z0-9_.:-]*[A-Za-z0-9]", RegexOptions.None, 10000)]
    private static partial Regex Words();

    // What only the engine writes: versions, digests, markers, template paths, places in files.
    [GeneratedRegex(@"DocGen [0-9]|sha256:|<!-- [#i]|maps=|\.ya?ml|\.sbn|customXml|isms-aims|_pk[RPC]_|InputsDigest|\{\{", RegexOptions.None, 10000)]
    private static partial Regex Machinery();
}
