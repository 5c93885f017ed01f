using System.Collections.Immutable;
using System.Text;
using DocGen.Engine.Changes;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Issuing;
using DocGen.Engine.Packs;
using DocGen.Engine.Sources;
using DocGen.Yaml;

namespace DocGen.Cli.Disk;

/// <summary>The register of versions in a client's folder, with the records of what was issued.</summary>
/// <param name="Records">By the names that the register gives; one that cannot be read is missing.</param>
/// <param name="File">The file as read; null when nothing was ever issued.</param>
internal sealed record RegisterFile(DocumentRegister Register, ImmutableDictionary<string, BuildRecord> Records, SourceFile? File)
{
    public const string Name = ".docgen/documents.json";

    /// <summary>The folder of what was issued: the records, and a copy of the files of each version.</summary>
    public const string Issued = "issued";

    public static RegisterFile None { get; } = new(DocumentRegister.Empty, ImmutableDictionary<string, BuildRecord>.Empty, null);

    /// <summary>The register of a folder; an error when it cannot be read, and a warning for each record that cannot.</summary>
    public static Checked<RegisterFile> Load(string folder)
    {
        var path = PathOf(folder);
        if (!System.IO.File.Exists(path))
        {
            return Checked.Fine(None);
        }

        var problems = new List<Diagnostic>();
        if (FolderReader.ReadFile(path, Name, problems) is not { } file)
        {
            return Checked.With(None, problems);
        }

        var yaml = YamlReader.Read(file);
        var read = yaml.HasErrors ? Checked.With(DocumentRegister.Empty, yaml.Problems) : RegisterReader.Read(yaml.Value, file);
        problems.AddRange(read.Problems);
        var records = ImmutableDictionary.CreateBuilder<string, BuildRecord>(StringComparer.Ordinal);
        foreach (var name in read.Value.Entries.Values.Select(e => e.Issues[^1].Record).Where(n => n.All(char.IsAsciiLetterOrDigit)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (Record(folder, name, problems) is { } record)
            {
                records[name] = record;
            }
        }

        return Checked.With(new RegisterFile(read.Value, records.ToImmutable(), file), problems);
    }

    /// <summary>Writes the register and the record that its new issues name; the register last.</summary>
    public static void Write(string folder, DocumentRegister register, string name, string record)
    {
        Directory.CreateDirectory(Path.Combine(folder, ".docgen", Issued));
        Put(RecordPath(folder, name), record);
        Put(PathOf(folder), RegisterWriter.Write(register));
    }

    /// <summary>The name of a record: the first digits of its digest.</summary>
    public static string NameOf(string record) => Digest.Of(Encoding.UTF8.GetBytes(record))[..16];

    /// <summary>The register as an input of a build; nothing when there is none.</summary>
    public ImmutableArray<DigestedFile> Inputs => File is null ? [] : [new DigestedFile(Name, Digest.Of(File), Encoding.UTF8.GetByteCount(File.Text))];

    private static string PathOf(string folder) => Path.Combine(folder, ".docgen", "documents.json");

    private static string RecordPath(string folder, string name) => Path.Combine(folder, ".docgen", Issued, name + ".json");

    private static BuildRecord? Record(string folder, string name, List<Diagnostic> problems)
    {
        var found = new List<Diagnostic>();
        var shown = $".docgen/{Issued}/{name}.json";
        var file = System.IO.File.Exists(RecordPath(folder, name)) ? FolderReader.ReadFile(RecordPath(folder, name), shown, found) : null;
        var record = file is null ? null : BuildRecordReader.Read(file).Value;
        if (record is null)
        {
            problems.Add(Diagnostic.Warning("forgotten-issue", $"`{shown}`, the record of what was issued, cannot be used: the documents issued with it count as changed", null, "put the file back from a copy, or issue the documents anew"));
        }

        return record;
    }

    private static void Put(string path, string text)
    {
        Replacement.Check(path);
        System.IO.File.WriteAllText(path + ".new", text);
        System.IO.File.Move(path + ".new", path, overwrite: true);
    }
}
