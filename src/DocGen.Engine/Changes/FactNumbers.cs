using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DocGen.Engine.Changes;

/// <summary>Names of facts by number: sections name the same facts again and again, and in the order of the names those of one register stand beside each other.</summary>
internal sealed class FactNumbers
{
    private readonly Dictionary<string, int> _numbers;

    private FactNumbers(ImmutableArray<string> names) =>
        (Names, _numbers) = (names, names.Select((n, i) => (n, i)).ToDictionary(n => n.n, n => n.i, StringComparer.Ordinal));

    /// <summary>Each name once, sorted; its place, from 0, is its number.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The numbers of all facts that a record names.</summary>
    public static FactNumbers Of(BuildRecord record) => new([.. record.Derived.SelectMany(d => d.Facts)
        .Concat(record.Open.Values.SelectMany(o => o.Facts))
        .Concat(record.Decisions.SelectMany(d => d.Deciding.Concat(d.Facts)))
        .Concat(record.Documents.SelectMany(d => d.Deciding.Concat(d.Facts).Concat(d.Sections.SelectMany(s => s.Facts)).Concat(d.Goals.Dependent.Values.SelectMany(f => f))))
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>Sorted names as numbers with ranges: <c>3 7-19 44</c>.</summary>
    public string Text(ImmutableArray<string> names)
    {
        var text = new StringBuilder();
        for (var i = 0; i < names.Length;)
        {
            var first = _numbers[names[i]];
            var last = first;
            for (i++; i < names.Length && _numbers[names[i]] == last + 1; i++)
            {
                last++;
            }

            text.Append(text.Length > 0 ? " " : "").Append(CultureInfo.InvariantCulture, $"{first}");
            if (last > first)
            {
                text.Append(CultureInfo.InvariantCulture, $"-{last}");
            }
        }

        return text.ToString();
    }

    /// <summary>The names behind such a text, sorted as the list of names is; null when it is not one, or names what is not there.</summary>
    public static ImmutableArray<string>? Read(string text, ImmutableArray<string> names)
    {
        var read = ImmutableArray.CreateBuilder<string>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !TryNumber(ends[0], names.Length, out var first) || !TryNumber(ends[^1], names.Length, out var last))
            {
                return null;
            }

            for (var i = first; i <= last; i++)
            {
                read.Add(names[i]);
            }
        }

        return read.ToImmutable();
    }

    private static bool TryNumber(string text, int count, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < count;
}
