using System.Collections.Immutable;

namespace DocGen.Cli.Paginating;

/// <summary>On which page each named place of a PDF file lies.</summary>
internal static class PdfPages
{
    private const int DeepestTree = 60;

    /// <summary>Pages, counted from 1, by the name of the place; empty when the file names no place.</summary>
    public static ImmutableDictionary<string, int> Of(PdfObjects objects)
    {
        var found = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        if (objects.OfType("Catalog").LastOrDefault() is not { } catalog || objects.Of(catalog.GetValueOrDefault("Dests")) is not ImmutableDictionary<string, object?> places)
        {
            return found.ToImmutable();
        }

        var numbers = new Dictionary<int, int>();
        Count(objects, catalog.GetValueOrDefault("Pages"), numbers, 0);
        foreach (var (name, value) in places)
        {
            var place = objects.Of(value);
            if (place is ImmutableDictionary<string, object?> wrapped)
            {
                place = objects.Of(wrapped.GetValueOrDefault("D"));
            }

            if (place is ImmutableArray<object?> { Length: > 0 } parts && parts[0] is PdfReference page && numbers.TryGetValue(page.Number, out var number))
            {
                found[name] = number;
            }
        }

        return found.ToImmutable();
    }

    private static void Count(PdfObjects objects, object? node, Dictionary<int, int> numbers, int depth)
    {
        if (node is not PdfReference reference || objects.Of(reference) is not ImmutableDictionary<string, object?> entries || depth > DeepestTree)
        {
            return;
        }

        if (objects.Of(entries.GetValueOrDefault("Kids")) is not ImmutableArray<object?> kids)
        {
            numbers.TryAdd(reference.Number, numbers.Count + 1);
            return;
        }

        foreach (var kid in kids)
        {
            Count(objects, kid, numbers, depth + 1);
        }
    }
}
