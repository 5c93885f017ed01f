using System.Text.RegularExpressions;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Finds questions whose answers no template, condition, derived fact or applicability rule reads.</summary>
internal static partial class UnreadQuestions
{
    /// <summary>What the engine itself reads, for covers, document control, dates and the drivers of controls.</summary>
    private static readonly string[] ReadByEngine = ["document_control.", "brand.", "pack.", "organisation.name", "risks.*.controls", "risks.*.status"];

    public static IEnumerable<Diagnostic> Of(Pack pack)
    {
        var nodes = NodesOf(pack).ToList();

        // The whole of a longer name counts, not its beginning: `organisation.name` does not read all of `organisation`.
        var beginnings = nodes.OfType<MemberNode>().Select(m => (object)m.Target).ToHashSet(ReferenceEqualityComparer.Instance);
        var names = nodes.Where(n => !beginnings.Contains(n)).Select(Dotted).OfType<string>()
            .Concat(pack.Documents.SelectMany(d => new[] { d.Owner, d.Approver, d.ForEach ?? "" }))
            .ToHashSet(StringComparer.Ordinal);

        // Members and texts: a field may be read through a loop variable, or by `facts.pluck systems "name"`.
        var words = nodes.SelectMany(n => n switch
        {
            MemberNode member => [member.Name],
            LiteralNode { Value.Payload: string text } => Word().Matches(text).Select(m => m.Value),
            _ => Enumerable.Empty<string>(),
        }).ToHashSet(StringComparer.Ordinal);

        bool IsRead(Question question) => names.Any(n => n == question.Id || n.StartsWith(question.Id + ".", StringComparison.Ordinal) || n == question.Id + "_label" || n == question.Id + "_labels")
            || question.Id.Split('.') is [.. var group, var last] && names.Contains(string.Join('.', group)) && IsWord(last);
        bool IsWord(string field) => words.Contains(field) || words.Contains(field + "_label") || words.Contains(field + "_labels");

        // What a document to come will read is asked before the document is written.
        var written = pack.Documents.Select(d => d.Id).Append("all").ToHashSet(StringComparer.Ordinal);
        bool Waits(Question question) => question.Documents.Any(d => !written.Contains(d));

        return
        [
            .. pack.Questionnaire.Questions.Where(q => !IsReadByEngine(q.Id) && !Waits(q) && !IsRead(q)).Select(q => Unread(q, q.Id)),
            .. pack.Questionnaire.Registers.SelectMany(r => r.Fields.Where(f => !IsReadByEngine($"{r.Id}.*.{f.Id}") && !Waits(f) && !IsWord(f.Id)).Select(f => Unread(f, $"{r.Id}.*.{f.Id}"))),
        ];
    }

    private static bool IsReadByEngine(string name) => ReadByEngine.Any(r => name.StartsWith(r, StringComparison.Ordinal));

    private static Diagnostic Unread(Question question, string name) =>
        Diagnostic.Warning("unread-question", $"no template, condition, derived fact or applicability rule reads `{name}`", question.Place, "leave the question out, or use its answer");

    private static IEnumerable<ExpressionNode> NodesOf(Pack pack)
    {
        var rules = pack.Rules;
        var templates = pack.Templates.Values
            .Concat(rules.SelectMany(r => new[] { r.Included, r.How, r.Excluded?.Reason, r.Excluded?.Checked, r.Excluded?.Recheck })).OfType<Template>();
        var questions = pack.Questionnaire.Questions.Concat(pack.Questionnaire.Registers.SelectMany(r => r.Fields));
        var expressions = pack.Derived.Select(d => d.Is)
            .Concat(pack.Documents.Select(d => d.When))
            .Concat(rules.Select(r => r.Applies)).Concat(rules.SelectMany(r => r.Law.Select(l => l.When)))
            .Concat(questions.Select(q => q.When)).OfType<Expression>();
        return templates.SelectMany(t => t.Expressions).Concat(expressions.SelectMany(e => NodesIn.Expression(e.Node)));
    }

    private static string? Dotted(ExpressionNode node) => node switch
    {
        NameNode name => name.Name,
        MemberNode member when Dotted(member.Target) is { } target => $"{target}.{member.Name}",
        _ => null,
    };

    [GeneratedRegex("[a-z][a-z0-9_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
