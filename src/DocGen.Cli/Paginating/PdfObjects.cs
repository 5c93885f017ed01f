using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DocGen.Cli.Paginating;

/// <summary>The objects of a PDF file by number. They are found one after the other, not by the file's own table of places, so that a table of a kind unknown here keeps nothing from being read.</summary>
internal sealed class PdfObjects
{
    private const int LargestPacked = 100_000_000;

    private readonly Dictionary<int, object?> _objects = [];

    public PdfObjects(ReadOnlySpan<byte> file)
    {
        var text = Encoding.Latin1.GetString(file);
        for (var at = NextObject(text, 0, out var number); at >= 0; at = NextObject(text, at, out number))
        {
            var syntax = new PdfSyntax(text, at);
            var value = syntax.Value();
            _objects[number] = value;
            at = syntax.At;
            if (string.CompareOrdinal(text, at, "stream", 0, 6) == 0)
            {
                var end = text.IndexOf("endstream", at, StringComparison.Ordinal);
                end = end < 0 ? text.Length : end;
                if (value is ImmutableDictionary<string, object?> head && head.GetValueOrDefault("Type") is PdfName { Text: "ObjStm" })
                {
                    Unpack(head, file[(at + 6)..end]);
                }

                at = end;
            }
        }
    }

    /// <summary>The mappings among the objects that say they are of a type, such as <c>Catalog</c>.</summary>
    public IEnumerable<ImmutableDictionary<string, object?>> OfType(string type) =>
        _objects.OrderBy(o => o.Key).Select(o => o.Value).OfType<ImmutableDictionary<string, object?>>().Where(o => o.GetValueOrDefault("Type") is PdfName name && name.Text == type);

    /// <summary>The object that a value stands for; the value itself when it stands for none; null for an object that is not there.</summary>
    public object? Of(object? value) => value is PdfReference reference ? _objects.GetValueOrDefault(reference.Number) : value;

    /// <summary>Where the value of the next object begins; -1 when there is none.</summary>
    private static int NextObject(string text, int from, out int number)
    {
        for (var at = text.IndexOf(" obj", from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(" obj", at + 4, StringComparison.Ordinal))
        {
            var generation = DigitsBefore(text, at);
            var first = generation < at && generation > 0 && text[generation - 1] == ' ' ? DigitsBefore(text, generation - 1) : at;
            if (first < generation - 1 && int.TryParse(text.AsSpan(first, generation - 1 - first), NumberStyles.None, CultureInfo.InvariantCulture, out number))
            {
                return at + 4;
            }
        }

        number = 0;
        return -1;
    }

    private static int DigitsBefore(string text, int end)
    {
        while (end > 0 && char.IsAsciiDigit(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    // A stream of objects: first the pairs of number and place, then the values.
    private void Unpack(ImmutableDictionary<string, object?> head, ReadOnlySpan<byte> packed)
    {
        if (head.GetValueOrDefault("N") is not int count || head.GetValueOrDefault("First") is not int first || head.GetValueOrDefault("Filter") is not PdfName { Text: "FlateDecode" })
        {
            return;
        }

        var start = packed is [(byte)'\r', (byte)'\n', ..] ? 2 : 1;
        if (packed.Length <= start || Inflated(packed[start..].ToArray()) is not { } text)
        {
            return;
        }

        var places = new PdfSyntax(text, 0);
        for (var i = 0; i < count && places.At < text.Length; i++)
        {
            if (places.Value() is int number && places.Value() is int place && place <= text.Length - first)
            {
                _objects[number] = new PdfSyntax(text, first + place).Value();
            }
        }
    }

    private static string? Inflated(byte[] packed)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var whole = new MemoryStream();
            var buffer = new byte[81_920];
            for (var count = stream.Read(buffer); count > 0 && whole.Length < LargestPacked; count = stream.Read(buffer))
            {
                whole.Write(buffer, 0, count);
            }

            return Encoding.Latin1.GetString(whole.GetBuffer(), 0, (int)whole.Length);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
