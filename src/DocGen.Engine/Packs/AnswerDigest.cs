using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;

namespace DocGen.Engine.Packs;

/// <summary>The answers that one document rests on, as a digest: it stays as long as they stay, whatever is answered elsewhere.</summary>
internal static class AnswerDigest
{
    private const string Controls = "controls.";

    private static readonly string[] ReadByEveryDocument = ["brand.", "document_control.", "organisation.name", "pack."];

    /// <summary>The names of the facts that a section was made from or that kept something out, if only a word; in order.</summary>
    public static ImmutableArray<string> Read(Document document, Draft draft) =>
        [.. SectionNumbers.Of(document).SelectMany(s => s.Section.Trace.Facts).Select(f => f.Name).Concat(draft.Reads.Select(f => f.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>64 hexadecimal digits, over name and value of every answer that was read and of those that covers and document control print.</summary>
    public static string Of(PackPlan plan, PlannedDocument planned, ImmutableArray<string> read, ImmutableArray<OpenPoint> openPoints)
    {
        var written = plan.WrittenAnswers;

        // What nobody wrote about a control yet is read as much as what somebody did.
        var ofControls = read.Where(n => n.StartsWith(Controls, StringComparison.Ordinal)).Select(n => n[n.LastIndexOf('.')..]).ToHashSet(StringComparer.Ordinal);
        var names = read
            .Concat(written.Keys.Where(n => n.StartsWith(Controls, StringComparison.Ordinal) && ofControls.Contains(n[n.LastIndexOf('.')..])))
            .Concat(written.Keys.Where(n => ReadByEveryDocument.Any(r => n.StartsWith(r, StringComparison.Ordinal))))
            .Concat([planned.Definition.Owner, planned.Definition.Approver])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var name in names)
        {
            text.Append(name).Append('\n').Append(written.GetValueOrDefault(name, "")).Append('\0');
        }

        foreach (var point in openPoints)
        {
            text.Append(point.Name).Append('\n').Append(point.Owner).Append('\n').Append(point.Due).Append('\0');
        }

        // Document control names the other documents, whatever decides that they are made.
        text.AppendJoin(' ', plan.Documents.Select(d => d.Definition.Id).Distinct(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>What was written, as text by the full name: answers, the ids of each register's items, the entries of lists of records.</summary>
    internal static ImmutableDictionary<string, string> Written(Answers answers)
    {
        var written = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var answer in answers.Single.Values)
        {
            Add(written, answer);
        }

        foreach (var (register, items) in answers.Items)
        {
            written[register] = string.Join('\n', items.Select(i => i.Id));
            foreach (var answer in items.SelectMany(i => i.Fields.Values))
            {
                Add(written, answer);
            }
        }

        foreach (var answer in answers.Controls.Values.SelectMany(i => i.Fields.Values))
        {
            Add(written, answer);
        }

        return written.ToImmutable();
    }

    private static void Add(ImmutableDictionary<string, string>.Builder written, Answer answer)
    {
        written[answer.Name] = TextOf(answer);
        foreach (var inner in answer.Value is ImmutableArray<RegisterItem> records ? records.SelectMany(r => r.Fields.Values) : [])
        {
            Add(written, inner);
        }
    }

    // Who settles an open answer, and by when, is printed with it.
    private static string TextOf(Answer answer) => answer.Value switch
    {
        null => answer.SaidUnknown ? $"unknown\n{answer.Owner}\n{answer.Due}" : "",
        bool yes => yes ? "yes" : "no",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        Person person => $"{person.Title}\n{person.Name}",
        ImmutableArray<string> texts => string.Join('\n', texts.Select(t => $"{t.Length.ToString(CultureInfo.InvariantCulture)} {t}")),
        ImmutableArray<RegisterItem> records => string.Join('\n', records.SelectMany(r => r.Fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{r.Id} {f.Key} {TextOf(f.Value)}"))),
        var text => text.ToString()!,
    };
}
