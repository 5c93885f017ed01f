using System.Globalization;

namespace DocGen.Benchmarks;

/// <summary>Measures whether time grows in step with the number of systems and suppliers, how much memory the largest pack takes, and what a second core is worth.</summary>
internal static class Scale
{
    private const double MostMegabytes = 600;
    private const double LeastSpeedUp = 1.5;
    private const double MostGrowth = 1.25;
    private static readonly int[] Sizes = [50, 100, 200];

    /// <summary>Prints the figures; returns 0 when all are within their limits, else 1.</summary>
    public static int Run(bool quick)
    {
        var runs = quick ? 1 : 3;
        Print("systems and suppliers | documents | seconds | core-seconds | core-ms per item | against the size before | peak memory");
        var measured = new List<Measurement>();
        var fine = true;
        foreach (var size in Sizes)
        {
            var now = Measurement.Best(size, runs);
            var growth = measured.Count == 0 ? 1 : now.CoreSeconds / now.Size / (measured[^1].CoreSeconds / measured[^1].Size);
            fine &= growth <= MostGrowth;
            Print($"{size,21} | {now.Documents,9} | {now.Seconds,7:0.00} | {now.CoreSeconds,12:0.00} | {now.CoreSeconds * 1000 / size,16:0.0} | {(measured.Count == 0 ? "" : growth.ToString("0.00", CultureInfo.InvariantCulture)),23} | {now.PeakMegabytes,8:0} MB");
            measured.Add(now);
        }

        var largest = measured[^1];
        var one = Measurement.Best(largest.Size, runs, cores: 1);
        var two = Measurement.Best(largest.Size, runs, cores: 2);
        var speedUp = one.Seconds / two.Seconds;
        Print($"time for each item, {Sizes[0]} to {Sizes[^1]}: x {largest.CoreSeconds / largest.Size / (measured[0].CoreSeconds / Sizes[0]):0.00} (1.00 is linear)");
        Print($"peak memory at {largest.Size}: {largest.PeakMegabytes:0} MB (limit {MostMegabytes:0} MB)");
        Print($"one core {one.Seconds:0.00} s, two cores {two.Seconds:0.00} s: {speedUp:0.00} times as fast (at least {LeastSpeedUp:0.0})");
        Print($"same bytes on one core and on two: {(one.Digest == two.Digest ? "yes" : "NO")}");
        return fine && largest.PeakMegabytes < MostMegabytes && speedUp >= LeastSpeedUp && one.Digest == two.Digest ? 0 : 1;
    }

    private static void Print(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.Out.WriteLine(line);
}
