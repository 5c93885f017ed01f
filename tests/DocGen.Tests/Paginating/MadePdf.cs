using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DocGen.Tests.Paginating;

/// <summary>PDF files of nothing but pages and named places, as LibreOffice writes them.</summary>
internal static class MadePdf
{
    /// <summary>Plain objects, with a stream among them that holds what looks like an object.</summary>
    public static byte[] Of(int pages, (string Name, int Page)[] places, string font = "BAAAAA+Carlito")
    {
        var text = new StringBuilder("%PDF-1.6\n%\u00e4\u00fc\n");
        text.Append("4 0 obj\n<</Length 5 0 R/Filter/FlateDecode>>\nstream\nx 3 0 obj <</Fake[10 0 R]>> endobj\nendstream\nendobj\n\n5 0 obj\n31\nendobj\n\n");
        foreach (var (number, value) in Objects(pages, places, font))
        {
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{value}\nendobj\n\n");
        }

        text.Append("trailer\n<</Size 99/Root 1 0 R>>\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    /// <summary>The same objects in a compressed stream, as newer programs write them.</summary>
    public static byte[] Packed(int pages, (string Name, int Page)[] places)
    {
        var (heads, values) = (new StringBuilder(), new StringBuilder());
        var objects = Objects(pages, places, "BAAAAA+Carlito").ToList();
        foreach (var (number, value) in objects)
        {
            heads.Append(CultureInfo.InvariantCulture, $"{number} {values.Length} ");
            values.Append(value).Append('\n');
        }

        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(Encoding.Latin1.GetBytes(heads.ToString() + values));
        }

        return
        [
            .. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"%PDF-1.7\n90 0 obj\n<</Type/ObjStm/N {objects.Count}/First {heads.Length}/Filter/FlateDecode/Length {packed.Length}>>\nstream\r\n")),
            .. packed.ToArray(),
            .. Encoding.Latin1.GetBytes("\nendstream\nendobj\n%%EOF\n"),
        ];
    }

    // The pages stand in a tree of two levels, and not in the order of their numbers.
    private static IEnumerable<(int Number, string Value)> Objects(int pages, (string Name, int Page)[] places, string font)
    {
        var numbers = Enumerable.Range(0, pages).Select(i => 50 - i).ToList();
        yield return (1, "<</Type/Catalog/Pages 2 0 R\n/Dests 3 0 R\n/OpenAction[1 0 R /XYZ null null 0]/Lang(en-\\)GB)>>");
        yield return (2, string.Create(CultureInfo.InvariantCulture, $"<</Type/Pages/MediaBox[ 0 0 595.30 841.88 ]/Kids[ {numbers[0]} 0 R 6 0 R ]/Count {pages}>>"));
        yield return (6, $"<</Type/Pages/Parent 2 0 R/Kids[{string.Join(' ', numbers.Skip(1).Select(n => string.Create(CultureInfo.InvariantCulture, $"{n} 0 R")))}]>>");
        yield return (7, $"<</Type/FontDescriptor/FontName/{font}/Flags 4/FontBBox[-502 -306 1240 1026]>>");
        foreach (var number in numbers)
        {
            yield return (number, "<</Type/Page/Parent 2 0 R/Title<FEFF0041>>>");
        }

        yield return (3, $"<<{string.Join('\n', places.Select(p => string.Create(CultureInfo.InvariantCulture, $"/{p.Name}[{numbers[p.Page - 1]} 0 R/XYZ 70.85 751.039 0]")))}>>");
    }
}
