using DocGen.Engine.Documents;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Changes;

/// <summary>The sections of a change report on the documents of the pack, and on those that people had edited.</summary>
internal static class ReportedDocuments
{
    private const int MostSections = 12;

    public static IEnumerable<Section> Of(ReportSource source)
    {
        var moved = source.Changes.Documents.Where(d => d.Fate != Fate.Stays).ToList();
        if (moved.Count == 0)
        {
            yield break;
        }

        var staying = source.Count(Fate.Stays);
        var rows = moved.Select(d => Rows.Row(d.Id, [Rows.Cell(d.Label), Rows.Cell(What(d)), Rows.Lines(Parts(d)), source.Words.Because(d.Because, d.Note)]));
        yield return ReportSource.Section("documents", "Documents", "27001:7.5.3 42001:7.5.3",
        [
            source.Sentence($"The approver of each document approves it again where its text alters; a changed cover or appendix alone asks for no approval.{(staying == 0 ? "" : $" {AnswerWords.Counted(staying, "document")} {(staying == 1 ? "stays as it is" : "stay as they are")}.")}"),
            new Table([Rows.Column("Document", 26), Rows.Column("What happens", 14), Rows.Column("Sections", 36), Rows.Column("Because of", 24)], rows.ToEquatable()) { Id = "documents-table" },
        ]);
    }

    private static string What(DocumentChange document)
    {
        var what = document.Fate switch { Fate.Appears => "Appears", Fate.Vanishes => "Vanishes", _ => "Alters" };
        return document.EarlierVersion.Length == 0 || document.Version.Length == 0 || document.Version == document.EarlierVersion ? what : $"{what}, version {document.Version}";
    }

    private static IEnumerable<string> Parts(DocumentChange document)
    {
        if (document.Fate != Fate.Alters)
        {
            return [document.Fate == Fate.Appears ? "all" : "–"];
        }

        var texts = document.Sections.Where(ReportSource.IsText).Select(s => s.Fate switch { Fate.Appears => $"{s.Label} (new)", Fate.Vanishes => $"{s.Label} (gone)", _ => s.Label }).ToList();
        List<string> others =
        [
            .. document.Sections.Any(ReportSource.IsControl) || document.Sections.IsEmpty && !document.WorkbookAlters ? ["cover and document control"] : Array.Empty<string>(),
            .. document.Sections.Any(ReportSource.IsTrace) ? ["appendix on traceability"] : Array.Empty<string>(),
            .. document.WorkbookAlters ? ["workbook"] : Array.Empty<string>(),
            .. document.Editions.Where(e => e.Fate != Fate.Stays).Select(e => $"edition {e.Audience}"),
        ];
        return
        [
            .. texts.Count == 0 ? [] : new[] { string.Join("; ", texts.Take(MostSections)) + (texts.Count > MostSections ? FormattableString.Invariant($"; and {texts.Count - MostSections} more") : "") },
            .. others.Count == 0 ? [] : new[] { $"{(texts.Count == 0 ? "only " : "with ")}{ReportSource.List(others)}" },
        ];
    }

    /// <summary>What became of the files that people had edited; nothing when there are none.</summary>
    public static IEnumerable<Section> Edited(ReportSource source)
    {
        if (source.Edited.IsEmpty)
        {
            yield break;
        }

        var rows = source.Edited.Select(f => Rows.Row(f.Path, [Rows.Cell(f.Path), Rows.Lines(Done(f)), Rows.Lines(f.Conflicts)]));
        yield return ReportSource.Section("edited-files", "Files that people had edited", "27001:7.5.3 42001:7.5.3",
        [
            source.Sentence("No word that people wrote was taken out. A copy of each file as it was lies in the history folder. The owner of a document settles what is open in it before it is approved."),
            new Table([Rows.Column("File", 28), Rows.Column("What the build did", 36), Rows.Column("Open", 36)], rows.ToEquatable()) { Id = "edited-table" },
        ]);
    }

    private static IEnumerable<string> Done(EditedFile file) => file.Obstacle.Length > 0
        ? [$"It stays as it is: it {file.Obstacle}.", $"The new text is in {file.Beside}; people take over what they need."]
        :
        [
            file.Changed == 0 ? "Nothing of it had to change." : $"{AnswerWords.Counted(file.Changed, "passage")} changed{(file.Path.EndsWith(".docx", StringComparison.Ordinal) ? ", as tracked changes" : "")}.",
            .. file.Staying == 0 ? [] : new[] { $"{AnswerWords.Counted(file.Staying, "passage")} that people wrote or changed {(file.Staying == 1 ? "stays" : "stay")}." },
            .. file.StayingDeleted == 0 ? [] : new[] { $"{AnswerWords.Counted(file.StayingDeleted, "passage")} that people deleted {(file.StayingDeleted == 1 ? "stays" : "stay")} deleted." },
        ];
}
