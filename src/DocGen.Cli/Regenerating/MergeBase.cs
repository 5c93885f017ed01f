using System.Text;
using DocGen.Cli.Disk;
using DocGen.Engine.Documents;
using DocGen.Markdown;
using DocGen.Word;
using DocGen.Word.Anchoring;
using DocGen.Word.Merging;

namespace DocGen.Cli.Regenerating;

/// <summary>What a person began with: the file as it was generated last.</summary>
/// <param name="Content">Its bytes; null when it cannot be had.</param>
/// <param name="Obstacle">Why not, in words that follow "it"; else empty.</param>
internal sealed record MergeBase(byte[]? Content, string Obstacle)
{
    private const string Foreign = "is another file: almost nothing of what was generated stands in it";
    private const string Forgotten = "does not say what it was generated from, and that is not remembered either";

    /// <summary>For a Word file the base inside it, where it is not the one remembered; else the one remembered.</summary>
    public static MergeBase OfWord(byte[] theirs, byte[] ours, byte[]? remembered, WordLook look)
    {
        if (WordFileState.Obstacle(theirs) is { } obstacle)
        {
            return new MergeBase(null, obstacle);
        }

        var held = ModelIn(theirs);
        if (held is not null && ModelIn(ours) is { } own && held.Identity.Id != own.Identity.Id)
        {
            return new MergeBase(null, $"is a copy of {held.Identity.Id} {held.Identity.Title}, another document");
        }

        if (held is null)
        {
            return remembered is null ? new MergeBase(null, Forgotten) : FileLosses.IsForeign(remembered, theirs) ? new MergeBase(null, Foreign) : new MergeBase(remembered, "");
        }

        if (remembered is not null && ModelIn(remembered) is { } known && BaseModel.DigestOf(known) == BaseModel.DigestOf(held))
        {
            return new MergeBase(remembered, "");
        }

        using var stream = new MemoryStream();
        WordWriter.Write(held, look, stream);
        return new MergeBase(stream.ToArray(), "");
    }

    /// <summary>For a Markdown file the one remembered; else the model in the Word file beside it, if that gives the very file that the manifest names.</summary>
    public static MergeBase OfMarkdown(OutputFolder output, string name)
    {
        if (output.Base(name) is { } remembered)
        {
            return new MergeBase(remembered, "");
        }

        if (output.Existing(Path.ChangeExtension(name, ".docx")) is { } word && ModelIn(word) is { } model
            && Encoding.UTF8.GetBytes(MarkdownWriter.Write(model)) is var written && Digest.Of(written) == output.Known.GetValueOrDefault(name))
        {
            return new MergeBase(written, "");
        }

        return new MergeBase(null, Forgotten);
    }

    /// <summary>The document that a Word file holds as its base; null when it holds none.</summary>
    public static Document? ModelIn(byte[] word)
    {
        using var stream = new MemoryStream(word, writable: false);
        return BaseModel.Of(stream);
    }
}
