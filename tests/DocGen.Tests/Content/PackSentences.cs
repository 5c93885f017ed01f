using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;
using DocGen.Tests.Samples;

namespace DocGen.Tests.Content;

/// <summary>The sentences of a pack as its readers meet them: paragraphs, list items and cells, without the appendices that say where text comes from.</summary>
internal static partial class PackSentences
{
    private const int FewestWords = 5;

    /// <summary>All sentences of at least five words, with the document each stands in. <paramref name="withTables"/>: those in tables too.</summary>
    public static ImmutableArray<(string Document, string Sentence)> Of(BuiltSample sample, bool withTables) =>
    [
        .. sample.Documents.Values.SelectMany(built => Of(built, withTables).Select(s => (built.Planned.Id, s))),
    ];

    /// <summary>Those of one document.</summary>
    public static IEnumerable<string> Of(BuiltDocument built, bool withTables) =>
        SectionNumbers.Of(built.Document with { Sections = [.. built.Document.Sections.Where(s => s.Id is not ("traceability" or "document-control"))] }).SelectMany(s => In(s.Section, withTables));

    /// <summary>Those of a section, without the sections below it.</summary>
    public static IEnumerable<string> In(Section section, bool withTables) => section.Blocks.SelectMany(b => Texts(b, withTables)).SelectMany(Sentences);

    public static int Words(string sentence) => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static IEnumerable<string> Texts(Block block, bool withTables) => block switch
    {
        Paragraph paragraph => [PlainText.Of(paragraph.Content)],
        ListBlock list => list.Items.SelectMany(i => i.Blocks).SelectMany(b => Texts(b, withTables)),
        Quote quote => quote.Blocks.SelectMany(b => Texts(b, withTables)),
        Table table when withTables => table.Rows.SelectMany(r => r.Cells).Select(c => PlainText.Of(c.Content)),
        _ => [],
    };

    private static IEnumerable<string> Sentences(string text) => End().Split(text).Select(s => s.Trim()).Where(s => Words(s) >= FewestWords);

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[A-Z“])", RegexOptions.None, 5000)]
    private static partial Regex End();
}
