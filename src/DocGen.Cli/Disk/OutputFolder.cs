using System.Collections.Immutable;
using System.Text.Json;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Disk;

/// <summary>The folder a pack is written to. New files are written beside the old ones and take their place only when all are whole; the manifest comes last.</summary>
internal sealed class OutputFolder(string folder, string memory)
{
    public const string ManifestName = "manifest.json";
    private const string StagingName = ".docgen-new";
    private const string BaseName = "base";

    /// <summary>The files that the manifest names, with their digests; empty when there is no manifest that can be read.</summary>
    public ImmutableSortedDictionary<string, string> Known { get; } = DigestsIn(Path.Combine(folder, ManifestName));

    private ImmutableSortedDictionary<string, string> KnownParts { get; } = DigestsIn(Path.Combine(folder, ManifestName), "outputs", o => o.TryGetProperty("parts_sha256", out var parts) ? parts.GetString()! : "");

    private ImmutableSortedDictionary<string, string> Pending { get; } = DigestsIn(Path.Combine(memory, "pending.json"));

    /// <summary>A run was stopped while it put its files in place.</summary>
    public bool WasInterrupted => !Pending.IsEmpty;

    private string Staging => Path.Combine(folder, StagingName);

    /// <summary>Makes an empty place for new files.</summary>
    public void Prepare()
    {
        Directory.CreateDirectory(folder);
        if (Directory.Exists(Staging))
        {
            Directory.Delete(Staging, recursive: true);
        }

        Directory.CreateDirectory(Staging);
    }

    /// <summary>Writes one new file beside the old ones; safe to call from several threads.</summary>
    public DigestedFile Stage(string name, byte[] content, string partsDigest = "")
    {
        File.WriteAllBytes(Path.Combine(Staging, name), content);
        return new DigestedFile(name, Digest.Of(content), content.LongLength, partsDigest);
    }

    /// <summary>What people made of a file since it was generated; null when nobody changed it, or it is not there.</summary>
    public byte[]? Edited(string name) => EditedDigest(name) is null ? null : File.ReadAllBytes(Path.Combine(folder, name));

    /// <summary>What was generated when people began to edit a file; null when it is not remembered, or another text is than the manifest says.</summary>
    public byte[]? Base(string name)
    {
        var path = Path.Combine(memory, BaseName, name);
        return File.Exists(path) && File.ReadAllBytes(path) is var content && (!Known.TryGetValue(name, out var digest) || Digest.Of(content) == digest) ? content : null;
    }

    /// <summary>A file of the folder as it is; null when it is not there.</summary>
    public byte[]? Existing(string name) => File.Exists(Path.Combine(folder, name)) ? File.ReadAllBytes(Path.Combine(folder, name)) : null;

    /// <summary>What was staged under a name.</summary>
    public byte[] Staged(string name) => File.ReadAllBytes(Path.Combine(Staging, name));

    /// <summary>Puts a file that holds what people wrote in the place of the one that was staged, which is remembered as what they began with.</summary>
    public DigestedFile StageMerged(DigestedFile generated, byte[] content)
    {
        Directory.CreateDirectory(Path.Combine(Staging, BaseName));
        File.Move(Path.Combine(Staging, generated.Path), Path.Combine(Staging, BaseName, generated.Path), overwrite: true);
        File.WriteAllBytes(Path.Combine(Staging, generated.Path), content);
        return generated with { Digest = Digest.Of(content), Bytes = content.LongLength, PartsDigest = "", Generated = generated.Digest };
    }

    /// <summary>The files of the last build that are no longer given: all that were not written, or after a build of a part the editions of its documents that the answers give no more.</summary>
    /// <param name="part">The names of the documents that were built, without ending; null for all.</param>
    /// <param name="current">The names of all that these documents give, editions included, in whichever format.</param>
    public ImmutableArray<string> Gone(IEnumerable<string> written, IReadOnlyCollection<string>? part, IReadOnlySet<string> current)
    {
        var names = written.ToHashSet(StringComparer.Ordinal);
        bool IsStale(string file) => Path.GetFileNameWithoutExtension(file) is var name && part!.Any(d => name.StartsWith(d + ".", StringComparison.Ordinal)) && !current.Contains(name);
        return [.. Known.Keys.Where(k => part is null ? !names.Contains(k) : IsStale(k))];
    }

    /// <summary>The files of the last build that a build of a part leaves as they are.</summary>
    public IEnumerable<DigestedFile> Kept(IEnumerable<string> written, IEnumerable<string> gone)
    {
        var names = written.Concat(gone).ToHashSet(StringComparer.Ordinal);
        return Known.Where(k => !names.Contains(k.Key) && File.Exists(Path.Combine(folder, k.Key)))
            .Select(k => File.ReadAllBytes(Path.Combine(folder, k.Key)) is var content && Digest.Of(content) is var digest && digest == k.Value
                ? new DigestedFile(k.Key, digest, content.LongLength, KnownParts.GetValueOrDefault(k.Key, ""))
                : new DigestedFile(k.Key, digest, content.LongLength) { Generated = k.Value });
    }

    /// <summary>Throws the new files away.</summary>
    public void Abandon()
    {
        if (Directory.Exists(Staging))
        {
            Directory.Delete(Staging, recursive: true);
        }
    }

