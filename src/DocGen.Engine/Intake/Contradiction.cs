using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Intake;

/// <summary>Two answers that cannot both be right: an expression that holds when they meet, and the sentence that says so.</summary>
/// <param name="For">The register whose items are each looked at; null for the organisation's answers.</param>
/// <param name="When">Null when it does not parse.</param>
/// <param name="First">The name of the answer that the problem is shown at: a question, a register, or <c>item.field</c>.</param>
/// <param name="Second">The name of the other answer.</param>
/// <param name="Severity">An error where documents would state what is not so; a warning where somebody should look again.</param>
public sealed record Contradiction(string? For, Expression? When, string Says, string First, string Second, Severity Severity, SourceRange Place);

/// <summary>Reads the contradictions of <c>questionnaire.yaml</c>.</summary>
internal static class ContradictionReader
{
    public static ImmutableArray<Contradiction> Read(MappingReader questionnaire, ImmutableArray<QuestionGroup> groups, ImmutableArray<Register> registers, List<Diagnostic> problems) =>
        [.. questionnaire.Mappings("contradictions", "a contradiction").Select(c => ReadOne(c, groups, registers, problems))];

    private static Contradiction ReadOne(MappingReader reader, ImmutableArray<QuestionGroup> groups, ImmutableArray<Register> registers, List<Diagnostic> problems)
    {
        var (register, when, says, isError) = (reader.Sourced("for"), reader.Required("when"), reader.Required("says"), reader.Flag("error"));
        var between = reader.Texts("between");
        reader.Done();
        var names = NamesOf(groups, registers, registers.FirstOrDefault(r => r.Id == register?.Value));
        if (register is not null && registers.All(r => r.Id != register.Value))
        {
            problems.Add(Diagnostic.Error("unknown-register", $"`{register.Value}` is no register", register.Place, NearName.Hint(register.Value, registers.Select(r => r.Id))));
        }
        else
        {
            problems.AddRange(between.Where(n => !names.Contains(n.Value)).Select(n => Diagnostic.Error("unknown-question", $"`{n.Value}` is not a question of this pack", n.Place, NearName.Hint(n.Value, names))));
        }

        if (between.Length != 2)
        {
            problems.Add(Diagnostic.Error("wrong-shape", "`between` of a contradiction names two answers", reader.Place));
        }

        var (first, second) = between.Length == 2 ? (between[0].Value, between[1].Value) : ("", "");
        return new Contradiction(register?.Value, QuestionnaireReader.ParseExpression(when, problems), says.Value, first, second, isError ? Severity.Error : Severity.Warning, when.Place);
    }

    private static HashSet<string> NamesOf(ImmutableArray<QuestionGroup> groups, ImmutableArray<Register> registers, Register? each) =>
        groups.SelectMany(g => g.Questions).Select(q => q.Id)
            .Concat(registers.Select(r => r.Id))
            .Concat(each is null ? [] : each.Fields.Select(f => $"{each.Item}.{f.Id}"))
            .ToHashSet(StringComparer.Ordinal);
}
