namespace DocGen.Engine.Changes;

/// <summary>Says in one line what happened to an answer: <c>development.kind was none and is now in_house</c>.</summary>
public static class AnswerSentence
{
    private const int LongestValue = 160;

    /// <summary>The line, without a full stop; values are cut where they are long.</summary>
    public static string Of(AnswerChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Fate switch
        {
            AnswerFate.ItemAdded => $"{change.Name} is new ({Short(change.After)})",
            AnswerFate.ItemRemoved => $"{change.Name} is no longer there ({Short(change.Before)})",
            AnswerFate.Reordered => $"{change.Name} has its items in another order",
            AnswerFate.Added => $"{change.Name} is answered now: {Short(change.After)}",
            AnswerFate.Removed => $"{change.Name} is no longer answered; it was {Short(change.Before)}",
            _ => $"{change.Name} was {Short(change.Before)} and is now {Short(change.After)}",
        };
    }

    private static string Short(string value) => value.Length <= LongestValue ? value : value[..LongestValue] + "…";
}
