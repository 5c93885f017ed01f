using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using YamlDotNet.Core.Events;

namespace DocGen.Yaml;

/// <summary>The words for every problem of a YAML file except broken syntax.</summary>
internal static class YamlProblems
{
    public static Diagnostic TextTooLong(SourceFile file) =>
        Diagnostic.Error(
            "yaml-too-large",
            string.Create(CultureInfo.InvariantCulture, $"the file has {file.Text.Length} characters; at most {YamlReader.LongestText} are read"),
            file.Range(0, 0),
            "split it into several files");

    public static Diagnostic AliasesTooLarge(SourceRange place) =>
        Diagnostic.Error("yaml-too-large", "the aliases of this file repeat more than can be read", place, "write the values out, or repeat less");

    public static Diagnostic TooDeep(SourceRange place) =>
        Diagnostic.Error(
            "yaml-too-deep",
            string.Create(CultureInfo.InvariantCulture, $"lists and mappings stand more than {YamlReader.DeepestNesting} deep in each other"),
            place);

    public static Diagnostic TooMany(SourceRange? place) =>
        Diagnostic.Error(
            "yaml-too-many-problems",
            string.Create(CultureInfo.InvariantCulture, $"this file has {YamlReader.MostProblems} problems up to here; the rest of it was not read"),
            place);

    public static Diagnostic AliasInItself(SourceRange place) =>
        Diagnostic.Error("yaml-alias", $"`{Shorten(place.Text)}` stands inside the value that it repeats", place);

    public static Diagnostic UnknownAlias(SourceRange place) =>
        Diagnostic.Error(
            "yaml-alias",
            $"`{Shorten(place.Text)}` repeats a value that no `{Shorten("&" + place.Text.TrimStart('*'))}` before it names",
            place,
            "a value that starts with `*` and is meant as text needs quotes");

    public static Diagnostic RepeatedKey(Sourced<string> key, SourceRange first) =>
        Diagnostic.Error("duplicate-key", $"`{Shorten(key.Value)}` is written twice", key.Place, new Hint("the first one stands here", first));

    public static Diagnostic KeyNotText(SourceFile file, ParsingEvent key) =>
        Diagnostic.Error("yaml-key", "a key must be one piece of text", Places.Of(file, key), "a value such as `{{ name }}` or `[draft]` that is meant as text needs quotes");

    public static Diagnostic EmptyKey(SourceRange place) =>
        Diagnostic.Error("yaml-key", "a key is missing before the `:`", place);

    public static Diagnostic MergeKey(SourceRange place) =>
        Diagnostic.Error("yaml-merge-key", "the merge key `<<` is not supported", place, "write the keys out, or repeat a whole value with an alias");

    public static Diagnostic Tag(SourceRange place) =>
        Diagnostic.Error(
            "yaml-tag",
            $"the tag `{Shorten(place.Text)}` is not supported",
            place,
            "leave it out: values are read by what is asked for", "a value that starts with `!` and is meant as text needs quotes");

    public static Diagnostic SecondDocument(SourceFile file, DocumentStart second) =>
        Diagnostic.Error(
            "yaml-documents",
            "the file holds more than one document",
            Places.Of(file, second),
            "a line `---` starts another document: put it into a file of its own");

    public static Diagnostic CommentCut(SourceRange comment, Severity severity) =>
        new(
            "comment-cut",
            severity,
            $"`{Shorten(comment.Text)}` is read as a comment, not as part of the value",
            comment,
            ["put the whole value in quotes to keep it, or a space after the `#` to mark a comment"]);

    public static Diagnostic ForbiddenCharacter(string name, SourceRange place, int count) =>
        Diagnostic.Error(
            "control-character",
            string.Create(CultureInfo.InvariantCulture, $"the unseen character `{name}` cannot stand in a document{(count > 1 ? $" (the first of {count} such characters in this file)" : "")}"),
            place,
            "delete it; it often comes with text that was pasted from another program");

    public static Diagnostic ForbiddenEscape(string name, SourceRange place) =>
        Diagnostic.Error("control-character", $"an escape in this text stands for `{name}`, which cannot stand in a document", place);

    private static string Shorten(string text)
    {
        text = text.TrimEnd().ReplaceLineEndings(" ");
        return text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 39), "…");
    }
}
