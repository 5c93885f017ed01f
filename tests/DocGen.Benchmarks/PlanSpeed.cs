using System.Diagnostics;
using System.Globalization;
using DocGen.Cli.Commands;
using DocGen.Cli.Showing;
using DocGen.Engine.Intake;

namespace DocGen.Benchmarks;

/// <summary>Measures a plan after one changed answer against a full build of the same folder, both warm and the best of ten (of twenty for the build), in core time, which other programs on the machine lengthen little: for one in nine answers of a line of text or a number, each changed by itself.</summary>
internal static class PlanSpeed
{
    private const int Builds = 10;
    private const int Plans = 10;

    public static int Run(string sample)
    {
        var folder = Directory.CreateTempSubdirectory("docgen-plan-").FullName;
        try
        {
            foreach (var file in Directory.GetFiles(sample))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }

            var quiet = new Show(TextWriter.Null, TextWriter.Null, IsRich: false);
            double Build() => Milliseconds(() => Check(BuildCommand.Run(folder, null, [], Formats.Both, [], null, quiet) == 0));
            Build();
            var build = Enumerable.Range(0, Builds).Select(_ => Build()).Min();
            var record = new FileInfo(Path.Combine(folder, ".docgen", "last-build.json")).Length;
            Line($"full build {build:0} core-ms to begin with; last-build.json {record / 1024} KB");
            double Plan(out int rendered)
            {
                var documents = 0;
                var best = Enumerable.Range(0, Plans).Select(_ => Milliseconds(() =>
                {
                    var plan = PlanCommand.Make(folder, null, quiet).Value;
                    Check(plan is not null);
                    documents = plan!.Rendered;
                })).Min();
                rendered = documents;
                return best;
            }

            Line($"plan without a change {Plan(out _):0} core-ms");
            var times = new List<(string Name, double Time, int Rendered)>();
            foreach (var answer in Answers(folder))
            {
                var path = Path.Combine(folder, answer.Place!.File.Path);
                var text = answer.Place.File.Text;
                File.WriteAllText(path, string.Concat(text.AsSpan(0, answer.Place.End), answer.Value is decimal ? "1" : " too", text.AsSpan(answer.Place.End)));
                if (PlanCommand.Make(folder, null, quiet).Value is not null)
                {
                    times.Add((answer.Name, Plan(out var rendered), rendered));
                }

                File.WriteAllText(path, text);
            }

            // Once more at the end, when the runtime has compiled everything as well as it will.
            build = Math.Min(build, Enumerable.Range(0, Builds).Select(_ => Build()).Min());
            Line($"full build at the end {build:0} core-ms");
            times.Sort((a, b) => a.Time.CompareTo(b.Time));
            foreach (var (what, at) in new[] { ("quickest", 0), ("median", times.Count / 2), ("nine in ten", times.Count * 9 / 10), ("slowest", times.Count - 1) })
            {
                var (name, time, rendered) = times[at];
                Line($"{what,-12} {time,6:0} core-ms, 1/{build / time:0.0} of a build, {rendered} documents rendered ({name})");
            }

            Line($"{times.Count} answers, {times.Count(t => t.Time * 5 <= build)} of them at most a fifth of a build");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Answers whose place holds their text and nothing else.</summary>
    private static IEnumerable<Answer> Answers(string folder)
    {
        var answers = WholePack.Loaded(folder).Client.Facts.Answers;
        return answers.Single.Values.Concat(answers.Items.Values.SelectMany(i => i).SelectMany(i => i.Fields.Values))
            .Where(a => a.Question.Type is AnswerType.Text or AnswerType.LongText or AnswerType.Number && a.Place is { } place && place.Text == (a.Value is decimal number ? number.ToString(CultureInfo.InvariantCulture) : a.Value as string))
            .OrderBy(a => a.Name, StringComparer.Ordinal)
            .Where((_, i) => i % 9 == 0);
    }

    private static double Milliseconds(Action run)
    {
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        run();
        process.Refresh();
        return (process.TotalProcessorTime - start).TotalMilliseconds;
    }

    private static void Check(bool isFine)
    {
        if (!isFine)
        {
            throw new InvalidOperationException("the folder cannot be built");
        }
    }

    private static void Line(FormattableString text) => Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
