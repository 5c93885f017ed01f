using System.Collections.Immutable;
using DocGen.Cli.Disk;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Templating;

namespace DocGen.Cli.Rendering;

/// <summary>The partials beside a template. Nothing outside its folder is read, by whatever name or link.</summary>
internal sealed class PartialFolder(string folder, TemplateLimits limits)
{
    private static readonly string[] Endings = ["", ".sbn.md", ".sbn", ".md", ".txt"];
    private readonly Dictionary<string, Template?> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _refused = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _problems = [];

    /// <summary>What was wrong with the partials that were asked for.</summary>
    public IEnumerable<Diagnostic> Problems => _problems;

    /// <summary>The files of the folder, for hints.</summary>
    public ImmutableArray<string> Names => [.. Directory.EnumerateFiles(folder).Select(f => NameOf(Path.GetFileName(f))).Order(StringComparer.Ordinal)];

    /// <summary>A problem of the rendering; where it says that there is no partial of a refused name, it says why it was refused.</summary>
    public Diagnostic Explained(Diagnostic problem) =>
        problem.Code == "unknown-partial" && _refused.FirstOrDefault(r => problem.Message.Contains($"`{r.Key}`", StringComparison.Ordinal)) is { Value: { } why }
            ? Diagnostic.Error("include-outside", why, problem.Place)
            : problem.Code == "unknown-partial" && _broken.FirstOrDefault(b => problem.Message.Contains($"`{b}`", StringComparison.Ordinal)) is { } broken
            ? Diagnostic.Error("unknown-partial", $"the partial `{broken}` cannot be used before its mistakes are mended", problem.Place)
            : problem;

    private static string NameOf(string file) => Endings.Skip(1).FirstOrDefault(e => file.EndsWith(e, StringComparison.Ordinal)) is { } ending ? file[..^ending.Length] : file;

    /// <summary>A partial by its name with or without its ending; null when there is none in the folder.</summary>
    public Template? Find(string name)
    {
        if (!_read.TryGetValue(name, out var template))
        {
            template = _read[name] = Read(name);
        }

        return template;
    }

    private Template? Read(string name)
    {
        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(name) || name.Split('/', '\\').Any(p => p is ".." or "." or "") || name.Contains(':', StringComparison.Ordinal))
        {
            _refused[name] = $"`{name}` does not name a partial in the template's own folder";
            return null;
        }

        var path = Endings.Select(e => Path.Combine(folder, name + e)).FirstOrDefault(File.Exists);
        if (path is null)
        {
            return null;
        }

        if (IsLink(path))
        {
            _refused[name] = $"`{name}` is a link, and links are not followed";
            return null;
        }

        if (FolderReader.ReadFile(path, Path.GetRelativePath(folder, path).Replace('\\', '/'), _problems) is not { } file)
        {
            return null;
        }

        var parsed = Template.Parse(file, limits);
        _problems.AddRange(parsed.Problems);
        if (parsed.Value is null)
        {
            _broken.Add(name);
        }

        return parsed.Value;
    }

    /// <summary>The file, or a folder between it and the template, is a link.</summary>
    private bool IsLink(string path)
    {
        for (var at = path; at.Length > folder.Length; at = Path.GetDirectoryName(at)!)
        {
            if (new FileInfo(at).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }
}
