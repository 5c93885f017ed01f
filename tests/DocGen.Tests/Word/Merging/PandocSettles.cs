using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace DocGen.Tests.Word.Merging;

/// <summary>The words of Word files as pandoc reads them when it accepts or rejects the changes in them.</summary>
internal static partial class PandocSettles
{
    private const string Between = "§§§§";

    // Starting pandoc takes as long as reading a file.
    private const int FilesAtOnce = 10;

    /// <summary>The letters of each file, in the order given.</summary>
    /// <param name="how"><c>accept</c> or <c>reject</c>.</param>
    /// <param name="folder">Where the files are put.</param>
    public static IReadOnlyList<string> Letters(IReadOnlyList<byte[]> files, string how, TemporaryFolder folder)
    {
        var at = Directory.CreateDirectory(folder.File(Guid.NewGuid().ToString("N"))).FullName;
        var between = Path.Combine(at, "between.docx");
        OutsideProgram.RunOn(Between, "pandoc", "-f", "markdown", "-t", "docx", "-o", between);
        var read = new ConcurrentDictionary<int, string>();
        Parallel.ForEach(files.Select((f, i) => (f, i)).Chunk(FilesAtOnce), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, some =>
        {
            foreach (var (content, number) in some)
            {
                File.WriteAllBytes(Name(number), WithoutFaults(content));
            }

            var text = OutsideProgram.Run("pandoc", ["-f", "docx", "-t", "html", "--wrap=none", "--reference-location=block", $"--track-changes={how}", .. some.SelectMany(f => new[] { Name(f.i), between })]);
            var parts = text.Split(Between);
            Assert.Equal(some.Length + 1, parts.Length);
            foreach (var ((_, number), part) in some.Zip(parts))
            {
                read[number] = Of(WebUtility.HtmlDecode(Tags().Replace(part, " ")));
            }
        });
        return [.. files.Select((_, i) => read[i])];

        string Name(int number) => Path.Combine(at, FormattableString.Invariant($"{number}.docx"));
    }

    /// <summary>The file without what pandoc gets wrong. It counts the captions and gives them to the tables in turn, also to one whose rows are all deleted and which it keeps as empty rows: every later table would have that of the one before.</summary>
    private static byte[] WithoutFaults(byte[] content)
    {
        var file = WordPackage.Of(content);
        foreach (var style in file.Document.Descendants(WordPackage.W + "pStyle").Where(s => (string?)s.Attribute(WordPackage.W + "val") == "Caption").ToList())
        {
            style.Remove();
        }

        // Where the last cell of a row is empty and its paragraph rejected, pandoc 2.17 takes away the first words of the next row.
        foreach (var mark in file.Document.Descendants(WordPackage.W + "tc").Select(c => c.Elements().Last()).Where(p => !p.Descendants(WordPackage.W + "r").Any()).SelectMany(p => p.Elements(WordPackage.W + "pPr")).SelectMany(p => p.Elements(WordPackage.W + "rPr")).SelectMany(p => p.Elements()).Where(e => e.Name.LocalName is "ins" or "del").ToList())
        {
            mark.Remove();
        }

        foreach (var words in file.Document.Descendants().Where(e => e.Name == WordPackage.W + "tblCaption" || e.Name == WordPackage.W + "tblDescription").ToList())
        {
            words.Remove();
        }

        return file.ToBytes();
    }

    /// <summary>A text without what is no letter: rows and items of lists that are empty once their words are gone, and lines drawn round tables, are no text.</summary>
    public static string Of(string text) => NoLetters().Replace(EmptyItem().Replace(text, ""), "");

    // As plain text it writes "[TABLE]" where cells are joined.
    [GeneratedRegex("<[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^[ \t]*(?:[0-9a-z]+\.|•)[ \t]*$", RegexOptions.Multiline, 5000)]
    private static partial Regex EmptyItem();

    [GeneratedRegex(@"[\s\-—|+\uFEFF]+", RegexOptions.None, 5000)]
    private static partial Regex NoLetters();
}
