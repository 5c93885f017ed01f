using System.Diagnostics;
using System.Text;

namespace DocGen.Tests;

/// <summary>Runs programs that are not ours, to see what they make of our files.</summary>
internal static class OutsideProgram
{
    /// <summary>What a program prints; fails with its complaint when it ends with another code than 0.</summary>
    public static string Run(string program, params IEnumerable<string> arguments) => RunOn("", program, arguments);

    /// <summary>The same, for a program that reads <paramref name="input"/>.</summary>
    public static string RunOn(string input, string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {errors.Result}");
        return output.Result;
    }

    /// <summary>Has LibreOffice, with a profile of its own below <paramref name="folder"/>, write files in another format into a folder.</summary>
    public static void LibreOffice(IEnumerable<string> files, string format, string target, string folder) =>
        Run("soffice", ["--headless", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--convert-to", format, "--outdir", target, .. files]);
}
