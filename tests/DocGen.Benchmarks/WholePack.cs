using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocGen.Cli.Commands;
using DocGen.Engine.Documents;
using DocGen.Engine.Packs;
using DocGen.Markdown;
using DocGen.Word;

namespace DocGen.Benchmarks;

/// <summary>Makes a whole pack as <c>docgen build</c> does, without writing it to disk.</summary>
internal static class WholePack
{
    /// <summary>The digests of each document's Markdown and Word bytes, in the pack's order, those of the pack's traceability last; each document is dropped once it is digested, as the tool drops it once it is written.</summary>
    public static IReadOnlyList<byte[]> Build(string folder)
    {
        var run = Loaded(folder);
        var look = run.Client.Brand.Look;
        var digests = new byte[run.Plan.Documents.Length][];
        var made = run.Make(run.Plan.Documents, (i, built) => digests[i] = DigestOf(built.Document, look));
        if (made.HasErrors)
        {
            throw new InvalidOperationException(string.Join('\n', made.Problems.Take(5)));
        }

        var trace = made.Value;
        return [.. digests, DigestOf(PackTraceDocument.Of(trace), look), Digest(PackTraceFiles.Csv(trace)), Digest(PackTraceFiles.Json(trace))];
    }

    /// <summary>The pack and the client's folder, ready to make documents from.</summary>
    public static PackRun Loaded(string folder)
    {
        var loaded = PackRun.Load(folder, packFolder: null);
        return loaded.Value is { } run && !loaded.HasErrors ? run : throw new InvalidOperationException(string.Join('\n', loaded.Problems.Take(5)));
    }

    private static byte[] DigestOf(Document document, WordLook look)
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.GetBytes(MarkdownWriter.Write(document)));
        WordWriter.Write(document, look, stream);
        return SHA256.HashData(stream.ToArray());
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
