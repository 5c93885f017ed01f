using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Yaml;

/// <summary>Characters that no document can carry: control characters, halves of a character pair, and marks that break lines unseen.</summary>
internal static class ForbiddenCharacters
{
    /// <summary>The first forbidden character of a file and how many there are, or null.</summary>
    public static Diagnostic? In(SourceFile file)
    {
        var first = -1;
        var count = 0;
        for (var i = 0; i < file.Text.Length; i++)
        {
            if (IsForbidden(file.Text, i))
            {
                first = first < 0 ? i : first;
                count++;
            }
        }

        return first < 0 ? null : YamlProblems.ForbiddenCharacter(Name(file.Text[first]), file.Range(first, 1), count);
    }

    /// <summary>The first forbidden character that a value got from an escape such as <c>\0</c>, or null.</summary>
    public static Diagnostic? InEscapes(string value, SourceRange place)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (IsForbidden(value, i))
            {
                return YamlProblems.ForbiddenEscape(Name(value[i]), place);
            }
        }

        return null;
    }

    /// <summary>The text without its forbidden characters.</summary>
    public static string Without(string text) => new([.. text.Where((_, i) => !IsForbidden(text, i))]);

    private static bool IsForbidden(string text, int index)
    {
        var c = text[index];
        return c switch
        {
            '\t' or '\n' or '\r' => false,
            < ' ' or (>= '\u007F' and <= '\u009F') => true,
            '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => true,
            _ when char.IsHighSurrogate(c) => index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]),
            _ when char.IsLowSurrogate(c) => index == 0 || !char.IsHighSurrogate(text[index - 1]),
            _ => false,
        };
    }

    private static string Name(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
