namespace DocGen.Tests.Word.CommonMark;

/// <summary>A test over the examples of the CommonMark specification; skipped where they, or pandoc when it is asked for, are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SpecFactAttribute : FactAttribute
{
    public SpecFactAttribute(bool needsPandoc = false)
    {
        NeedsPandoc = needsPandoc;
        Skip = !File.Exists(SpecExample.File) ? "the CommonMark specification is not here: `tests/fetch-commonmark.sh` fetches it"
            : needsPandoc ? new ToolFactAttribute("pandoc").Skip : null;
    }

    public bool NeedsPandoc { get; }
}
