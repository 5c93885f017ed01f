using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using YamlDotNet.Core;

namespace DocGen.Yaml;

/// <summary>Says in plain words what the parser could not read. The parser's own sentence only chooses the words; it is never shown.</summary>
internal static class BrokenYaml
{
    private const string QuoteIt = "put the whole value in quotes";

    private static readonly Reading NeitherKeyNorValue =
        new("", "this line is neither `key: value` nor part of the value above it", "a value that runs over several lines must be indented deeper than its key");

    private static readonly ImmutableArray<Reading> Readings =
    [
        new("found invalid mapping", "a `:` followed by a space stands inside a value without quotes", QuoteIt, "or indent this line like the keys around it"),
        new("mapping values are not allowed", "a `:` followed by a space stands where no key can be", QuoteIt, "or indent this line like the keys around it"),
        new("mapping keys are not allowed", "a key stands where none can be", "indent this line like the keys around it"),
        new("block sequence entries are not allowed", "a list item stands where none can be", "start the list on a line of its own, below its key"),
        new("sequence entry on same line", "a list item stands where none can be", "start the list on a line of its own, below its key"),
        new("expected '-' indicator", "this line is not an item of the list above it", "start it with `- `, or indent it like the key that it belongs to"),
        new("expected ',' or ']'", "a list in square brackets is not closed, or a comma is missing in it", "a value that starts with `[` and is meant as text needs quotes"),
        new("expected ',' or '}'", "a mapping in braces is not closed, or a comma is missing in it", "a value that starts with `{` and is meant as text needs quotes"),
        new("expected node content", "a value is missing here"),
        new("found unexpected end of stream", "a quotation mark is opened here and never closed"),
        new("found unexpected document indicator", "a line `---` or `...` stands inside a quoted text"),
        new("wrong indentation", "a quoted text that runs over several lines must be indented deeper than its key", "if it should end on this line, its closing quotation mark is missing"),
        new(SteadyParser.BracketLeftOpen, "a bracket or brace above this line is not closed", "a value that starts with `[` or `{` and is meant as text needs quotes"),
        new("unicode", "an escape in this quoted text is no character", "between double quotes write `\\\\` for a backslash, or use single quotes"),
        new("hexadecimal", "an escape in this quoted text is no character", "between double quotes write `\\\\` for a backslash, or use single quotes"),
        new("unknown escape", "an escape in this quoted text is not known", "between double quotes write `\\\\` for a backslash, or use single quotes"),
        new("block scalar", "a text that starts with `|` or `>` must start on the next line, indented evenly", "a value that starts with `|` or `>` and is meant as text needs quotes"),
        new("comment", "a comment stands in the middle of a value", "put the comment on a line of its own", QuoteIt + " when the `#` belongs to it"),
        new("anchor", "a name after `&` or `*` is missing or repeated", "a value that starts with `&` or `*` and is meant as text needs quotes"),
        new("alias", "a name after `&` or `*` is missing or repeated", "a value that starts with `&` or `*` and is meant as text needs quotes"),
        new("directive", "a line that starts with `%` cannot stand here", "a value that starts with `%` and is meant as text needs quotes"),
        new("version", "a line that starts with `%` cannot stand here", "a value that starts with `%` and is meant as text needs quotes"),
        new("tag", "tags such as `!name` are not supported", "a value that starts with `!` and is meant as text needs quotes"),
        new("document", "this line is not part of the document above it", "indent it like the lines that it belongs to"),
    ];

    /// <summary>One error with the place where the parser gave up, or where the mistake was made when that can be told.</summary>
    public static Diagnostic Explain(YamlException broken, SourceFile file)
    {
        var at = (int)Math.Clamp(broken.Start.Index, 0, file.Text.Length);
        if (TabIn(file, at, (int)Math.Clamp(broken.End.Index, at, file.Text.Length)) is { } tab)
        {
            return Diagnostic.Error("yaml-tab", "this line is indented with a tab", tab, "indent with spaces: YAML allows no tabs there");
        }

        var said = broken.Message;
        if (Has(said, "cannot start any token") && at < file.Text.Length)
        {
            return Syntax($"a value without quotes cannot start with {(file.Text[at] == '`' ? "a back-tick" : $"`{file.Text[at]}`")}", file.Range(at, 1), QuoteIt);
        }

        if (Has(said, "expected key"))
        {
            return Syntaxes(UnexpectedPart(file, at), LineFrom(file, at));
        }

        if (Has(said, "expected node content") && at >= file.Text.TrimEnd().Length)
        {
            return Syntax("a bracket or brace is never closed", LineFrom(file, at));
        }

        if (Has(said, "could not find expected ':'"))
        {
            return Syntaxes(NeitherKeyNorValue, LineFrom(file, at));
        }

        if (Readings.FirstOrDefault(r => Has(said, r.Said)) is { } reading)
        {
            return Syntaxes(reading, LineFrom(file, at));
        }

        return Syntax("this cannot be read as YAML", LineFrom(file, at), "look at the quotes, colons and spaces here and in the line above");
    }

    private static Reading UnexpectedPart(SourceFile file, int at)
    {
        var (line, column) = file.Locate(at);
        var text = file.Line(line);
        if (!string.IsNullOrWhiteSpace(text[..Math.Min(column - 1, text.Length)]))
        {
            return new Reading("", "something follows after the end of a value", QuoteIt, "inside single quotes write `''` for an apostrophe");
        }

        return text.Contains(": ", StringComparison.Ordinal) || text.EndsWith(':')
            ? new Reading("", "this line is not indented like the keys above it", "give all keys of one mapping the same number of spaces")
            : NeitherKeyNorValue;
    }

    /// <summary>The first tab before the words of a line, from the line where the parser started to fail to the one after it gave up.</summary>
    private static SourceRange? TabIn(SourceFile file, int from, int to)
    {
        for (var line = file.Locate(from).Line; line <= file.Locate(to).Line + 1; line++)
        {
            var text = file.Line(line);
            var indentation = text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length);
            if (indentation.IndexOf('\t') is >= 0 and var tab && indentation.Length < text.Length)
            {
                return file.Range(file.Offset(line, tab + 1), 1);
            }
        }

        return null;
    }

    private static SourceRange LineFrom(SourceFile file, int at)
    {
        if (at >= file.Text.TrimEnd().Length)
        {
            return LineBefore(file, at);
        }

        var end = file.Text.AsSpan(at).IndexOfAny('\r', '\n');
        return file.Range(at, end < 0 ? file.Text.Length - at : end);
    }

    /// <summary>The last line above that holds more than a comment.</summary>
    private static SourceRange LineBefore(SourceFile file, int at)
    {
        for (var line = file.Locate(at).Line - (file.Locate(at).Column == 1 || file.Text.Length > at ? 1 : 0); line > 0; line--)
        {
            var text = file.Line(line);
            var words = text.TrimStart();
            if (words.Length > 0 && words[0] != '#')
            {
                return file.Range(file.Offset(line, text.Length - words.Length + 1), words.TrimEnd().Length);
            }
        }

        return file.Range(Math.Min(at, file.Text.Length), 0);
    }

    private static bool Has(string said, string part) => said.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static Diagnostic Syntaxes(Reading reading, SourceRange place) => Syntax(reading.Message, place, reading.Hints);

    private static Diagnostic Syntax(string message, SourceRange place, params string[] hints) =>
        Diagnostic.Error("yaml-syntax", message, place, [.. hints.Select(h => new Hint(h))]);

    private sealed record Reading(string Said, string Message, params string[] Hints);
}
