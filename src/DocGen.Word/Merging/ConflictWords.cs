using DocGen.Engine.Merging;

namespace DocGen.Word.Merging;

/// <summary>What a comment says about a conflict.</summary>
internal static class ConflictWords
{
    /// <summary>Before the id of a conflict in the name of the bookmark round it.</summary>
    public const string Bookmark = "_pkC_";

    /// <summary>What a comment says that is deleted when its conflict is settled.</summary>
    public const string ByComment = "delete this comment";

    /// <summary>How the comment of a conflict begins.</summary>
    public static string Head(string id) => $"Conflict {id}: ";

    public static IEnumerable<string> Of(string id, Conflict conflict, string reason, bool isBeside)
    {
        yield return Head(id) + What(conflict.Kind);
        yield return reason;
        if (conflict.Base.Length > 0)
        {
            yield return $"Before: {conflict.Base}";
        }

        if (conflict.Kind == ConflictKind.ChangedAndMoved)
        {
            yield return conflict.New.Length > 0 ? $"In the new build it stands after: {conflict.New}" : "In the new build it stands first.";
            yield return How(conflict.Kind, isBeside);
            yield break;
        }

        if (conflict.Yours.Length > 0 && conflict.Kind != ConflictKind.ChangedAndGone)
        {
            yield return $"Yours: {conflict.Yours}";
        }

        if (conflict.New.Length > 0)
        {
            yield return $"New: {conflict.New}";
        }

        yield return How(conflict.Kind, isBeside);
    }

    private static string What(ConflictKind kind) => kind switch
    {
        ConflictKind.BothChanged => "somebody edited this text, and the new build changes it too.",
        ConflictKind.ChangedAndGone => "somebody edited this text, and nothing calls for it any more.",
        ConflictKind.ChangedAndMoved => "the new build moves this text, and somebody edited it or what belongs to it.",
        ConflictKind.DeletedAndChanged => "somebody deleted this text, and the new build changes it.",
        ConflictKind.Unsettled => "tracked changes of somebody else stand here unsettled, and the new build changes this text.",
        _ => "somebody added this text, and the new build adds much the same.",
    };

    private static string How(ConflictKind kind, bool isBeside) => kind switch
    {
        ConflictKind.ChangedAndGone => $"To keep your text, {ByComment}; to follow the build, delete the text and the comment.",
        ConflictKind.ChangedAndMoved => $"Your text stays where it is. To leave it here, {ByComment}; to follow the build, move it by hand and delete the comment.",
        ConflictKind.DeletedAndChanged when isBeside => "To leave it out, reject the insertion; to take it, accept it.",
        _ when isBeside => "To keep your text, reject the insertion that follows it; to take the new text, accept the insertion and delete yours.",
        _ => $"Your text stands. To take the new text, type it here; then {ByComment}.",
    };
}
