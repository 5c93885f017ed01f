using System.Globalization;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Engine.Integrity;

/// <summary>Between what documents print about levels and triggers.</summary>
internal static class LevelRules
{
    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

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

    /// <summary>The numbered lists of a document that are long enough to be the list of changes; of the methodology those of its section on triggers.</summary>
    public static IEnumerable<string> LongLists(BuiltDocument built) =>
        Walk.Sections(built.Document).Where(s => built.Planned.Definition.Id != "D2" || s.Id == "triggers").SelectMany(s => Walk.Blocks(s.Blocks)).OfType<ListBlock>().Where(l => l.Ordered && l.Items.Items.Length >= LeastTriggers)
            .Select(l => string.Join('\n', l.Items.Select(i => string.Join(' ', i.Blocks.OfType<Paragraph>().Select(p => PlainText.Of(p.Content))))));

    /// <summary>What breaks R17, seen over all documents made: one without the list of changes that the methodology prints.</summary>
    public static IEnumerable<Finding> Unlike(RuleScope scope, IReadOnlyList<DocumentFindings> made)
    {
        if (made.FirstOrDefault(d => d.Document == "D2") is not { } method)
        {
            return [];
        }

        var list = method.LongLists.FirstOrDefault();
        return made.Where(d => list is null ? d == method : d.Document is "D4" or "W04" && !d.LongLists.Contains(list))
            .Select(d => new Finding(R17.Rule, d.Document, d.Document, list is null ? "D2 holds no list of changes" : $"{d.Document} does not hold the list of changes that D2 holds", scope.Plan.Pack.Documents.First(p => p.Id == d.Document).Template.Place, []));
    }

    private static IEnumerable<Finding> Levels(RuleScope scope, BuiltDocument built, Table table)
    {
        var heads = table.Columns.Select(c => PlainText.Of(c.Head.Content)).ToList();
        if (table.Picture == TablePicture.Matrix)
        {
            return Cells(scope, built, table);
        }

        var (risk, follows) = (heads.IndexOf("No."), heads.IndexOf("How the level follows"));
        return risk < 0 || follows < 0 ? [] : table.Rows.SelectMany(r => Row(scope, built, PlainText.Of(r.Cells[risk].Content), PlainText.Of(r.Cells[follows].Content)));
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

    /// <summary>A row of the register: "3 and 4, matrix: High … Final: Critical".</summary>
    private static IEnumerable<Finding> Row(RuleScope scope, BuiltDocument built, string id, string follows)
    {
        var (written, known) = scope.Items("risks").FirstOrDefault(r => r.Written.Id == id);
        if (written is null)
        {
            yield break;
        }

        foreach (var (mark, fact) in new[] { ("matrix: ", "matrix_level"), ("Final: ", "level") })
        {
            var at = follows.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0 && known.TextOf(fact) is { } level && follows.AsSpan(at + mark.Length) is var printed && !printed.StartsWith(level, StringComparison.Ordinal))
            {
                yield return Other(built, written, new string(printed[..(printed.IndexOfAnyExcept(Letters) is var end and >= 0 ? end : printed.Length)]), level);
            }
        }
    }

    private static Finding Other(BuiltDocument built, RegisterItem risk, string printed, string level) =>
        new(R11.Rule, built.Planned.Id, risk.Id, $"{built.Planned.Id} prints the level `{printed}` for risk `{risk.Id}`, and its scores give `{level}`", risk.PlaceOf("likelihood"), [new Diagnostics.Hint("the template is here", built.Planned.Definition.Template.Place)]);
}
