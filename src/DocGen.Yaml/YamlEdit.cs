using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Yaml.Editing;

namespace DocGen.Yaml;

/// <summary>Sets one value in a YAML text and leaves everything else as somebody wrote it: comments, order, quotes, blank lines, line ends.</summary>
public static class YamlEdit
{
    /// <summary>The text with the value at the end of the path, or null with the reason: the text cannot be read, or it is written in a way that cannot be edited with certainty.
    /// Keys and items that are missing on the way are made. A plain scalar is written as it stands; any other one in quotes where YAML would read something else.</summary>
    public static Checked<string?> Set(SourceFile file, ImmutableArray<NodeStep> path, SourceNode value)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(value);
        var before = YamlReader.Read(file);
        if (before.HasErrors)
        {
            return Checked.With<string?>(null, before.Problems);
        }

        if (new Editor(file).Set(before.Value, path, value) is { } edit)
        {
            // The proof of an edit is its result, whatever the text looked like.
            var text = edit.Apply(file.Text);
            var after = YamlReader.Read(new SourceFile(file.Path, text));
            if (!after.HasErrors && ExpectedTree.Same(after.Value, ExpectedTree.With(before.Value, path, value)))
            {
                return Checked.Fine<string?>(text);
            }
        }

        return Checked.With<string?>(null, [Diagnostic.Error("cannot-edit", $"`{NameOf(path)}` stands in `{file.Path}` in a way that cannot be changed without touching something else", before.Value?.Place, "change it there with an editor")]);
    }

    private static string NameOf(ImmutableArray<NodeStep> path) =>
        string.Join('.', path.Select(s => s is KeyStep key ? key.Key : (((ItemStep)s).Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
