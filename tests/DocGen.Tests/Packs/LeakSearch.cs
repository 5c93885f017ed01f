using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocGen.Tests.Samples;

namespace DocGen.Tests.Packs;

/// <summary>What must not stand in a file that leaves the house, and the search for it in every part of the file.</summary>
/// <param name="Names">Of answers, questions, derived facts, rules, open points and input files: whole words.</param>
/// <param name="Phrases">Reasons, evidence, people, digests and folders: wherever they stand.</param>
internal sealed partial record LeakSearch(HashSet<string> Names, IReadOnlyList<string> Phrases)
{
    // The files of every word processor name it: here no version, nothing of the organisation.
    private static readonly (string Part, string Text)[] OwnNames = [("docProps/app.xml", "<ap:Application>DocGen</ap:Application>"), ("word/theme/theme1.xml", "name=\"DocGen\"")];

    private static readonly HashSet<string> Properties = ["DocumentId", "DocumentVersion", "DocumentStatus", "Classification", "Owner", "Approver", "DocumentDate", "NextReview"];

    public static LeakSearch For(BuiltSample sample, params string[] more)
    {
        var plan = sample.Trace.Plan;
        var questions = plan.Pack.Questionnaire;
        var traces = sample.Documents.Values.Select(d => d.Trace).ToList();
        HashSet<string> names =
        [
            .. sample.Run.Inputs.Select(i => i.Path),
            .. sample.Run.PackFiles.Select(f => f.Path),
            .. traces.SelectMany(t => t.Sections).SelectMany(s => s.Facts).Select(f => f.Name).Where(n => n.Contains('.', StringComparison.Ordinal)),
            .. questions.Groups.SelectMany(g => g.Questions).SelectMany(q => new[] { q.Id, q.Code }).Where(n => n.Length > 0),
            .. plan.Pack.Derived.Select(d => d.Name).Where(n => n.Contains('_', StringComparison.Ordinal)),
            .. plan.Facts.OpenPoints.SelectMany(p => new[] { p.Label, p.Name }),
            .. plan.Pack.Rules.Select(r => r.Control.Value),
        ];
        var digests = sample.Documents.Values.Select(d => d.Document.Identity.Inputs["sha256:".Length..]).Append(plan.Generator.InputsDigest);
        string[] phrases =
        [
            .. plan.Soa.All.SelectMany(d => new[] { d.Reason, d.Evidence })
                .Concat(plan.LeftOut.Concat(traces.SelectMany(t => t.LeftOut)).Select(o => o.Condition))
                .Where(s => s.Length > 11 && s.Contains(' ', StringComparison.Ordinal)),
            .. People(sample), .. digests.Select(d => d[..16]), Repository.Path("templates"), .. more,
        ];
        return new LeakSearch(names, [.. phrases.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Everybody whom the answers name in a role.</summary>
    public static IEnumerable<string> People(BuiltSample sample) =>
        sample.Trace.Plan.Facts.Answers.Single.Values.Select(a => a.Value).OfType<Engine.Intake.Person>().Select(p => p.Name);

    /// <summary>What was found, each with the part it stands in; nothing when the file may leave.</summary>
    public IEnumerable<string> Leaks(string fileName, byte[] file) => Parts(fileName, file).SelectMany(p => Leaks(p.Part, p.Text).Select(l => $"{p.Part}: {l}"));

    /// <summary>How many parts a file has: one, or those of a package and of the packages in it.</summary>
    public static int PartsOf(string fileName, byte[] file) => Parts(fileName, file).Count();

    private IEnumerable<string> Leaks(string part, string text)
    {
        var searched = OwnNames.Where(o => part.EndsWith(o.Part, StringComparison.Ordinal)).Aggregate(text, (t, o) => t.Replace(o.Text, "", StringComparison.Ordinal));
        var words = Words().Matches(searched).Select(m => m.Value.TrimEnd('.')).ToHashSet(StringComparer.Ordinal);
        return words.Intersect(Names)
            .Concat(Phrases.Where(p => searched.Contains(p, StringComparison.Ordinal)))
            .Concat(Machinery().Matches(searched).Select(m => m.Value))
            .Concat(CustomProperty().Matches(searched).Select(m => m.Groups["name"].Value).Where(n => part.EndsWith("custom.xml", StringComparison.Ordinal) && !Properties.Contains(n)))
            .Concat(part.Contains('!', StringComparison.Ordinal) && !KnownPart().IsMatch(part) ? ["a part that no edition has"] : []);
    }

    private static IEnumerable<(string Part, string Text)> Parts(string name, byte[] file)
    {
        if (!file.AsSpan().StartsWith("PK"u8))
        {
            return [(name, name + "\n" + Encoding.UTF8.GetString(file))];
        }

        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        return archive.Entries.SelectMany(e => Parts($"{name}!{e.FullName}", Bytes(e))).Append((name, name + "\n" + archive.Comment)).ToList();
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    // A name of ours: letters and digits with dots, colons, slashes, hyphens or underscores inside.
    [GeneratedRegex(@"[A-Za-z0-9][A-Za-z0-9_.:/-]*[A-Za-z0-9]", RegexOptions.None, 10000)]
    private static partial Regex Words();

    // What only the engine writes: its name, versions, digests, markers, places in files; and what Word keeps of authors, edits and bound contents.
    [GeneratedRegex(@"DocGen|sha256|<!-- |maps=|\.ya?ml|\.sbn|isms-aims|_pk|InputsDigest|\{\{|OP-[0-9]|customXml|<w:tag |w:dataBinding|w:rsid|w:author|<w:comment|<w:ins |<w:del |<w:vanish", RegexOptions.None, 10000)]
    private static partial Regex Machinery();

    [GeneratedRegex(@"<op:property [^>]*name=""(?<name>[^""]*)""", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex CustomProperty();

    [GeneratedRegex(@"!(\[Content_Types\]\.xml|_rels/\.rels|docProps/(app|core|custom)\.xml|word/(document|styles|numbering|settings|webSettings|fontTable|footnotes|endnotes|(header|footer)[0-9]+)\.xml|word/theme/theme[0-9]*\.xml|word/media/[a-z0-9]+\.(png|jpe?g)|word/charts/.+|word/embeddings/.+|word/(.+/)?_rels/.+\.rels)(!.+)?$", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex KnownPart();
}
