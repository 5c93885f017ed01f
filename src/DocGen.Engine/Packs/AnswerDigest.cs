using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;

namespace DocGen.Engine.Packs;

/// <summary>The answers that one document rests on, as a digest: it stays as long as they stay, whatever is answered elsewhere.</summary>
internal static class AnswerDigest
{
    /// <summary>The names of the facts that a section was made from or that kept something out, if only a word; in order.</summary>
    public static ImmutableArray<string> Read(Document document, Draft draft) =>
        [.. SectionNumbers.Of(document).SelectMany(s => s.Section.Trace.Facts).Select(f => f.Name).Concat(draft.Reads.Select(f => f.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>64 hexadecimal digits, over name and value of every answer that was read and of those that covers and document control print.</summary>
    public static string Of(PackPlan plan, PlannedDocument planned, ImmutableArray<string> read, ImmutableArray<OpenPoint> openPoints)
    {
        var answers = plan.WrittenAnswers;

        // What nobody wrote about a control yet is read as much as what somebody did.
        var names = new HashSet<string>(read, StringComparer.Ordinal) { planned.Definition.Owner, planned.Definition.Approver };
        foreach (var field in read.Where(n => n.StartsWith(WrittenAnswers.Controls, StringComparison.Ordinal)).Select(WrittenAnswers.FieldOf).Distinct(StringComparer.Ordinal))
        {
            names.UnionWith(answers.OfControls(field));
        }

        names.UnionWith(answers.ReadByEveryDocument);
        var text = new StringBuilder();
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            text.Append(name).Append('\n').Append(answers.TextOf(name)).Append('\0');
        }

        foreach (var point in openPoints)
        {
            text.Append(point.Name).Append('\n').Append(point.Owner).Append('\n').Append(point.Due).Append('\0');
        }

        // Document control names the other documents, whatever decides that they are made.
        text.AppendJoin(' ', plan.Documents.Select(d => d.Definition.Id).Distinct(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
