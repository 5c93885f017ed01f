using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Cli.Rendering;

/// <summary>YAML or JSON as plain values of the template language: numbers, true and false, null, text, lists and objects.</summary>
internal static class PlainData
{
    /// <summary>The names of a mapping; none for an empty file. Anything else is reported.</summary>
    public static TemplateObject Of(SourceNode? node, List<Diagnostic> problems)
    {
        if (node is MappingNode mapping)
        {
            return Object(mapping);
        }

        if (node is not null)
        {
            problems.Add(Diagnostic.Error("wrong-shape", "the data holds names and values", node.Place, "write `name: value` on each line, or a JSON object"));
        }

        return new TemplateObject();
    }

    private static TemplateObject Object(MappingNode mapping)
    {
        var target = new TemplateObject();
        foreach (var entry in mapping.Entries)
        {
            target.Set(entry.Key.Value, ValueOf(entry.Value));
        }

        return target;
    }

    private static Value ValueOf(SourceNode node) => node switch
    {
        MappingNode mapping => Value.Of(Object(mapping)),
        ListNode list => Value.Of(new TemplateList([.. list.Items.Select(ValueOf)])),
        ScalarNode { Plain: true } scalar => Value.Of(Typed(scalar.Text)),
        ScalarNode scalar => Value.Of(scalar.Text),
        _ => Value.Null,
    };

    private static object? Typed(string text)
    {
        if (text is "" or "~" or "null" or "Null" or "NULL")
        {
            return null;
        }

        if (text is "true" or "True" or "TRUE")
        {
            return true;
        }

        if (text is "false" or "False" or "FALSE")
        {
            return false;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }

        const NumberStyles decimals = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return char.IsAsciiDigit(text[^1]) && double.TryParse(text, decimals, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : text;
    }
}
