using System.Text;
using DocGen.Cli.Paginating;
using DocGen.Word;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Paginating;

public sealed class PdfPagesTests
{
    private static readonly (string Name, int Page)[] Places = [("5FToc000000001", 1), ("5FToc000000002", 3), ("#5FRef7", 4)];

    [Fact]
    public void A_named_place_lies_on_its_page_counted_along_the_tree() => AssertPlaces(PdfPages.Of(new PdfObjects(MadePdf.Of(4, Places))));

    [Fact]
    public void Objects_in_a_compressed_stream_are_read_too() => AssertPlaces(PdfPages.Of(new PdfObjects(MadePdf.Packed(4, Places))));

    [Theory]
    [InlineData("")]
    [InlineData("no PDF at all")]
    [InlineData("1 0 obj [")]
    [InlineData("1 0 obj (\\")]
    [InlineData("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj")]
    [InlineData("1 0 obj <</Type/Catalog/Pages 1 0 R/Dests 1 0 R/Kids[1 0 R]>> endobj")]
    public void Without_places_nothing_is_found(string text) => Assert.Empty(PdfPages.Of(new PdfObjects(Encoding.Latin1.GetBytes(text))));

    [Theory]
    [InlineData("BAAAAA+Carlito-Bold", null)]
    [InlineData("Calibri,Bold", null)]
    [InlineData("BAAAAA+DejaVuSans", "Calibri")]
    [InlineData("CALIBR+OpenSymbol", "Calibri")]
    public void A_font_of_the_look_is_there_by_its_own_name_or_that_of_its_twin(string inFile, string? missing) =>
        Assert.Equal(missing, PdfFonts.Missing(new PdfObjects(MadePdf.Of(4, Places, inFile)), WordLook.Default));

    [Fact]
    public void The_font_of_the_headings_is_looked_for_too() =>
        Assert.Equal("Times New Roman", PdfFonts.Missing(new PdfObjects(MadePdf.Of(4, Places, "BAAAAA+Carlito")), WordLook.Default with { HeadingFont = "Times New Roman" }));

    [Fact]
    public void A_broken_file_of_any_kind_throws_nothing()
    {
        var (plain, packed) = (MadePdf.Of(4, Places), MadePdf.Packed(4, Places));
        var broken =
            from whole in Gen.Elements(plain, packed)
            from cut in Gen.Choose(1, whole.Length)
            from changes in Gen.ListOf(Gen.Zip(Gen.Choose(0, cut - 1), Gen.Choose(0, 255)))
            select Changed(whole[..cut], changes);

        Prop.ForAll(Arb.From(broken), bytes => PdfPages.Of(new PdfObjects(bytes)).Values.All(p => p is >= 1 and <= 4))
            .HoldsFor(1000);
    }

    private static byte[] Changed(byte[] bytes, IEnumerable<(int At, int Value)> changes)
    {
        foreach (var (at, value) in changes)
        {
            bytes[at] = (byte)value;
        }

        return bytes;
    }

    private static void AssertPlaces(IReadOnlyDictionary<string, int> found)
    {
        Assert.Equal(3, found.Count);
        Assert.Equal(1, found["5FToc000000001"]);
        Assert.Equal(3, found["5FToc000000002"]);
        Assert.Equal(4, found["_Ref7"]);
    }
}
