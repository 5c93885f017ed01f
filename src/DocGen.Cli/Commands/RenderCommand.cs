using System.Globalization;
using System.Text;
using DocGen.Cli.Disk;
using DocGen.Cli.Rendering;
using DocGen.Cli.Showing;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Templating;
using DocGen.Yaml;

namespace DocGen.Cli.Commands;

/// <summary>Renders one Scriban template, lenient as the package is: an unknown name prints nothing.</summary>
internal static class RenderCommand
{
    /// <summary>Writes nothing when there is an error. Returns the exit code.</summary>
    public static int Run(string templatePath, string? dataPath, string? outPath, string? date, string[] limits, Show show)
    {
        var problems = new List<Diagnostic>();
        var today = Today(date, problems);
        var bounds = Limits(limits, problems);
        var globals = Data(dataPath, problems);
        var template = Read(templatePath, problems) is { } source ? Keep(Template.Parse(source, bounds), problems) : null;
        if (template is null || problems.Any(p => p.Severity == Severity.Error))
        {
            return show.Problems([.. problems], "nothing was written");
        }

        var partials = new PartialFolder(Path.GetDirectoryName(Path.GetFullPath(templatePath))!, bounds);
        var rendering = template.Render(new RenderOptions
        {
            Globals = globals,
            Strict = false,
            Functions = FactFunctions.All,
            Include = partials.Find,
            IncludeNames = partials.Names,
            Today = today,
            Limits = bounds,
        });
        problems.AddRange(partials.Problems);
        problems.AddRange(rendering.Problems.Select(partials.Explained));
        var code = show.Problems([.. problems], "nothing was written");
        return code != ExitCode.Fine ? code : Write(rendering.Text, outPath, show);
    }

    private static int Write(string text, string? outPath, Show show)
    {
        if (outPath is null)
        {
            show.Out.Write(text);
            return ExitCode.Fine;
        }

        try
        {
            File.WriteAllText(outPath, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return ExitCode.Fine;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return show.CannotWrite(outPath, Reason.Of(e), "the folder it goes in must be there, and nothing of that name but a file");
        }
    }

    private static TemplateLimits Limits(string[] written, List<Diagnostic> problems)
    {
        var limits = TemplateLimits.Default;
        foreach (var limit in written)
        {
            var (name, value) = limit.Split('=', 2) is [var before, var after] ? (before, after) : (limit, "");
            if (decimal.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && limits.With(name, number) is { } changed)
            {
                limits = changed;
            }
            else
            {
                problems.Add(TemplateLimits.Names.Contains(name)
                    ? Diagnostic.Error("wrong-type", $"the limit `{name}` cannot be `{value}`", null, "write a whole number from 1; `calls` and `nesting` go up to 500")
                    : Diagnostic.Error("wrong-type", $"there is no limit `{name}`", null, [.. NearName.Hint(name, TemplateLimits.Names), $"the limits are {string.Join(", ", TemplateLimits.Names)}"]));
            }
        }

        return limits;
    }

    private static DateTime? Today(string? date, List<Diagnostic> problems)
    {
        if (date is null || DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) is false)
        {
            if (date is not null)
            {
                problems.Add(Diagnostic.Error("wrong-type", $"`--date` takes a date, and `{date}` is none", null, "write year, month and day: 2026-11-21"));
            }

            return null;
        }

        return day.ToDateTime(TimeOnly.MinValue);
    }

    private static TemplateObject Data(string? path, List<Diagnostic> problems)
    {
        if (path is null || Read(path, problems) is not { } file)
        {
            return new TemplateObject();
        }

        var node = Keep(YamlReader.Read(file), problems);
        return PlainData.Of(node, problems);
    }

    private static Engine.Sources.SourceFile? Read(string path, List<Diagnostic> problems)
    {
        if (File.Exists(path))
        {
            return FolderReader.ReadFile(path, path.Replace('\\', '/'), problems);
        }

        problems.Add(Diagnostic.Error("missing-file", $"there is no file `{path}`", null));
        return null;
    }

    private static T Keep<T>(Checked<T> found, List<Diagnostic> problems)
    {
        problems.AddRange(found.Problems);
        return found.Value;
    }
}
