using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocGen.Cli.Disk;
using DocGen.Cli.Paginating;
using DocGen.Cli.Showing;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;
using DocGen.Word;

namespace DocGen.Cli.Commands;

/// <summary>Counts the pages of all headings with LibreOffice and keeps them for the builds that follow.</summary>
internal static class PaginateCommand
{
    private const string NothingWritten = "nothing was written";

    /// <summary>Writes nothing but the file of pages, and not even that when there is an error. Returns the exit code.</summary>
    /// <param name="seconds">How long LibreOffice may take for a round; null for a time that grows with the documents.</param>
    /// <param name="searchPath">The folders in which LibreOffice is looked for, as in <c>PATH</c>.</param>
    /// <param name="onlyMoved">Documents whose pages were counted in the text that they have now keep them.</param>
    public static int Run(string folder, string? packFolder, int? seconds, string searchPath, Show show, bool onlyMoved = false)
    {
        Writers.GetReady();
        var loaded = MadePack.Make(folder, packFolder, show);
        if (loaded.Value is not { } pack || loaded.HasErrors)
        {
            return show.Problems(loaded.Problems, NothingWritten);
        }

        if (LibreOffice.Find(searchPath) is not { } program)
        {
            return show.Problems([Missing("no `soffice` or `libreoffice` is on the PATH")], NothingWritten);
        }

        var known = PagesFile.Load(folder).Value;
        ImmutableArray<Paged> documents =
        [
            .. pack.Documents.SelectMany(d => d.Editions.Select(e => Begun(e.FileName, e.Document, known)).Prepend(Begun(d.Planned.FileName, d.Document, known))).Append(Begun(TraceFiles.Name, PackTraceDocument.Of(pack.Trace), known))
                .Where(d => !WordWriter.ContentsOf(d.Document).IsEmpty),
        ];
        var look = pack.Run.Client.Brand.Look;
        var kept = onlyMoved ? documents.Where(d => IsCounted(d, known, look)).ToImmutableArray() : [];
        documents = documents.RemoveRange(kept);
        if (documents.IsEmpty)
        {
            return ExitCode.Fine;
        }

        try
        {
            var (paged, end) = Rounds.Run(program, documents, look, count => TimeSpan.FromSeconds(seconds ?? 120 + (5 * count)), (round, open) => Round(round, open, show));
            return end == LibreOfficeEnd.Finished ? Keep(paged, kept.Select(k => KeyValuePair.Create(k.Name, known!.Documents[k.Name])), look, folder, show) : show.Problems([Unfinished(end, program)], NothingWritten);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return show.CannotWrite("the temporary folder", Reason.Of(e), "page numbers counted before are as they were");
        }
    }

    // The numbers counted before are tried first: where nothing moved, one round is enough.
    private static Paged Begun(string name, Document document, PagesFile? known) => new(name, document, known?.Documents.GetValueOrDefault(name)?.Pages);

    private static bool IsCounted(Paged document, PagesFile? known, WordLook look) =>
        known?.Documents.GetValueOrDefault(document.Name) is { } pages && WordWriter.Write(document.Document, look, Stream.Null, pages.Pages).ContentDigest == pages.ContentDigest;

    private static int Keep(ImmutableArray<Paged> paged, IEnumerable<KeyValuePair<string, DocumentPages>> kept, WordLook look, string folder, Show show)
    {
        if (paged.Any(d => d.State == PagedState.OtherFont))
        {
            return show.Problems([OtherFonts(look)], NothingWritten);
        }

        ImmutableArray<Diagnostic> left = [.. paged.Where(d => d.State != PagedState.Settled).Select(Left)];
        var settled = paged.Where(d => d.State == PagedState.Settled).ToImmutableArray();
        if (settled.IsEmpty)
        {
            return show.Problems([.. left, Diagnostic.Error("no-pages", "the pages of no document could be counted", null)], NothingWritten);
        }

        var file = new PagesFile(settled.Select(d => KeyValuePair.Create(d.Name, d.ToPages())).Concat(kept).ToImmutableSortedDictionary(StringComparer.Ordinal), null);
        try
        {
            Write(folder, file.ToJson());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return show.CannotWrite(PagesFile.Name, Reason.Of(e), "page numbers counted before are as they were");
        }

        show.Problems(left, "");
        show.Line(string.Create(CultureInfo.InvariantCulture, $"{Show.Counted(file.Documents.Sum(d => d.Value.Pages.Count), "heading")} of {Show.Counted(settled.Length, "document")} counted, in {PagesFile.Name}; `docgen build` prints the numbers"));
        return ExitCode.Fine;
    }

    // Beside its place first: a run that is stopped leaves the old file or the new one.
    private static void Write(string folder, string json)
    {
        var path = Path.Combine(folder, PagesFile.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".new", json, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(path + ".new", path, overwrite: true);
    }

    private static Diagnostic Left(Paged document) => document.State == PagedState.Unread
        ? Diagnostic.Warning("unread-pages", $"LibreOffice made no PDF of `{document.Name}` that tells its pages: its contents list has no numbers", null)
        : Diagnostic.Warning("moving-pages", string.Create(CultureInfo.InvariantCulture, $"the headings of `{document.Name}` still moved after {Rounds.Most} rounds: its contents list has no numbers"), null);

    private static Diagnostic Unfinished(LibreOfficeEnd end, string program) => end == LibreOfficeEnd.CannotStart
        ? Missing($"`{Path.GetFileName(program)}` on the PATH cannot be started")
        : Diagnostic.Error("out-of-time", "LibreOffice took too long and was ended", null, "give it more time with `--time-limit SECONDS`");

    private static Diagnostic OtherFonts(WordLook look)
    {
        var fonts = string.Join(" and ", new[] { look.BodyFont, look.HeadingFont }.Distinct(StringComparer.OrdinalIgnoreCase).Select(f => string.Join(" or ", WordLook.SameWidths(f).Select(w => $"`{w}`"))));
        return Diagnostic.Error("missing-font", $"LibreOffice does not have {fonts}: in another font the headings stand on other pages than in Word", null, "install the font, or the free one of the same widths");
    }

    private static Diagnostic Missing(string what) => Diagnostic.Error(
        "missing-program",
        $"`docgen paginate` needs LibreOffice: {what}",
        null,
        "install LibreOffice, or put the folder of its `soffice` on the PATH",
        "`docgen build` does without; its contents lists then have links and no page numbers");

    private static void Round(int round, int open, Show show) =>
        show.Error.Write(string.Create(CultureInfo.InvariantCulture, $"Round {round}: {(open == 0 ? "done" : $"{Show.Counted(open, "document")} to lay out again")}\n"));
}
