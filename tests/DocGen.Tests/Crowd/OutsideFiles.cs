using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using DocGen.Tests.Samples;

namespace DocGen.Tests.Crowd;

/// <summary>A document as a file that other programs open.</summary>
internal sealed record OutsideFile(int Number, string Name, MadeDocument Made, byte[] Word)
{
    public Shape Shape { get; } = Shape.Of(Made.Document);

    /// <summary>Whether the answers are random; those of the samples have negative numbers.</summary>
    public bool IsDrawn => Number >= 0;
}

/// <summary>The Word files of the samples and of some random packs in one folder, written once for all programs.</summary>
public sealed class OutsideFiles : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OutsideFiles()
    {
        var files = new ConcurrentBag<OutsideFile>();
        var samples = BuiltSample.Names.Select((name, i) => (Number: -1 - i, Build: (Func<string, BuiltOrganisation>)(_ => BuiltOrganisation.Of(Repository.Path("output-samples", name)))));
        var drawn = Population.Numbers(20).Select(n => (Number: n, Build: (Func<string, BuiltOrganisation>)(folder => Population.Build(n, folder))));
        Parallel.ForEach(samples.Concat(drawn), one =>
        {
            using var inputs = new TemporaryFolder();
            var built = one.Build(inputs.Path);
            foreach (var made in built.Documents)
            {
                var file = new OutsideFile(one.Number, $"{(one.Number < 0 ? "sample" : "drawn")}{Math.Abs(one.Number)}-{made.File}", made, Eyes.Word(made, built.Look));
                File.WriteAllBytes(Path.Combine(_folder.Path, file.Name + ".docx"), file.Word);
                files.Add(file);
            }
        });
        All = [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)];
    }

    public string Folder => _folder.Path;

    internal ImmutableArray<OutsideFile> All { get; }

    public void Dispose() => _folder.Dispose();

    /// <summary>Looks at every file and fails with what is found.</summary>
    internal void Look(Func<OutsideFile, IEnumerable<string>> faultsOf) => Look(All, faultsOf);

    /// <summary>Looks at some files and fails with what is found.</summary>
    internal static void Look(ImmutableArray<OutsideFile> files, Func<OutsideFile, IEnumerable<string>> faultsOf)
    {
        var faults = new ConcurrentBag<(int, string)>();
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, file =>
        {
            foreach (var fault in faultsOf(file))
            {
                faults.Add((file.Number, $"{file.Name}: {fault}"));
            }
        });
        Assert.True(faults.IsEmpty, Population.Told(faults));
    }

    internal static string Run(string program, IEnumerable<string> arguments, string input = "")
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output.Result;
    }
}
