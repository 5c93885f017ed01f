using System.Collections.Immutable;

namespace DocGen.Engine.Templating;

/// <summary>Which names of countries take "the" in an English sentence.</summary>
internal static class CountryNames
{
    private static readonly ImmutableHashSet<string> Plurals =
    [
        "Bahamas", "Comoros", "Gambia", "Maldives", "Netherlands", "Philippines", "Seychelles", "Ivory Coast", "Vatican", "Isle of Man",
        "UK", "US", "USA", "UAE", "EU", "EEA", "European Union", "European Economic Area",
    ];

    // What a name ends or begins with when it says of which kind the country is.
    private static readonly ImmutableArray<string> Kinds = ["Islands", "Republic", "Kingdom", "States", "Emirates", "Federation", "Union", "Confederation"];

    private static readonly ImmutableArray<string> KindsOf = ["Republic of ", "Kingdom of ", "United States of ", "Democratic Republic of ", "People's Republic of ", "Principality of ", "Federal Republic of ", "Grand Duchy of "];

    /// <summary>The name, with "the" in front where a sentence needs it; a name that brings its article is left alone.</summary>
    public static string WithArticle(string name) =>
        Plurals.Contains(name) || Kinds.Any(k => name.EndsWith(" " + k, StringComparison.Ordinal)) || KindsOf.Any(k => name.StartsWith(k, StringComparison.Ordinal)) ? "the " + name : name;
}
