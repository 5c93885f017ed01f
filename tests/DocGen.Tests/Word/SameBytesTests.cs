using System.Globalization;
using System.IO.Compression;
using DocGen.Word;
using static DocGen.Tests.Word.WordSamples;

namespace DocGen.Tests.Word;

public class SameBytesTests
{
    [Theory]
    [InlineData("tr-TR"), InlineData("ar-SA"), InlineData("th-TH"), InlineData("de-DE")]
    public void Another_culture_changes_no_byte(string culture)
    {
        var usual = Write(Full).ToArray();
        var (before, uiBefore) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            // A look of its own, so that nothing built before is used again.
            Assert.Equal(usual, Write(Full, new WordLook()).ToArray());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, uiBefore);
        }
    }

    [Fact]
    public void A_document_made_again_gives_the_same_bytes_from_many_threads()
    {
        var usual = Write(Full).ToArray();

        Assert.All(Enumerable.Range(0, 8).AsParallel().Select(_ => Write(Full).ToArray()), bytes => Assert.Equal(usual, bytes));
    }

    [Fact]
    public void The_entries_have_fixed_order_times_and_attributes()
    {
        using var zip = new ZipArchive(Write(Full));
        var names = zip.Entries.Select(e => e.FullName).ToList();

        Assert.Equal(["[Content_Types].xml", "_rels/.rels", .. names.Skip(2).Order(StringComparer.Ordinal)], names);
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.All(zip.Entries, e => Assert.Equal(0x81A40000u, (uint)e.ExternalAttributes));
    }

    [Fact]
    public void The_digest_of_the_parts_can_be_read_from_the_file_and_changes_with_the_text()
    {
        using var stream = new MemoryStream();
        var digest = WordWriter.Write(Full, WordLook.Default, stream).PartsDigest;
        stream.Position = 0;

        Assert.Equal(digest, WordWriter.PartsDigest(stream));
        Assert.NotEqual(digest, WordWriter.PartsDigest(Write(Full with { Identity = Identity with { Version = "0.2" } })));
    }

    [Fact]
    public void A_stream_that_cannot_seek_gets_the_same_bytes()
    {
        using var stream = new MemoryStream();
        using (var forward = new BufferedForward(stream))
        {
            WordWriter.Write(Full, WordLook.Default, forward);
        }

        Assert.Equal(Write(Full).ToArray(), stream.ToArray());
    }

    private sealed class BufferedForward(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
