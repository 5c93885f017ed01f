using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DocGen.Cli.Paginating;
using DocGen.Engine.Documents;
using DocGen.Word;

namespace DocGen.Tests.Crowd;

/// <summary>A page as printed. <paramref name="Text"/>: the letters and digits of ASCII between its margins, in the order in which they were drawn.</summary>
internal sealed record PdfPage(bool Turned, string Text, bool IsBlank);

/// <summary>The pages that LibreOffice makes of a Word file, as pdftotext reads them.</summary>
internal sealed partial record PdfReading(string File, ImmutableArray<PdfPage> Pages)
{
    // A row shorter than this may stand in several places.
    private const int TellingRow = 16;

    // A head that names systems of some hundred letters can fill so much of a page that the writer lets it stand once.
    private const int LongHead = 100;

    public static PdfReading Of(string file, (double Top, double Bottom) margins)
    {
        if (!System.IO.File.Exists(file))
        {
            return new PdfReading(file, []);
        }

        var pages = OutsideFiles.Run("pdftotext", ["-raw", "-bbox", file, "-"]).Split("<page ").Skip(1).Select(page =>
        {
            var size = Size().Match(page);
            var (width, height) = (Points(size, "width"), Points(size, "height"));
            var words = Word().Matches(page).Where(w => Points(w, "top") >= margins.Top - 3 && Points(w, "bottom") <= height - margins.Bottom + 3).Select(w => WebUtility.HtmlDecode(w.Groups["text"].Value)).ToList();
            return new PdfPage(width > height, Ascii(string.Concat(words)), words.Count == 0);
        });
        return new PdfReading(file, [.. pages]);
    }

    public IEnumerable<string> Faults(OutsideFile file)
    {
        if (Pages.IsEmpty)
        {
            yield return "LibreOffice makes no PDF of it";
            yield break;
        }

        var characters = file.Shape.Texts.Sum(t => t.Length);
        var rows = file.Shape.Tables.Sum(t => t.Length);
        // A cover, a contents list where there are five headings, and the text.
        if (Pages.Length < (file.Shape.Headings.Length < 5 ? 2 : 3) || Pages.Length > 8 + (characters / 300) + (rows / 3) + file.Shape.Headings.Length)
        {
            yield return $"it has {Pages.Length} pages for {characters} letters";
        }

        var turned = WordReading.Of(file.Word).Turned;
        if (!Runs(turned).SequenceEqual(Runs([.. Pages.Select(p => p.Turned)])))
        {
            yield return $"its sections are turned {string.Join(' ', turned)}, its pages {string.Join(' ', Pages.Select(p => p.Turned))}";
        }

        foreach (var page in Enumerable.Range(1, Pages.Length).Where(n => Pages[n - 1].IsBlank))
        {
            yield return $"page {page} of {Pages.Length} is blank";
        }

        foreach (var fault in HeadingFaults(file.Made.Document))
        {
            yield return fault;
        }
    }

    /// <summary>Tables whose head a page lacks that has rows of them, with the first such page.</summary>
    public IEnumerable<string> Headless(OutsideFile file) => Rows(file.Shape, WordReading.Of(file.Word))
        .Where(r => !Pages[r.Page - 1].Text.Contains(r.Head, StringComparison.Ordinal))
        .GroupBy(r => r.Head, StringComparer.Ordinal).Select(t => $"the table with the head {t.Key} has rows without it on page {t.Min(r => r.Page)}");

    /// <summary>How many pages go on with a table that began before.</summary>
    public int RepeatedHeads(OutsideFile file) => Rows(file.Shape, WordReading.Of(file.Word)).GroupBy(r => r.Head, StringComparer.Ordinal).Sum(t => t.Select(r => r.Page).Distinct().Count() - 1);

    /// <summary>Headings that stand last on their page.</summary>
    public IEnumerable<string> Lonely(Document document)
    {
        var places = PdfPages.Of(new PdfObjects(System.IO.File.ReadAllBytes(File)));
        return SectionNumbers.Of(document).Select(s => (s.Section.Id, Text: Ascii(s.Number + PlainText.Of(s.Section.Heading))))
            .Join(WordWriter.ContentsOf(document), s => s.Id, e => e.SectionId, (s, e) => (s.Text, Page: PageOf(places, e.Bookmark)), StringComparer.Ordinal)
            .Where(h => h.Page is { } page && h.Text.Length > 0 && Pages[page - 1].Text.EndsWith(h.Text, StringComparison.Ordinal))
            .Select(h => $"{h.Text} on page {h.Page}");
    }

    // LibreOffice writes `_` as its code.
    private static int? PageOf(ImmutableDictionary<string, int> places, string bookmark) =>
        places.TryGetValue(bookmark, out var page) || places.TryGetValue(bookmark.Replace("_", "5F", StringComparison.Ordinal), out page) ? page : null;

    /// <summary>The pages of rows that can be told from all others, with the head of their table.</summary>
    private IEnumerable<(string Head, int Page)> Rows(Shape shape, WordReading own)
    {
        var counts = shape.Tables.SelectMany(t => t.Skip(1)).Select(Ascii).GroupBy(r => r, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return shape.Tables.Where((t, i) => Ascii(t[0]).Length > 3 && (own.HeadsRepeat[i] || Ascii(t[0]).Length < LongHead))
            .SelectMany(t => t.Skip(1).Select(Ascii).Where(r => r.Length >= TellingRow && counts[r] == 1).Select(r => (Head: Ascii(t[0]), Pages: PagesWith(r))))
            .Where(r => r.Pages.Count == 1)
            .Select(r => (r.Head, r.Pages[0]));
    }

    private List<int> PagesWith(string text) => [.. Enumerable.Range(1, Pages.Length).Where(n => Pages[n - 1].Text.Contains(text, StringComparison.Ordinal))];

    private IEnumerable<string> HeadingFaults(Document document)
    {
        var places = PdfPages.Of(new PdfObjects(System.IO.File.ReadAllBytes(File)));
        var numbers = SectionNumbers.Of(document).GroupBy(s => s.Section.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var last = 0;
        foreach (var (id, bookmark) in WordWriter.ContentsOf(document))
        {
            var heading = Ascii(numbers[id].Number + PlainText.Of(numbers[id].Section.Heading));
            var page = PageOf(places, bookmark);
            if (page is null)
            {
                yield return $"nobody knows the page of {heading}";
            }
            else if (page < last)
            {
                yield return $"{heading} stands on page {page}, after a heading on page {last}";
            }

            last = Math.Max(last, page ?? 0);
        }
    }

    private static IEnumerable<bool> Runs(ImmutableArray<bool> values) => values.Where((v, i) => i == 0 || values[i - 1] != v);

    private static string Ascii(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    private static double Points(Match match, string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("width=\"(?<width>[0-9.]+)\" height=\"(?<height>[0-9.]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Size();

    [GeneratedRegex("<word xMin=\"[-0-9.]+\" yMin=\"(?<top>[-0-9.]+)\" xMax=\"[-0-9.]+\" yMax=\"(?<bottom>[-0-9.]+)\">(?<text>[^<]*)</word>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Word();
}
