using System.Collections.Immutable;
using System.Text;
using DocGen.Cli.Disk;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;
using DocGen.Markdown;
using DocGen.Word;
using DocGen.Word.Sheets;

namespace DocGen.Cli.Commands;

/// <summary>Which formats a build writes.</summary>
internal sealed record Formats(bool Markdown, bool Word)
{
    public static Formats Both { get; } = new(true, true);
}

/// <summary>The files of one document. <paramref name="LacksPages"/>: page numbers were counted for this pack, but none are known for this content.</summary>
internal sealed record WrittenDocument(string Name, ImmutableArray<DigestedFile> Files, bool LacksPages);

/// <summary>Writes a document in the formats asked for.</summary>
internal static class DocumentFiles
{
    /// <summary>Writes a document of the pack and the editions of it that leave the house.</summary>
    public static ImmutableArray<WrittenDocument> Write(BuiltDocument built, Formats formats, WordLook look, PagesFile? pages, OutputFolder output) =>
    [
        WithWorkbook(Write(built.Document, built.Planned.FileName, formats, look, pages, output), built.Workbook, formats, look, output),
        .. built.Editions.Select(e => Write(e.Document, e.FileName, formats, look, pages, output, isEdition: true)),
    ];

    private static WrittenDocument WithWorkbook(WrittenDocument written, Document? workbook, Formats formats, WordLook look, OutputFolder output)
    {
        if (workbook is null || !formats.Word)
        {
            return written;
        }

        using var stream = new MemoryStream();
        var digest = WorkbookWriter.Write(workbook, look, stream);
        return written with { Files = written.Files.Add(output.Stage(written.Name + ".xlsx", stream.ToArray(), digest)) };
    }

    /// <param name="pages">The page numbers of the pack, or null when none were counted.</param>
    /// <param name="isEdition">Written for readers outside: its Markdown carries no comments.</param>
    public static WrittenDocument Write(Document document, string name, Formats formats, WordLook look, PagesFile? pages, OutputFolder output, bool isEdition = false)
    {
        var lacksPages = false;
        var written = ImmutableArray.CreateBuilder<DigestedFile>();
        if (formats.Markdown)
        {
            written.Add(output.Stage(name + ".md", Encoding.UTF8.GetBytes(Markdown(document, isEdition))));
        }

        if (formats.Word)
        {
            var (content, word) = Word(document, name, look, pages);
            written.Add(output.Stage(name + ".docx", content, word.PartsDigest));
            lacksPages = pages is not null && !word.HasPageNumbers;
        }

        return new WrittenDocument(name, written.ToImmutable(), lacksPages);
    }

    /// <summary>The text of a document's Markdown file.</summary>
    public static string Markdown(Document document, bool isEdition) => isEdition ? MarkdownWriter.WritePlain(document) : MarkdownWriter.Write(document);

    /// <summary>A document's Word file, and what is known of it.</summary>
    public static (byte[] Content, WrittenWord Written) Word(Document document, string name, WordLook look, PagesFile? pages)
    {
        using var stream = new MemoryStream();
        var written = WriteWord(document, look, pages?.Documents.GetValueOrDefault(name), stream);
        return (stream.ToArray(), written);
    }

    // Written with its numbers first, as they are seldom out of date: one writing then tells the digest and is the file.
    private static WrittenWord WriteWord(Document document, WordLook look, DocumentPages? pages, MemoryStream stream)
    {
        var written = WordWriter.Write(document, look, stream, pages?.Pages);
        if (pages is null || pages.ContentDigest == written.ContentDigest)
        {
            return written;
        }

        stream.SetLength(0);
        return WordWriter.Write(document, look, stream);
    }
}
