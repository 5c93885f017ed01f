using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Yaml;

/// <summary>Notices a <c>#</c> that was probably meant as text: a value without quotes ends where a comment starts.</summary>
internal static class CommentCut
{
    private const string JoiningMarks = ",(:&/+-";

    /// <summary>The problem after a plain value, or null: <c>Room #4</c> is warned of, <c>Room # the small one</c> is a comment.</summary>
    public static Diagnostic? After(SourceRange value)
    {
        var text = value.File.Text;
        var mark = value.End;
        while (mark < text.Length && text[mark] is ' ' or '\t')
        {
            mark++;
        }

        if (mark == value.End || mark >= text.Length || text[mark] != '#')
        {
            return null;
        }

        var end = text.IndexOf('\n', mark);
        var comment = value.File.Range(mark, (end < 0 ? text.Length : end) - mark);
        var cutsSentence = value.Length > 0 && JoiningMarks.Contains(text[value.End - 1], StringComparison.Ordinal);
        var next = mark + 1 < text.Length ? text[mark + 1] : '\n';
        if (cutsSentence || next is '\r' or '\n' || char.IsAsciiDigit(next))
        {
            return YamlProblems.CommentCut(comment, Severity.Warning);
        }

        return char.IsLetter(next) ? YamlProblems.CommentCut(comment, Severity.Note) : null;
    }
}
