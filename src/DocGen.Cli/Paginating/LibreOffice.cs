using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;

namespace DocGen.Cli.Paginating;

/// <summary>How a run of LibreOffice ended.</summary>
internal enum LibreOfficeEnd
{
    Finished,
    CannotStart,
    OutOfTime,
}

/// <summary>Runs LibreOffice without a window, with a profile of its own so that one that a person has open is left alone.</summary>
internal static class LibreOffice
{
    // The bookmarks become named places of the PDF file: the headings are found by name, not by their text.
    private const string PdfWithPlaces = "pdf:writer_pdf_Export:{\"ExportBookmarksToPDFDestination\":{\"type\":\"boolean\",\"value\":\"true\"}}";

    private static readonly ImmutableArray<string> Names = OperatingSystem.IsWindows() ? ["soffice.exe", "libreoffice.exe"] : ["soffice", "libreoffice"];

    /// <summary>The program in one of the folders of a search path, or null.</summary>
    public static string? Find(string searchPath) =>
        Names.SelectMany(_ => searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries), (name, folder) => Path.GetFullPath(Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Makes a PDF file beside each of the files, which lie in one folder; one that cannot be converted is left out. Nothing that was started runs on afterwards.</summary>
    /// <param name="folder">Where the files lie; holds the profile as well.</param>
    public static LibreOfficeEnd ToPdf(string program, string folder, IEnumerable<string> files, TimeSpan limit)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--norestore", "--convert-to", PdfWithPlaces, "--outdir", folder, .. files.Select(f => Path.Combine(folder, f))])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return LibreOfficeEnd.CannotStart;
        }

        try
        {
            // What it says is read, or a full pipe would stop it.
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.StandardInput.Close();
            return process.WaitForExit(limit) ? LibreOfficeEnd.Finished : LibreOfficeEnd.OutOfTime;
        }
        finally
        {
            End(process);
        }
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(10));
        }
    }
}
