using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace DocGen.Benchmarks;

/// <summary>What building one organisation's pack took.</summary>
/// <param name="Seconds">From reading the folder to the last byte of the last document.</param>
/// <param name="CoreSeconds">The time that all cores together spent on it: other programs on the machine do not lengthen it.</param>
/// <param name="PeakMegabytes">The most memory that the process ever held.</param>
/// <param name="Documents">How many documents there were.</param>
/// <param name="Digest">Of all documents, in both formats.</param>
internal sealed record Measurement(int Size, double Seconds, double CoreSeconds, double PeakMegabytes, int Documents, string Digest)
{
    /// <summary>Builds a small pack to warm the process up, then measures one with so many systems and suppliers.</summary>
    public static Measurement OfThisProcess(int size)
    {
        var folder = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"docgen-scale-{Environment.ProcessId}"));
        try
        {
            LargeOrganisation.Write(Path.Combine(folder, "small"), 8);
            LargeOrganisation.Write(Path.Combine(folder, "large"), size);
            WholePack.Build(Path.Combine(folder, "small"));
            var cores = CoreTime();
            var watch = Stopwatch.StartNew();
            var files = WholePack.Build(Path.Combine(folder, "large"));
            watch.Stop();
            cores = CoreTime() - cores;
            var digest = Convert.ToHexStringLower(SHA256.HashData([.. files.SelectMany(f => f)]));
            return new Measurement(size, watch.Elapsed.TotalSeconds, cores.TotalSeconds, PeakMemory(), files.Count, digest);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The least disturbed of several measurements, each in a process of its own.</summary>
    /// <param name="cores">How many cores the process may use; all when null.</param>
    public static Measurement Best(int size, int runs, int? cores = null) => Enumerable.Range(0, runs).Select(_ => InNewProcess(size, cores)).MinBy(m => m.Seconds)!;

    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Size} {Seconds:R} {CoreSeconds:R} {PeakMegabytes:R} {Documents} {Digest}");

    /// <summary>Keeps this process to the first cores, where the system lets it (Linux and Windows).</summary>
    public static void KeepTo(int cores)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var process = Process.GetCurrentProcess();
            process.ProcessorAffinity = (1 << cores) - 1;
        }
    }

    private static Measurement InNewProcess(int size, int? cores)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add("measure");
        start.ArgumentList.Add(size.ToString(CultureInfo.InvariantCulture));
        if (cores is { } count)
        {
            // The count alone would leave a second thread to the other cores.
            start.ArgumentList.Add(count.ToString(CultureInfo.InvariantCulture));
            start.Environment["DOTNET_PROCESSOR_COUNT"] = count.ToString("X", CultureInfo.InvariantCulture);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Parse(output) : throw new InvalidOperationException($"the measured process ended with {process.ExitCode}");
    }

    private static Measurement Parse(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        double Number(int index) => double.Parse(words[index], CultureInfo.InvariantCulture);
        return new Measurement((int)Number(0), Number(1), Number(2), Number(3), (int)Number(4), words[5]);
    }

    private static TimeSpan CoreTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static double PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1048576.0;
    }
}
