using System.Collections.Immutable;

namespace DocGen.Engine.Intake.Interviewing;

/// <summary>How far an interview is: what it asks with the answers of the moment, and what of it is settled. It holds nothing that is not in the client's folder, so it goes on wherever it was stopped.</summary>
public sealed record Interview
{
    private readonly ImmutableHashSet<string> _passedOver;

    private Interview(ImmutableArray<InterviewStep> steps, ImmutableHashSet<string> passedOver) => (Steps, _passedOver) = (steps, passedOver);

    /// <summary>Every question whose condition holds, in the order of asking.</summary>
    public ImmutableArray<InterviewStep> Steps { get; }

    /// <param name="passedOver">Names of optional questions that were left out and of lists that were said to be complete.</param>
    public static Interview Of(Questionnaire questionnaire, Facts facts, ImmutableHashSet<string> passedOver)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(facts);
        return new Interview(Agenda.Of(questionnaire, facts), passedOver);
    }

    /// <summary>Whether nothing is left to ask about a step: it is answered, said to be unknown, or passed over.</summary>
    public bool IsSettled(InterviewStep step) => _passedOver.Contains(step.Name) || step switch
    {
        QuestionStep { Answer: var answer } => answer.IsGiven || answer.SaidUnknown,
        LoopStep loop => loop.IsWritten && loop.Items.IsEmpty,
        _ => false,
    };

    /// <summary>The first step that is not settled and not put off; null when there is none.</summary>
    public InterviewStep? Next(IReadOnlySet<string> putOff) => Steps.FirstOrDefault(s => !IsSettled(s) && !putOff.Contains(s.Name));

    /// <summary>The step before one; null for the first, and for one that is no longer asked.</summary>
    public InterviewStep? Before(InterviewStep step) => IndexOf(step) is > 0 and var at ? Steps[at - 1] : null;

    /// <summary>The next step about the item whose answers begin with a prefix, also a settled one, but none that is open in a later pass; null after its last.</summary>
    /// <param name="step">The step it comes after; null: the first.</param>
    public InterviewStep? Within(string prefix, InterviewStep? step, Pass pass) =>
        Steps.Skip(step is null ? 0 : IndexOf(step) + 1).FirstOrDefault(s => s.Name.StartsWith(prefix, StringComparison.Ordinal) && (s.Pass <= pass || IsSettled(s)));

    /// <summary>How many steps of a pass are settled, and how many there are.</summary>
    public (int Settled, int All) Progress(Pass pass)
    {
        var steps = Steps.Where(s => s.Pass == pass).ToList();
        return (steps.Count(IsSettled), steps.Count);
    }

    private int IndexOf(InterviewStep step)
    {
        for (var i = 0; i < Steps.Length; i++)
        {
            if (Steps[i].Name == step.Name)
            {
                return i;
            }
        }

        return -1;
    }
}
