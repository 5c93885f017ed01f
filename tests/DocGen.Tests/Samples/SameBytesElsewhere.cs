using System.Diagnostics;

namespace DocGen.Tests.Samples;

/// <summary>The tool run as its users run it, on two machines that have little in common.</summary>
public class SameBytesElsewhere
{
    [Fact]
    public void Two_processes_in_other_time_zones_cultures_and_folders_write_the_same_bytes()
    {
        using var here = new TemporaryFolder();
        using var there = new TemporaryFolder();
        Build(here, "client", "Pacific/Kiritimati", "tr_TR.UTF-8");
        Build(there, "Kunde mit Leerzeichen/Ordner ä", "America/Los_Angeles", "C");

        var files = Files(here.Path, "client");
        Assert.True(files.Count > 20, "a pack of twenty documents and their traceability");
        Assert.Equal(files.Keys, Files(there.Path, "Kunde mit Leerzeichen/Ordner ä").Keys);
        foreach (var (name, path) in Files(there.Path, "Kunde mit Leerzeichen/Ordner ä"))
        {
            Assert.True(File.ReadAllBytes(files[name]).AsSpan().SequenceEqual(File.ReadAllBytes(path)), name);
        }
    }

    private static void Build(TemporaryFolder root, string client, string timeZone, string language)
    {
        root.CopySample("pebblelark", client);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "docgen.dll"), "build", client, "--pack", Repository.Path("templates", "packs", "isms-aims")])
        {
            WorkingDirectory = root.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TZ"] = timeZone;
        start.Environment["LANG"] = start.Environment["LC_ALL"] = language;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
    }

    private static SortedDictionary<string, string> Files(string root, string client)
    {
        var outputs = Path.Combine(root, client, "out");
        return new(Directory.GetFiles(outputs, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(outputs, f), f => f, StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
