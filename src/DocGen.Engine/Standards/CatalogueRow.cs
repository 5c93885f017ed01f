using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Standards;

/// <summary>Reads one mapping of a catalogue key by key, collects what is wrong with it, and reports the keys that nobody asked for.</summary>
internal sealed class CatalogueRow(MappingNode node, List<Diagnostic> problems)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public SourceRange Place => node.Place;

    /// <summary>A text that must be there; an error and an empty text when it is not.</summary>
    public Sourced<string> Text(string key)
    {
        var text = Optional(key);
        if (text.Value.Length == 0)
        {
            Report($"`{key}` is missing", node[key]?.Place ?? node.Place);
        }

        return text;
    }

    /// <summary>A text, or an empty one when it is not there.</summary>
    public Sourced<string> Optional(string key)
    {
        _asked.Add(key);
        switch (node[key])
        {
            case null or ScalarNode { IsNothing: true }:
                return new Sourced<string>("", node.Place);
            case ScalarNode scalar:
                return new Sourced<string>(scalar.Text, scalar.Place);
            case var other:
                Report($"`{key}` must be one text", other.Place);
                return new Sourced<string>("", other.Place);
        }
    }

    /// <summary>A list of texts, empty when it is not there.</summary>
    public ImmutableArray<Sourced<string>> Texts(string key)
    {
        _asked.Add(key);
        var texts = ImmutableArray.CreateBuilder<Sourced<string>>();
        foreach (var item in Items(key))
        {
            if (item is ScalarNode scalar)
            {
                texts.Add(new Sourced<string>(scalar.Text, scalar.Place));
            }
            else
            {
                Report($"`{key}` must be a list of texts", item.Place);
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>The mappings of a list, empty when it is not there.</summary>
    public IEnumerable<CatalogueRow> Rows(string key)
    {
        foreach (var item in Items(key))
        {
            if (item is MappingNode row)
            {
                yield return new CatalogueRow(row, problems);
            }
            else
            {
                Report($"each entry of `{key}` must be a mapping", item.Place);
            }
        }
    }

    /// <summary>The mapping under a key, or null when it is not there.</summary>
    public CatalogueRow? Row(string key)
    {
        _asked.Add(key);
        return node[key] is MappingNode mapping ? new CatalogueRow(mapping, problems) : null;
    }

    /// <summary>A day written as year-month-day, or null when nothing is written.</summary>
    public DateOnly? Day(string key)
    {
        var text = Optional(key);
        if (text.Value.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Report($"`{text.Value}` is not a day", text.Place, "write it as `2026-11-21`");
        return null;
    }

    /// <summary>A whole number, or null when nothing is written.</summary>
    public int? Number(string key)
    {
        var text = Optional(key);
        if (text.Value.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Report($"`{text.Value}` is not a number", text.Place);
        return null;
    }

    /// <summary>One of a few words; an error and the first meaning when it is another.</summary>
    public T OneOf<T>(string key, params (string Word, T Meaning)[] words)
    {
        var text = Text(key);
        foreach (var (word, meaning) in words)
        {
            if (text.Value == word)
            {
                return meaning;
            }
        }

        if (text.Value.Length > 0)
        {
            Report($"`{key}` is one of {string.Join(", ", words.Select(w => $"`{w.Word}`"))}, not `{text.Value}`", text.Place);
        }

        return words[0].Meaning;
    }

    public bool Has(string key) => node[key] is not null;

    /// <summary>Lets keys pass that are for human readers only.</summary>
    public void Skip(params ReadOnlySpan<string> keys) => _asked.UnionWith(keys.ToArray());

    /// <summary>Reports every key that was not asked for: a mistyped one would be lost in silence.</summary>
    public void Finish()
    {
        foreach (var entry in node.Entries.Where(e => !_asked.Contains(e.Key.Value)))
        {
            problems.Add(Diagnostic.Error("standards-file", $"`{entry.Key.Value}` is not known here", entry.Key.Place, NearName.Hint(entry.Key.Value, _asked)));
        }
    }

    public void Report(string message, SourceRange place, params ReadOnlySpan<Hint> hints) =>
        problems.Add(Diagnostic.Error("standards-file", message, place, hints));

    private ImmutableArray<SourceNode> Items(string key)
    {
        _asked.Add(key);
        switch (node[key])
        {
            case null or ScalarNode { IsNothing: true }:
                return [];
            case ListNode list:
                return list.Items;
            case var other:
                Report($"`{key}` must be a list", other.Place);
                return [];
        }
    }
}
