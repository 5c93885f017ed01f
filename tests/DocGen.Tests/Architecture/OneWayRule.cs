using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DocGen.Tests.Architecture;

/// <summary>Which project may see which, which package stands where, and in which order Engine's namespaces may use each other.</summary>
public sealed partial class OneWayRule
{
    private static readonly string[] Order = ["Sources", "Diagnostics", "Templating", "Standards", "Documents", "Intake", "Applicability", "Issuing", "Packs", "Integrity", "Changes", "Merging"];

    [Theory]
    [InlineData("DocGen.Engine", "", "Humanizer.Core")]
    [InlineData("DocGen.Yaml", "DocGen.Engine", "YamlDotNet")]
    [InlineData("DocGen.Markdown", "DocGen.Engine", "Markdig")]
    [InlineData("DocGen.Word", "DocGen.Engine", "DocumentFormat.OpenXml System.IO.Packaging")]
    [InlineData("DocGen.Cli", "DocGen.Engine DocGen.Markdown DocGen.Word DocGen.Yaml", "Spectre.Console System.CommandLine")]
    public void A_project_sees_only_what_it_may(string project, string mayReference, string mayUse)
    {
        var file = XDocument.Load(Repository.Path("src", project, project + ".csproj"));
        var references = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!));
        var packages = file.Descendants("PackageReference").Select(r => (string)r.Attribute("Include")!);

        Assert.Subset(mayReference.Split(' ').ToHashSet(StringComparer.Ordinal), references.ToHashSet(StringComparer.Ordinal));
        Assert.Subset(mayUse.Split(' ').ToHashSet(StringComparer.Ordinal), packages.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Engine_has_no_namespace_that_is_not_in_the_order() =>
        Assert.Subset(Order.ToHashSet(StringComparer.Ordinal), EngineReferences.All.Select(r => r.From).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void A_namespace_of_Engine_uses_only_those_before_it_in_its_compiled_code() => Assert.Empty(Backwards(EngineReferences.All));

    [Fact]
    public void A_namespace_of_Engine_names_only_those_before_it_in_its_sources()
    {
        var named = Directory.EnumerateFiles(Repository.Path("src", "DocGen.Engine"), "*.cs", SearchOption.AllDirectories)
            .Select(f => (Folder: Path.GetRelativePath(Repository.Path("src", "DocGen.Engine"), f).Split(Path.DirectorySeparatorChar)[0], Text: File.ReadAllText(f)))
            .Where(f => Order.Contains(f.Folder))
            .SelectMany(f => Using().Matches(f.Text).Select(m => new EngineReference(f.Folder, m.Groups["name"].Value, f.Folder, m.Value)));

        Assert.Empty(Backwards(named));
    }

    [Fact]
    public void The_compiled_code_is_really_looked_into()
    {
        // A rule turned round must be broken many times, by signatures and by what stands in method bodies.
        var forwards = EngineReferences.All.Where(r => r.From == "Packs" && r.To == "Intake").ToList();

        Assert.NotEmpty(forwards);
        Assert.NotEmpty(Backwards([.. forwards.Select(r => r with { From = r.To, To = r.From })]));
        Assert.Contains(EngineReferences.All, r => r is { FromType: "DocGen.Engine.Intake.AnswersReader", ToType: "DocGen.Engine.Diagnostics.NearName" });
    }

    private static IEnumerable<string> Backwards(IEnumerable<EngineReference> references) =>
        references.Where(r => Array.IndexOf(Order, r.To) > Array.IndexOf(Order, r.From)).Select(r => $"{r.FromType} uses {r.ToType}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^using (static )?(\w+ = )?DocGen\.Engine\.(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Using();
}
