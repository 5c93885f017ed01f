using System.Text.Json;
using DocGen.Engine.Documents;
using static DocGen.Tests.Word.WordSamples;

namespace DocGen.Tests.Crowd;

/// <summary>That the reading of pandoc's answer takes a sound file for sound, whatever pandoc does with captions, and still sees a fault.</summary>
public class PandocReadingTests
{
    private static readonly string LongName = string.Concat(Enumerable.Repeat("Head of operations ", 40));

    private static readonly Table Uncaptioned = Table(["Field", "Value"], Row("Owner", "somebody"));

    private static readonly Table First = Table(["Field", "Entry"], Row("Purpose", "to answer")) with { Caption = "Entry of " + LongName };

    private static readonly Table Second = First with { Caption = "Entry of another" };

    [ToolFact("pandoc")]
    public void A_caption_longer_than_an_alternative_text_is_read_behind_a_table_without_one()
    {
        var made = Document(Section("a", Paragraph("Before."), Uncaptioned, Paragraph("Between."), First, Paragraph("After."), Second));

        Assert.Empty(Read(made).Faults(Shape.Of(made)));
    }

    [ToolFact("pandoc")]
    public void A_caption_that_is_cut_short_lost_or_at_another_table_is_a_fault()
    {
        var wanted = Shape.Of(Document(Section("a", Uncaptioned, First, Paragraph("Between."), Second)));
        Table[][] others =
        [
            [Uncaptioned, First with { Caption = First.Caption[..300] }, Second],
            [Uncaptioned, First, Second with { Caption = "" }],
            [Uncaptioned, Second, First],
            [First, Uncaptioned with { Caption = "" }, Second],
        ];

        Assert.All(others, o => Assert.NotEmpty(Read(Document(Section("a", o[0], o[1], Paragraph("Between."), o[2]))).Faults(wanted)));
    }

    private static PandocReading Read(Document document)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "a.docx");
        File.WriteAllBytes(file, Write(document).ToArray());
        using var json = JsonDocument.Parse(OutsideFiles.Run("pandoc", ["-f", "docx", "-t", "json", file]));
        return PandocReading.Of(json.RootElement);
    }
}
