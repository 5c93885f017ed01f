using System.Collections.Immutable;
using DocGen.Cli.Commands;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;
using DocGen.Markdown;
using DocGen.Tests.Samples;
using DocGen.Word;

namespace DocGen.Tests.Content.Changing;

/// <summary>Files of a pack made in memory from answers that may differ from those of the sample; each answer keeps its place in the sample's files.</summary>
/// <param name="Plan">What was decided before documents are made.</param>
internal sealed record PackTexts(PackPlan Plan)
{
    /// <summary>The plan; null where <c>docgen check</c> would refuse the answers.</summary>
    public static PackTexts? Of(BuiltSample sample, Answers answers) =>
        FactsOf(sample, answers) is { } facts ? new PackTexts(PackRun.Of(sample.Run.Client with { Facts = facts }).Value.Plan) : null;

    /// <summary>The facts alone; null as above.</summary>
    public static Facts? FactsOf(BuiltSample sample, Answers answers)
    {
        var pack = sample.Run.Client.Pack;
        var facts = FactsBuilder.Build(pack.Questionnaire, answers, pack.Derived);
        return facts.HasErrors || Contradictions.Of(pack.Questionnaire, facts.Value).Any(c => c.Severity == Severity.Error) ? null : facts.Value;
    }

    /// <summary>The names of the open points, in their order: their numbers follow from it.</summary>
    public IEnumerable<string> Open => Plan.Facts.OpenPoints.Select(p => p.Name);

    /// <summary>The text by file name: each document that is wanted with its editions and its workbook as Markdown, and with <paramref name="withWord"/> the digest of the Word file's parts.</summary>
    public ImmutableSortedDictionary<string, string> Files(Func<string, bool> wanted, bool withWord)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        void Add(string name, Document document)
        {
            files[name] = MarkdownWriter.Write(document);
            if (withWord)
            {
                files[name + ".docx"] = WordWriter.Write(document, WordLook.Default, Stream.Null).PartsDigest;
            }
        }

        foreach (var planned in Plan.Documents.Where(d => wanted(d.Definition.Id)))
        {
            var built = PackBuilder.Build(Plan, planned, MarkdownReader.Read).Value ?? throw new InvalidOperationException($"{planned.Id} cannot be made");
            Add(planned.FileName, built.Document);
            foreach (var edition in built.Editions)
            {
                Add(edition.FileName, edition.Document);
            }

            if (built.Workbook is { } workbook)
            {
                files[planned.FileName + ".xlsx"] = MarkdownWriter.Write(workbook);
            }
        }

        return files.ToImmutable();
    }
}
