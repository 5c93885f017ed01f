using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocGen.Engine.Documents;
using DocGen.Tests.Samples;
using DocGen.Word.Merging;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Word.Merging;

/// <summary>Files in the place of a document that are none that we wrote: a merge gives nothing, or loses nothing, and never throws.</summary>
public class FilesOfOthersTests
{
    private static readonly Lazy<byte[]> Given = new(() => MergeCase.Bytes(ChangedModel.Policy.Given));
    private static readonly Lazy<byte[]> Ours = new(() => MergeCase.Bytes(ChangedModel.Policy.Ours));

    public static TheoryData<string> Broken => ["nothing", "text", "half", "password", "empty archive", "no document", "open element", "document type"];

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_file_that_cannot_be_read_is_not_merged(string kind)
    {
        var theirs = Damaged(kind);

        Assert.Null(Merge(theirs));
        Assert.NotNull(WordFileState.Obstacle(theirs));
    }

    [Fact]
    public void Macros_are_told_of_and_nothing_is_lost_where_a_file_with_them_is_merged_all_the_same()
    {
        var file = WordPackage.Of(Given.Value);
        file.Put("[Content_Types].xml", file.Text("[Content_Types].xml").Replace("wordprocessingml.document.main+xml", "X", StringComparison.Ordinal).Replace("application/vnd.openxmlformats-officedocument.X", "application/vnd.ms-word.document.macroEnabled.main+xml", StringComparison.Ordinal));
        var theirs = file.ToBytes();

        Assert.Equal("holds macros", WordFileState.Obstacle(theirs));
        MergeCase.Of(Given.Value, theirs, Ours.Value).AssertSound(isLinted: false);
    }

    [Fact]
    public void Another_document_under_the_name_keeps_every_word_or_is_left_alone()
    {
        foreach (var other in BuiltSample.Of("pebblelark").Documents.Values.Where(d => d.Planned.Id != "D1").Take(6))
        {
            var theirs = MergeCase.Bytes(other.Document);
            if (Merge(theirs) is not null)
            {
                MergeCase.Of(Given.Value, theirs, Ours.Value).AssertSound(isLinted: false);
            }
        }
    }

    [Fact]
    public void A_file_of_another_origin_keeps_every_word()
    {
        var other = WordSamples.Document(WordSamples.Section("notes", WordSamples.Paragraph("The quillwort stands in the greenhouse."), WordSamples.Table(["Plant", "Place"], WordSamples.Row("Fern", "Shade"))));
        var merge = MergeCase.Of(Given.Value, MergeCase.Bytes(other), Ours.Value);

        merge.AssertSound(isLinted: false);
        Assert.Contains("The quillwort stands in the greenhouse.", merge.Accepted);
        Assert.Contains("Fern | Shade", merge.Accepted);
    }

    [Fact]
    public void Bytes_that_were_changed_at_random_end_in_nothing_or_in_a_merge() => Prop.ForAll(Gen.Choose(0, 1_000_000).ListOf(3).ToArbitrary(), places =>
    {
        var theirs = Given.Value.ToArray();
        foreach (var place in places)
        {
            theirs[place % theirs.Length] ^= (byte)(1 + (place % 255));
        }

        Merge(theirs);
        return true;
    }).HoldsFor(20);

    private static MergedWord? Merge(byte[] theirs) => WordMerge.Merge(Given.Value, theirs, Ours.Value, MergeCase.Date, MergeReasons.Only("a reason"));

    private static byte[] Damaged(string kind)
    {
        var file = WordPackage.Of(Given.Value);
        switch (kind)
        {
            case "nothing":
                return [];
            case "text":
                return Encoding.UTF8.GetBytes("This is no archive.");
            case "half":
                return Given.Value[..(Given.Value.Length / 2)];
            case "password":
                return [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
            case "empty archive":
                var stream = new MemoryStream();
                new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true).Dispose();
                return stream.ToArray();
            case "no document":
                file.Remove(WordPackage.DocumentPath);
                break;
            case "open element":
                file.Put(WordPackage.DocumentPath, file.Text(WordPackage.DocumentPath)[..5000]);
                break;
            default:
                file.Put(WordPackage.DocumentPath, "<!DOCTYPE x [<!ENTITY a 'b'>]>" + XElement.Parse(file.Text(WordPackage.DocumentPath)).ToString(SaveOptions.DisableFormatting));
                break;
        }

        return file.ToBytes();
    }
}