    /// <summary>Puts the new files in the place of the old ones, the manifest last; when one cannot be put there, none is. Keeps a copy of every file that people edited, and removes files that the pack no longer has unless they were edited.</summary>
    public ImmutableArray<Diagnostic> Commit(ImmutableArray<DigestedFile> files, string manifest, ImmutableArray<string> gone, string? record = null)
    {
        var notes = ImmutableArray.CreateBuilder<Diagnostic>();
        File.WriteAllText(Path.Combine(Staging, ManifestName), manifest);
        foreach (var name in files.Select(f => f.Path).Append(ManifestName))
        {
            Replacement.Check(Path.Combine(folder, name));
        }

        Directory.CreateDirectory(memory);
        if (record is not null)
        {
            Replacement.Check(Path.Combine(memory, LastBuild.FileName));
            File.WriteAllText(Path.Combine(Staging, LastBuild.FileName), record);
        }

        foreach (var file in files)
        {
            if (KeepEdited(file) is { } note)
            {
                notes.Add(note);
            }
        }

        var pending = Path.Combine(memory, "pending.json");
        File.WriteAllText(pending, manifest);
        try
        {
            Replacement.MoveAll(files.Select(f => f.Path), Staging, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!WasInterrupted)
            {
                File.Delete(pending);
            }

            throw;
        }

        foreach (var name in gone)
        {
            notes.AddRange(RemoveOrKeep(name));
        }

        File.Move(Path.Combine(Staging, ManifestName), Path.Combine(folder, ManifestName), overwrite: true);
        if (record is not null)
        {
            File.Move(Path.Combine(Staging, LastBuild.FileName), Path.Combine(memory, LastBuild.FileName), overwrite: true);
        }

        if (record is not null)
        {
            RememberBases(files, gone);
        }

        Directory.Delete(Staging, recursive: true);
        File.Delete(pending);
        return notes.ToImmutable();
    }

    private Diagnostic? KeepEdited(DigestedFile file)
    {
        var name = file.Path;
        if (EditedDigest(name) is not { } digest || digest == file.Digest)
        {
            return null;
        }

        var history = Path.Combine(memory, "history");
        Directory.CreateDirectory(history);
        var copy = $"{Path.GetFileNameWithoutExtension(name)}.{digest[..12]}{Path.GetExtension(name)}";
        File.Copy(Path.Combine(folder, name), Path.Combine(history, copy), overwrite: true);
        return file.Generated.Length > 0
            ? Diagnostic.Note("merged-file", $"`{name}` was changed since it was generated; what people wrote stays, and a copy of it as it was is kept as `.docgen/history/{copy}`", null)
            : Diagnostic.Warning("edited-file", $"`{name}` was changed since it was generated; it is replaced, and your copy is kept as `.docgen/history/{copy}`", null);
    }

    /// <summary>Remembers what was generated of every file that people edit. A file that is not remembered is still merged by the base that it holds, so nothing here may stop a build.</summary>
    private void RememberBases(ImmutableArray<DigestedFile> files, ImmutableArray<string> gone)
    {
        var bases = Path.Combine(memory, BaseName);
        Directory.CreateDirectory(bases);
        foreach (var file in files.Where(f => Path.GetExtension(f.Path) is ".md" or ".docx"))
        {
            var generated = Path.Combine(Staging, BaseName, file.Path);
            var kept = Path.Combine(bases, file.Path);
            if (file.Generated.Length > 0)
            {
                File.Move(generated, kept, overwrite: true);
            }
            else if (!File.Exists(kept) || Known.GetValueOrDefault(file.Path) != file.Digest)
            {
                File.Copy(Path.Combine(folder, file.Path), kept, overwrite: true);
            }
        }

        foreach (var name in gone)
        {
            File.Delete(Path.Combine(bases, name));
        }
    }

    private IEnumerable<Diagnostic> RemoveOrKeep(string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            yield break;
        }

        if (EditedDigest(name) is not null)
        {
            yield return Diagnostic.Warning("edited-file", $"`{name}` is no longer part of the pack; it was changed by somebody and stays", null);
            yield break;
        }

        File.Delete(path);
        yield return Diagnostic.Note("removed-file", $"`{name}` is no longer part of the pack and was removed", null);
    }

    /// <summary>The digest of a file that is neither as the manifest nor as an interrupted run left it; null when it is, or is not there.</summary>
    private string? EditedDigest(string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            return null;
        }

        var digest = Digest.Of(File.ReadAllBytes(path));
        return Known.GetValueOrDefault(name) == digest || Pending.GetValueOrDefault(name) == digest ? null : digest;
    }

    /// <summary>A manifest names files of its own folder; a path that leads elsewhere is nobody's output, and must be neither read nor removed.</summary>
    private static bool IsPlainName(string? name) => name is { Length: > 0 } && name is not "." and not ".." && name.AsSpan().IndexOfAny("/\\:\0") < 0;

    /// <summary>The files that a manifest names under a key, with the digests of what was generated; empty when there is none that can be read.</summary>
    public static ImmutableSortedDictionary<string, string> DigestsIn(string manifest, string key = "outputs") =>
        DigestsIn(manifest, key, o => (o.TryGetProperty("generated_sha256", out var generated) ? generated : o.GetProperty("sha256")).GetString()!);

    private static ImmutableSortedDictionary<string, string> DigestsIn(string manifest, string key, Func<JsonElement, string> digest)
    {
        try
        {
            if (!File.Exists(manifest))
            {
                return ImmutableSortedDictionary<string, string>.Empty;
            }

            using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
            return json.RootElement.GetProperty(key).EnumerateArray()
                .Where(o => IsPlainName(o.GetProperty("path").GetString()))
                .ToImmutableSortedDictionary(o => o.GetProperty("path").GetString()!, digest, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            // A manifest that somebody broke knows no file: nothing is then taken for unchanged.
            return ImmutableSortedDictionary<string, string>.Empty;
        }
    }
}
