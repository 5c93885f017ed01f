using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Engine.Standards;

namespace DocGen.Engine.Packs;

/// <summary>Every date of law that documents print, from the one table they come from, with its sources and who compared it with the official text.</summary>
internal static class LegalBaselineSection
{
    public static Section Of(PackPlan plan)
    {
        var dates = plan.Pack.Standards.LegalDates;
        var open = dates.Count(d => !d.Verification.IsChecked);
        var state = open == 0
            ? "A person has compared every row with the official text."
            : string.Create(CultureInfo.InvariantCulture, $"{open} of {dates.Length} rows have not been compared with the official text by a person. Documents print them with the words “to be confirmed”; have counsel review them before a decision rests on them.");
        var asAt = DateOnly.TryParseExact(plan.Facts.TextOf("pack.date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? LawDates.LongDate(day, plan.Language) : "the date of the pack";
        var used = dates.SelectMany(d => d.Verification.Sources).DistinctBy(s => s.Key, StringComparer.Ordinal).OrderBy(s => s.Key, StringComparer.Ordinal).ToList();
        return Rows.Section("legal-baseline", "Legal baseline",
        [
            Rows.Paragraph($"Legal baseline as at {asAt}. {state}"),
            new Table(
                [Rows.Column("Subject", 33), Rows.Column("Applies from", 17), Rows.Column("Place", 14), Rows.Column("Note", 20), Rows.Column("Sources", 8), Rows.Column("Checked", 8)],
                dates.Select(d => Row(d, plan.Language, plan.Pack.Spelling)).ToEquatable()) { Id = "legal-baseline-table" },
            Rows.Paragraph("Sources: " + string.Join("; ", used.Select(s => $"{s.Key}: {s.What}")) + "."),
        ], SectionNumbering.Numbered);
    }

    private static TableRow Row(LegalDate date, string language, Spelling spelling) => Rows.Row(date.Id,
    [
        Rows.Cell(spelling.Of(char.ToUpperInvariant(date.Item[0]) + date.Item[1..])),
        Rows.Lines(date.FormerlyFrom is { } former ? [LawDates.Text(date, language), $"formerly {LawDates.LongDate(former, language)}"] : [LawDates.Text(date, language)]),
        Rows.Cell($"{date.Requirement.StandardTitle} {date.Requirement.Id.Part}"),
        Rows.Cell(spelling.Of(date.Note)),
        Rows.Cell(string.Join(", ", date.Verification.Sources.Select(s => s.Key))),
        Rows.Cell(date.Verification.IsChecked ? $"{LawDates.LongDate(date.Verification.CheckedOn!.Value, language)}, {date.Verification.CheckedBy}" : "By nobody yet"),
    ]);
}
