using System.Collections.Immutable;
using DocGen.Cli.Explaining;
using DocGen.Cli.Showing;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Commands;

/// <summary>Tells why a control, a section or an answer is as it is.</summary>
internal static class ExplainCommand
{
    /// <summary>Returns the exit code; an unknown subject is a problem in the input.</summary>
    public static int Run(string folder, string subject, string? packFolder, Show show)
    {
        var made = MadePack.Make(folder, packFolder, show);
        if (made.Value is not { } pack)
        {
            return show.Problems(made.Problems, "nothing can be explained yet");
        }

        var found = InDocument(subject, pack) ?? Requirements(subject, pack) ?? Facts(subject, pack);
        if (found is { } trees)
        {
            show.Trees(trees);

            return ExitCode.Fine;
        }

        return show.Problems([Diagnostic.Error("unknown-subject", $"`{(subject.Length > 60 ? subject[..59] + "…" : subject)}` is no control, section, answer or derived fact of this pack", null, [.. Hints(subject, pack)])], "");
    }

    private static ImmutableArray<Tree>? Requirements(string subject, MadePack pack)
    {
        var id = subject.StartsWith("controls.", StringComparison.Ordinal) ? subject["controls.".Length..] : subject;
        var found = RequirementSubject.Find(pack.Plan.Pack.Standards, id);
        return found.IsEmpty ? null : [.. found.Select(r => RequirementTree.Of(r, pack))];
    }

    /// <summary><c>D1</c>, <c>D1#roles</c>, <c>D1 roles</c>, <c>D1 2.1</c> or <c>D1 Roles and responsibilities</c>.</summary>
    private static ImmutableArray<Tree>? InDocument(string subject, MadePack pack)
    {
        var cut = subject.IndexOfAny(['#', ' ']);
        var id = cut < 0 ? subject : subject[..cut];
        var documents = pack.Documents.Where(d => d.Planned.Id.Equals(id, StringComparison.OrdinalIgnoreCase)).ToList();
        if (documents.Count == 0)
        {
            return null;
        }

        var wanted = cut < 0 ? "" : subject[(cut + 1)..].Trim(' ', '#', '"');
        if (wanted.Length == 0)
        {
            return [.. documents.Select(SectionTree.Of)];
        }

        var trees = documents.SelectMany(d => d.Trace.Sections.Where(s => IsMeant(s, wanted)).Select(s => SectionTree.Of(d, s, pack))).ToImmutableArray();
        return !trees.IsEmpty ? trees : documents.Select(d => SectionTree.Absent(d, wanted, pack)).OfType<Tree>().ToImmutableArray() is { IsEmpty: false } absent ? absent : null;
    }

    private static bool IsMeant(TracedSection section, string wanted) =>
        new[] { section.Id, section.Number, section.Title, section.Label }.Any(n => n.Length > 0 && n.Equals(wanted, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<Tree>? Facts(string subject, MadePack pack)
    {
        var facts = pack.Plan.Facts;
        var questionnaire = pack.Plan.Pack.Questionnaire;
        var name = facts.OpenPoints.FirstOrDefault(p => p.Label.Equals(subject, StringComparison.OrdinalIgnoreCase))?.Name ?? subject;
        if (AnswerText.Find(facts, name) is { } answer)
        {
            return [AnswerTree.Of(answer, pack)];
        }

        if (questionnaire.Questions.FirstOrDefault(q => q.Id == name) is { } question)
        {
            return [AnswerTree.Of(new Answer { Name = name, Question = question }, pack)];
        }

        var parts = name.Split('.');
        var items = facts.Answers.Items.GetValueOrDefault(parts[0], []);
        if (questionnaire.Register(name) is not null)
        {
            return [AnswerTree.Of(name, items, pack)];
        }

        if (parts.Length == 2 && items.FirstOrDefault(i => i.Id == parts[1]) is { } item)
        {
            return [AnswerTree.Of(name, [item], pack)];
        }

        var derived = pack.Plan.Pack.Derived.Where(d => d.Name == parts[^1] && (parts.Length == 1 || d.For == parts[0] || questionnaire.Register(d.For ?? "")?.Item == parts[0])).ToList();
        return derived.Count > 0 ? [.. derived.Select(d => AnswerTree.Of(d, pack))] : Several(name, parts, pack);
    }

    /// <summary><c>systems.*.role</c> or <c>system.role</c>: the answer for each item. <c>roles</c>: all answers under a name.</summary>
    private static ImmutableArray<Tree>? Several(string name, string[] parts, MadePack pack)
    {
        var questionnaire = pack.Plan.Pack.Questionnaire;
        var register = questionnaire.Registers.FirstOrDefault(r => parts.Length == 3 && parts[1] == "*" && r.Id == parts[0] || parts.Length == 2 && r.Item == parts[0]);
        if (register?.Field(parts[^1]) is { } field)
        {
            return [AnswerTree.Of(register, field, pack)];
        }

        var under = questionnaire.Questions.Where(q => q.Id.StartsWith(name + ".", StringComparison.Ordinal)).ToList();
        return under.Count == 0 ? null : [AnswerTree.Of(name, under, pack)];
    }

    private static IEnumerable<Hint> Hints(string subject, MadePack pack)
    {
        if (subject.Contains(':', StringComparison.Ordinal))
        {
            return pack.Plan.Pack.Standards.Near(subject);
        }

        var facts = pack.Plan.Facts.Answers;
        var document = pack.Documents.FirstOrDefault(d => subject.StartsWith(d.Planned.Id + "#", StringComparison.OrdinalIgnoreCase) || subject.StartsWith(d.Planned.Id + " ", StringComparison.OrdinalIgnoreCase));
        if (document is not null)
        {
            var section = NearName.Of(subject[(document.Planned.Id.Length + 1)..], document.Trace.Sections.Select(s => s.Id));
            return [new Hint(section is null ? $"`docgen explain DIR {document.Planned.Id}` lists its sections" : $"did you mean `{document.Planned.Id}#{section}`?")];
        }

        var names = pack.Plan.Pack.Questionnaire.Questions.Select(q => q.Id)
            .Concat(pack.Plan.Pack.Derived.Select(d => d.Name))
            .Concat(pack.Documents.Select(d => d.Planned.Id))
            .Concat(pack.Plan.Soa.All.Select(d => d.Id))
            .Concat(facts.Items.SelectMany(r => r.Value.SelectMany(i => i.Fields.Values.Select(f => f.Name).Append($"{r.Key}.{i.Id}"))));
        var near = NearName.Hint(subject, names.Distinct(StringComparer.Ordinal));
        return near.Length > 0 ? near : [new Hint("write a control (27001:A.7.1), a section (D1#roles) or an answer (development.kind)")];
    }
}
