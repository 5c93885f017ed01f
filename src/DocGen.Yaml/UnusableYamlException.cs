using DocGen.Engine.Diagnostics;

namespace DocGen.Yaml;

/// <summary>Leaves the reading of a file from any depth with the one problem that ends it; <see cref="YamlReader"/> always catches it.</summary>
#pragma warning disable CA1064, CA1032 // Never leaves this assembly and is always made with its problem.
internal sealed class UnusableYamlException(Diagnostic problem) : Exception(problem.Message)
{
    public Diagnostic Problem { get; } = problem;
}
