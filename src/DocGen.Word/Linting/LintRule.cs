using DocGen.Engine.Diagnostics;

namespace DocGen.Word.Linting;

/// <summary>What the linter looks for: an id, what it means to a reader of the file, advice, and how grave it is in files of other programs. In files that DocGen wrote every finding is an error.</summary>
public sealed record LintRule
{
    private LintRule(string id, string means, string hint, Severity inOtherFiles, Func<WordFile, IEnumerable<Fault>> find) =>
        (Id, Means, Hint, InOtherFiles, Find) = (id, means, hint, inOtherFiles, find);

    public string Id { get; }

    public string Means { get; }

    public string Hint { get; }

    public Severity InOtherFiles { get; }

    internal Func<WordFile, IEnumerable<Fault>> Find { get; }

    /// <summary>A rule whose breach makes Word repair or refuse the file, or loses text: an error in every file.</summary>
    internal static LintRule Damage(string id, string means, string hint, Func<WordFile, IEnumerable<Fault>> find) => new(id, means, hint, Severity.Error, find);

    /// <summary>A rule whose breach programs mostly bear, each in its own way, or that is our own custom: a warning in files of other programs.</summary>
    internal static LintRule Risk(string id, string means, string hint, Func<WordFile, IEnumerable<Fault>> find) => new(id, means, hint, Severity.Warning, find);
}
