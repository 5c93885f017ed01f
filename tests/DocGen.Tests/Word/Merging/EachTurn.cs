using System.Collections.Immutable;

namespace DocGen.Tests.Word.Merging;

/// <summary>Looks at redlines some at a time.</summary>
internal static class EachTurn
{
    /// <summary>Lets none that fails keep the later ones from being looked at, and tells every one.</summary>
    public static void Holds(IEnumerable<ImmutableArray<MergedRedline>> turns, Action<ImmutableArray<MergedRedline>> look)
    {
        var (faults, count) = (new List<string>(), 0);
        foreach (var turn in turns.Where(t => !t.IsEmpty))
        {
            count += turn.Length;
            if (Record.Exception(() => look(turn)) is { } fault)
            {
                faults.Add(fault.Message);
            }
        }

        Assert.True(count > 0);
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }
}
