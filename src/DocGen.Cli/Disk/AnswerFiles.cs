using System.Collections.Immutable;
using System.Text;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Yaml;

namespace DocGen.Cli.Disk;

/// <summary>Writes single values into the YAML files of a client's folder. Each is on the disk before the next is asked.</summary>
internal static class AnswerFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Sets one value in a file as it is on the disk now, whoever changed it meanwhile; every other byte stays. The problems when it cannot.</summary>
    /// <param name="fit">The way to the value and the value, for the file as it is.</param>
    public static ImmutableArray<Diagnostic> Set(string folder, string file, Func<SourceNode?, (ImmutableArray<NodeStep> Path, SourceNode Value)> fit)
    {
        var name = file + ".yaml";
        var path = Path.Combine(folder, name);
        try
        {
            var bytes = File.Exists(path) ? FolderReader.BytesOf(path) : [];
            if (bytes is null)
            {
                return [Diagnostic.Error("file-too-large", $"`{name}` is larger than 20 MB", null)];
            }

            var hasMark = bytes.AsSpan().StartsWith("\uFEFF"u8);
            var source = new SourceFile(name, Utf8.GetString(bytes, hasMark ? 3 : 0, bytes.Length - (hasMark ? 3 : 0)));
            var root = YamlReader.Read(source);
            var (way, value) = fit(root.Value);
            var edited = YamlEdit.Set(source, way, value);
            if (edited.Value is { } text && text != source.Text)
            {
                Replace(path, [.. hasMark ? "\uFEFF"u8 : [], .. Utf8.GetBytes(text)]);
            }

            return edited.Problems.RemoveAll(p => p.Severity != Severity.Error);
        }
        catch (DecoderFallbackException)
        {
            return [Diagnostic.Error("not-utf-8", $"`{name}` is not UTF-8 text", null, "save it again with the encoding UTF-8")];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Diagnostic.Error("cannot-write", $"`{name}` cannot be written: {Reason.Of(e)}", null)];
        }
    }

    /// <summary>Puts bytes in the place of a file in one move, with the rights of the old one; a link stays a link.</summary>
    public static void Replace(string path, byte[] bytes)
    {
        var target = new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;
        Replacement.Check(target);
        var beside = target + ".docgen-new";
        using (var file = new FileStream(beside, FileMode.Create))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
        }

        File.Move(beside, target, overwrite: true);
    }
}
