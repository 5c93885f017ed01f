using System.Collections.Immutable;
using DocGen.Engine.Applicability;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;

namespace DocGen.Engine.Packs;

/// <summary>A pack in another spelling: its templates as they are rendered, and all other words that it prints at once.</summary>
public static class RespelledPack
{
    /// <summary>The pack in the spelling that an answer asks for; the same pack when it knows none by that name.</summary>
    public static Pack In(this Pack pack, string english)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (!pack.Spellings.TryGetValue(english, out var spelling))
        {
            return pack;
        }

        return pack with
        {
            Spelling = spelling,
            Respell = (text, isMarkdown) => isMarkdown ? spelling.OfMarkdown(text) : spelling.Of(text),
            Title = spelling.Of(pack.Title),
            Documents = [.. pack.Documents.Select(d => d with { Title = spelling.Of(d.Title) })],
            Audiences = [.. pack.Audiences.Select(a => a with { Subtitle = spelling.Of(a.Subtitle), Note = spelling.Of(a.Note) })],
            Reassessment = pack.Reassessment is { } again ? again with { Triggers = [.. again.Triggers.Select(t => t with { Says = spelling.Of(t.Says) })] } : null,
            Derived = [.. pack.Derived.Select(d => d with { Means = spelling.Of(d.Means) })],
            Conditions = pack.Conditions.ToImmutableSortedDictionary(c => c.Key, c => spelling.Of(c.Value), StringComparer.Ordinal),
            Rules = [.. pack.Rules.Select(r => r with { Question = spelling.Of(r.Question) })],
            Questionnaire = Of(pack.Questionnaire, spelling),
        };
    }

    private static Questionnaire Of(Questionnaire questionnaire, Spelling spelling) => questionnaire with
    {
        Groups = [.. questionnaire.Groups.Select(g => g with { Questions = [.. g.Questions.Select(q => Of(q, spelling))] })],
        Registers = [.. questionnaire.Registers.Select(r => r with { Fields = [.. r.Fields.Select(f => Of(f, spelling))] })],
        ControlFields = [.. questionnaire.ControlFields.Select(f => Of(f, spelling))],
    };

    private static Question Of(Question question, Spelling spelling) => question with
    {
        Ask = spelling.Of(question.Ask),
        Choices = [.. question.Choices.Select(c => c with { Label = spelling.Of(c.Label) })],
        Fields = [.. question.Fields.Select(f => Of(f, spelling))],
    };
}
