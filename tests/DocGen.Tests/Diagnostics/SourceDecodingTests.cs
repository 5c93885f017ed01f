using System.Text;
using DocGen.Engine.Diagnostics;

namespace DocGen.Tests.Diagnostics;

public sealed class SourceDecodingTests
{
    [Fact]
    public void The_byte_order_mark_goes_and_all_line_ends_become_line_feeds()
    {
        var decoded = SourceDecoding.Decode([0xEF, 0xBB, 0xBF, .. "a: é\r\nb: 1\rc: 2\n"u8], "profile.yaml");

        Assert.Empty(decoded.Problems);
        Assert.Equal("a: é\nb: 1\nc: 2\n", decoded.Value!.Text);
        Assert.Equal("profile.yaml", decoded.Value.Path);
    }

    [Fact]
    public void A_wrong_byte_is_placed_on_its_line() =>
        AssertRefused([.. "ok: ÿ😀\r\nname: "u8, 0xE9, .. "t\u00E9\n"u8], "profile.yaml:2:7: Error not-utf-8: the byte `0xE9` here is not UTF-8 text");

    [Fact]
    public void A_character_cut_at_the_end_is_refused() =>
        AssertRefused([.. "a"u8, 0xE2, 0x82], "profile.yaml:1:2: Error not-utf-8: the byte `0xE2` here is not UTF-8 text");

    [Fact]
    public void Utf16_is_named_with_and_without_its_mark()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            AssertRefused([.. encoding.GetPreamble(), .. encoding.GetBytes("name: x")], "profile.yaml:1:1: Error not-utf-8: the file is UTF-16 text, not UTF-8");
            AssertRefused(encoding.GetBytes("name: x"), "profile.yaml:1:1: Error not-utf-8: the file is UTF-16 text, not UTF-8");
        }
    }

    [Fact]
    public void A_binary_file_is_refused() =>
        AssertRefused([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x00], "profile.yaml:1:1: Error binary-file: the file is not text");

    [Fact]
    public void A_file_over_the_limit_is_refused() =>
        AssertRefused(new byte[20_000_001], "profile.yaml:1:1: Error file-too-large: the file has 20000001 bytes; at most 20000000 are read");

    [Fact]
    public void No_bytes_are_an_empty_text() => Assert.Equal("", SourceDecoding.Decode([], "profile.yaml").Value!.Text);

    private static void AssertRefused(byte[] bytes, string problem)
    {
        var decoded = SourceDecoding.Decode(bytes, "profile.yaml");
        Assert.Null(decoded.Value);
        Assert.Equal(problem, Assert.Single(decoded.Problems).ToString());
    }
}
