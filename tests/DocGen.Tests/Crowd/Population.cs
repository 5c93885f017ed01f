using System.Globalization;

namespace DocGen.Tests.Crowd;

/// <summary>The organisations that are looked at.</summary>
internal static class Population
{
    public const int All = 300;

    // How many are drawn for one that the tool does not refuse, since their answers contradict each other.
    private const int Tries = 8;

    /// <summary>Whether all are looked at by all programs, whatever the time.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("DOCGEN_FULL") == "1";

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
