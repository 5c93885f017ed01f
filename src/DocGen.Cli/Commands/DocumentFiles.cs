using System.Collections.Immutable;
using System.Text;
using DocGen.Cli.Disk;
using DocGen.Engine.Documents;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;
using DocGen.Markdown;
using DocGen.Word;

namespace DocGen.Cli.Commands;

/// <summary>Which formats a build writes.</summary>
internal sealed record Formats(bool Markdown, bool Word)
{
    public static Formats Both { get; } = new(true, true);
}

/// <summary>Writes a document in the formats asked for.</summary>
internal static class DocumentFiles
{
    public static ImmutableArray<DigestedFile> Write(Document document, string name, Formats formats, WordLook look, OutputFolder output)
    {
        var written = ImmutableArray.CreateBuilder<DigestedFile>();
        if (formats.Markdown)
        {
            written.Add(output.Stage(name + ".md", Encoding.UTF8.GetBytes(MarkdownWriter.Write(document))));
        }

        if (formats.Word)
        {
            using var stream = new MemoryStream();
            var digest = WordWriter.Write(document, look, stream);
            written.Add(output.Stage(name + ".docx", stream.ToArray(), digest));
        }

        return written.ToImmutable();
    }

    /// <summary>The look that the profile asks for.</summary>
    public static WordLook LookOf(Facts facts)
    {
        var colour = facts.TextOf("brand.colour");
        var look = WordLook.IsColour(colour) ? WordLook.Default with { Accent = colour } : WordLook.Default;
        return facts.TextOf("brand.paper") == "letter" ? look with { Paper = Paper.Letter } : look;
    }
}
