using System.Globalization;

namespace DocGen.Tests.Crowd;

/// <summary>The organisations that are looked at.</summary>
internal static class Population
{
    public const int All = 300;

    // How many are drawn for one that the tool does not refuse, since their answers contradict each other.
    private const int Tries = 64;

    private static readonly string Full = Environment.GetEnvironmentVariable("DOCGEN_FULL") ?? "";

    /// <summary>Whether all programs look at every document, whatever the time: <c>DOCGEN_FULL=1</c> for all organisations, <c>DOCGEN_FULL=40-79</c> for some of them.</summary>
    public static bool IsFull { get; } = Full.Length > 0;

    /// <summary>The numbers of the organisations to look at; so many as are usual, unless all are asked for.</summary>
    public static IReadOnlyList<int> Numbers(int usual) => Full switch
    {
        "" => [.. Enumerable.Range(0, Draws.Count(usual))],
        "1" => [.. Enumerable.Range(0, All)],
        var some when some.Split('-').Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray() is [var first, var last] => [.. Enumerable.Range(first, last - first + 1)],
        _ => throw new InvalidOperationException("DOCGEN_FULL is 1 or a range such as 40-79"),
    };

    /// <summary>Draws the organisation of a number, writes its inputs to a folder and builds it.</summary>
    public static BuiltOrganisation Build(int number, string folder)
    {
        for (var i = 0; i < Tries; i++)
        {
            RandomOrganisation.Of(BuiltOrganisation.Pack, number + (i * All * 10)).WriteTo(folder);
            var built = Built(number, folder);
            if (built.Refused.IsEmpty)
            {
                return built;
            }
        }

        throw new InvalidOperationException($"organisation {number} is refused {Tries} times, at last with {BuiltOrganisation.Of(folder).Refused[0]}");
    }

    /// <summary>Faults for people, the shortest of each kind, with what draws them again.</summary>
    public static string Told(IReadOnlyCollection<(int Number, string Fault)> faults)
    {
        var kinds = faults.OrderBy(f => f.Fault.Length).ThenBy(f => f.Number).DistinctBy(f => f.Fault[..Math.Min(f.Fault.Length, 60)]).Take(20);
        return string.Create(CultureInfo.InvariantCulture, $"{faults.Count} faults with {Draws.Again}:\n{string.Join('\n', kinds.Select(f => $"organisation {f.Number.ToString(CultureInfo.InvariantCulture)}, {f.Fault[..Math.Min(f.Fault.Length, 600)]}"))}");
    }

    private static BuiltOrganisation Built(int number, string folder)
    {
        try
        {
            return BuiltOrganisation.Of(folder);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"organisation {number} with {Draws.Again}: {e.Message}"), e);
        }
    }
}
