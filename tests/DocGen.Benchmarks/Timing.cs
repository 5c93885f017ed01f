using System.Diagnostics;

namespace DocGen.Benchmarks;

/// <summary>How long something takes once it is warm, in milliseconds, and how many bytes it allocates each time.</summary>
internal sealed record Timing(double Best, double Median, double Allocated)
{
    public static Timing Of(int warm, int runs, Action run)
    {
        for (var i = 0; i < warm; i++)
        {
            run();
        }

        GC.Collect();
        var times = new double[runs];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)runs;
        Array.Sort(times);
        return new Timing(times[0], times[runs / 2], allocated);
    }
}
