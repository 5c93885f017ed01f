using System.Globalization;
using System.Text.RegularExpressions;
using DocGen.Cli;
using DocGen.Cli.Showing;

namespace DocGen.Benchmarks;

/// <summary>Runs the public language tests of the Scriban package, from a folder where they lie, through <c>docgen render</c>, and prints how many give the same. None of them is in this repository.</summary>
/// <remarks>A test is a template <c>name.txt</c> and what it prints <c>name.out.txt</c>, which is <c>text(line,column) : error : …</c> where it has to fail. The folders from 500 on are about other languages.</remarks>
internal static partial class Conformance
{
    // Two tests call functions that the package's own test program brings along; here they are written in the language.
    private const string HostFunctions =
        """{{ func special_concat_strings(a = "default_a", b = "default_b", c = "default_c"); ret $"a: {a}, b: {b}, c: {c}"; end; """ +
        """func special_concat_params(args...); $o = ""; for x in args; $o += (for.first ? "" : ", ") + "v" + for.index + ": " + x; end; ret $o; end; """ +
        """func special_concat_string_and_params(a, args...); $o = "a: " + a; for x in args; $o += ", v" + for.index + ": " + x; end; ret $o; end -}}""";

    /// <param name="folder">Holds the tests' folders, <c>000-basic</c> and so on.</param>
    /// <param name="data">The names that the tests read, as YAML.</param>
    /// <returns>0 when at least 98 of 100 give the same.</returns>
    public static int Run(string folder, string data)
    {
        var tests = Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".out.txt", StringComparison.Ordinal) && Path.GetFileName(Path.GetDirectoryName(f)!)[0] is >= '0' and <= '4')
            .Order(StringComparer.Ordinal).ToList();
        var work = Directory.CreateTempSubdirectory("conformance");
        var (same, failing, everyPlace) = (0, 0, 0);
        foreach (var test in tests)
        {
            var expected = File.ReadAllText(Path.ChangeExtension(test, ".out.txt")).ReplaceLineEndings("\n");
            var (printed, errors) = Rendered(test, data, work.FullName);
            var wanted = Place().Matches(expected).Select(m => $"{m.Groups["line"].Value}:{m.Groups["column"].Value}").ToList();
            var isSame = wanted.Count > 0 ? errors.FirstOrDefault() == wanted[0] : errors.Count == 0 && printed == expected;
            same += isSame ? 1 : 0;
            failing += wanted.Count > 0 ? 1 : 0;
            everyPlace += wanted.Count > 0 && errors.SequenceEqual(wanted) ? 1 : 0;
            if (!isSame)
            {
                Console.Out.WriteLine($"differs: {Path.GetFileName(test)}");
            }
        }

        work.Delete(recursive: true);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{same} of {tests.Count} tests give the same ({100.0 * same / Math.Max(1, tests.Count):0.0} %); {failing} of them have to fail, at the same first place; {everyPlace} of these report every further mistake at the same places too"));
        return tests.Count > 0 && same >= 0.98 * tests.Count ? 0 : 1;
    }

    private static (string Printed, List<string> Errors) Rendered(string test, string data, string work)
    {
        var template = Path.Combine(work, Path.GetFileName(test));
        var text = File.ReadAllText(test).ReplaceLineEndings("\n");
        File.WriteAllText(template, text.Contains("special_", StringComparison.Ordinal) ? HostFunctions + text : text);
        var printed = new StringWriter { NewLine = "\n" };
        var said = new StringWriter { NewLine = "\n" };
        DocGen.Cli.CommandLine.Run(["render", template, "--data", data], new Show(printed, said, IsRich: false));
        return (printed.ToString(), [.. OurPlace().Matches(said.ToString()).Select(m => $"{m.Groups["line"].Value}:{m.Groups["column"].Value}")]);
    }

    [GeneratedRegex(@"text\((?<line>\d+),(?<column>\d+)\) : error :", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\S*:(?<line>\d+):(?<column>\d+): error ", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 5000)]
    private static partial Regex OurPlace();
}
