using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DocGen.Yaml;

/// <summary>Reads a YAML text into nodes that know their place.</summary>
public static class YamlReader
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int LongestText = 5_000_000;

    /// <summary>How deep lists and mappings may stand in each other.</summary>
    public const int DeepestNesting = 100;

    /// <summary>How many problems of one file are told before the rest of it is left unread.</summary>
    public const int MostProblems = 100;

    /// <summary>The one document of the file, or null when it holds nothing or cannot be read. Every value keeps the place where it is written, also when an
    /// alias repeats it. Reports broken YAML, repeated keys, and the parts of YAML that are refused here: tags, merge keys, keys that are not text, a second document.</summary>
    public static Checked<SourceNode?> Read(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Text.Length > LongestText)
        {
            return Checked.With<SourceNode?>(null, [YamlProblems.TextTooLong(file)]);
        }

        if (ForbiddenCharacters.In(file) is { } forbidden)
        {
            return Checked.With<SourceNode?>(null, [forbidden]);
        }

        var problems = new List<Diagnostic>();
        try
        {
            return Checked.With(ReadDocument(file, problems), problems);
        }
        catch (UnusableYamlException unusable)
        {
            problems.Add(unusable.Problem);
        }
        catch (YamlException broken)
        {
            problems.Add(BrokenYaml.Explain(broken, file));
        }

        return Checked.With<SourceNode?>(null, problems);
    }

    private static SourceNode? ReadDocument(SourceFile file, List<Diagnostic> problems)
    {
        using var text = new StringReader(file.Text);
        var parser = new SteadyParser(text);
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        var root = new NodeBuilder(file, parser, problems).Build(depth: 1);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            problems.Add(YamlProblems.SecondDocument(file, second));
        }

        return root is ScalarNode { IsNothing: true, Text: "" } ? null : root;
    }
}
