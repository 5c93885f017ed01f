using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Reads what a pack sets for all its templates: spellings of other Englishes and limits of rendering.</summary>
internal static class PackSettings
{
    /// <summary>The words of each spelling by its name; empty when the pack lists none.</summary>
    public static ImmutableSortedDictionary<string, Spelling> Spellings(MappingReader pack, List<Diagnostic> problems)
    {
        var spellings = ImmutableSortedDictionary.CreateBuilder<string, Spelling>(StringComparer.Ordinal);
        foreach (var name in pack.Mapping("spellings", "the spellings")?.Entries ?? [])
        {
            var words = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            foreach (var entry in (name.Value as MappingNode)?.Entries ?? [])
            {
                if (entry.Value is not ScalarNode word || (entry.Key.Value + word.Text).Any(c => !char.IsAsciiLetterLower(c)))
                {
                    problems.Add(Diagnostic.Error("wrong-shape", $"`{entry.Key.Value}` of a spelling takes one word, both in lower case", entry.Key.Place, "such as `organisation: organization`"));
                    continue;
                }

                words[entry.Key.Value] = word.Text;
            }

            spellings[name.Key.Value] = new Spelling(words.ToImmutable());
        }

        return spellings.ToImmutable();
    }

    /// <summary>The limits; the default where the pack says none, or one that cannot be.</summary>
    public static TemplateLimits Limits(MappingReader pack, List<Diagnostic> problems)
    {
        var limits = TemplateLimits.Default;
        if (pack.Mapping("limits", "the limits") is not { } written)
        {
            return limits;
        }

        foreach (var name in TemplateLimits.Names)
        {
            if (written.Number(name) is { } value)
            {
                if (limits.With(name, value) is { } changed)
                {
                    limits = changed;
                }
                else
                {
                    problems.Add(Diagnostic.Error("wrong-type", $"the limit `{name}` cannot be {value.ToString(CultureInfo.InvariantCulture)}", written.Node(name)!.Place, "write a whole number from 1; `calls` and `nesting` go up to 500"));
                }
            }
        }

        written.Done();
        return limits;
    }
}
