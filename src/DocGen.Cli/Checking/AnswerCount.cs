using DocGen.Engine.Intake;
using DocGen.Engine.Templating;

namespace DocGen.Cli.Checking;

/// <summary>How far a folder is filled in: questions of the pack and the fields of every item in a register.</summary>
internal sealed record AnswerCount(int Answered, int Open, int NotAsked, int LeftEmpty)
{
    public static AnswerCount Of(Questionnaire questionnaire, Facts facts)
    {
        var open = facts.OpenPoints.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        int answered = 0, notAsked = 0, empty = 0;
        void Count(Question question, Answer? answer, TemplateObject scope)
        {
            if (question.When?.Evaluate(scope, FactFunctions.Options).Value is { IsUnknown: false } condition && condition.AsTruth() == false)
            {
                notAsked++;
            }
            else if (answer is { IsGiven: true })
            {
                answered++;
            }
            else if (question.Optional)
            {
                empty++;
            }
        }

        foreach (var question in questionnaire.Questions)
        {
            Count(question, facts.Answers.Single.GetValueOrDefault(question.Id), facts.Globals);
        }

        foreach (var register in questionnaire.Registers)
        {
            var written = facts.Answers.Items.GetValueOrDefault(register.Id, []);
            foreach (var (item, scoped) in written.Zip(facts.Items.GetValueOrDefault(register.Id, [])))
            {
                foreach (var field in register.Fields)
                {
                    Count(field, item.Fields.GetValueOrDefault(field.Id), scoped.Scope);
                }
            }
        }

        return new AnswerCount(answered, open.Count, notAsked, empty);
    }
}
