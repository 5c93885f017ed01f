using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Integrity;

/// <summary>Between what documents print about levels and triggers.</summary>
internal static class LevelRules
{
    // A shorter list counts something else.
    private const int LeastTriggers = 8;

    public static IntegrityRule R11 { get; } = new(new PackRule("R11", "Every risk level printed is the one that the matrix of the risk methodology gives for the scores", StopsBuild: true))
    {
        Needs = ["D2"],
        InDocument = (scope, built) => Walk.Tables(built.Document).SelectMany(t => Levels(scope, built, t.Table)),
    };

    public static IntegrityRule R17 { get; } = new(new PackRule("R17", "The risk methodology, the impact assessment and the register of systems name the same changes that open an assessment again", StopsBuild: false))
    {
        Needs = ["D2", "D4"],
        Parts = [("W04", "whether its list is the same")],
    };

    /// <summary>The numbered lists of a document that are long enough to be the list of changes.</summary>
    public static IEnumerable<string> LongLists(Document document) =>
        Walk.Sections(document).SelectMany(s => Walk.Blocks(s.Blocks)).OfType<ListBlock>().Where(l => l.Ordered && l.Items.Items.Length >= LeastTriggers)
            .Select(l => string.Join('\n', l.Items.Select(i => string.Join(' ', i.Blocks.OfType<Paragraph>().Select(p => PlainText.Of(p.Content))))));

    /// <summary>What breaks R17, seen over all documents: a document without the list that the methodology prints.</summary>
    public static IEnumerable<Finding> Unlike(RuleScope scope, IReadOnlyDictionary<string, IReadOnlyList<string>> listsByDocument)
    {
        if (listsByDocument.GetValueOrDefault("D2") is not [var first, ..])
        {
            yield break;
        }

        foreach (var (document, lists) in listsByDocument.Where(d => d.Key is "D4" or "W04").OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            if (!lists.Contains(first, StringComparer.Ordinal))
            {
                yield return new Finding(R17.Rule, document, document, $"{document} does not hold the list of changes that D2 holds", scope.Plan.Pack.Documents.First(d => d.Id == document).Template.Place, []);
            }
        }
    }

    private static IEnumerable<Finding> Levels(RuleScope scope, BuiltDocument built, Table table)
    {
        var heads = table.Columns.Select(c => PlainText.Of(c.Head.Content)).ToList();
        if (table.Picture == TablePicture.Matrix)
        {
            return Cells(scope, built, table);
        }

        var (risk, level) = (heads.FindIndex(h => h is "No." or "Risk" or "Id"), heads.FindIndex(h => h is "Matrix" or "Matrix value" or "Level by matrix"));
        return risk < 0 || level < 0 ? [] : table.Rows.SelectMany(r => Row(scope, built, PlainText.Of(r.Cells[risk].Content), PlainText.Of(r.Cells[level].Content)));
    }

    /// <summary>A matrix: each cell right of the first column begins with the level for its likelihood and its consequence.</summary>
    private static IEnumerable<Finding> Cells(RuleScope scope, BuiltDocument built, Table table)
    {
        foreach (var (written, known) in scope.Items("risks"))
        {
            if (written.NumberOf("likelihood") is not { } likelihood || written.NumberOf("consequence") is not { } consequence || known.TextOf("matrix_level") is not { } level)
            {
                continue;
            }

            var start = likelihood.ToString(CultureInfo.InvariantCulture) + " ";
            var row = table.Rows.FirstOrDefault(r => PlainText.Of(r.Cells[0].Content).StartsWith(start, StringComparison.Ordinal));
            if (row is not null && consequence < row.Cells.Items.Length && PlainText.Of(row.Cells[(int)consequence].Content) is var printed && !printed.StartsWith(level, StringComparison.Ordinal))
            {
                yield return Other(built, written, printed.Split(' ')[0], level);
            }
        }
    }

    private static IEnumerable<Finding> Row(RuleScope scope, BuiltDocument built, string id, string printed)
    {
        var (written, known) = scope.Items("risks").FirstOrDefault(r => r.Written.Id == id);
        return written is not null && known.TextOf("matrix_level") is { } level && printed.Length > 0 && !printed.StartsWith(level, StringComparison.Ordinal) ? [Other(built, written, printed, level)] : [];
    }

    private static Finding Other(BuiltDocument built, RegisterItem risk, string printed, string level) =>
        new(R11.Rule, built.Planned.Id, risk.Id, $"{built.Planned.Id} prints the level `{printed}` for risk `{risk.Id}`, and its scores give `{level}`", risk.PlaceOf("likelihood"), [new Diagnostics.Hint("the template is here", built.Planned.Definition.Template.Place)]);
}
