using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;
using DocGen.Yaml;

namespace DocGen.Cli.Disk;

/// <summary>The pages of a document's headings, by section id, and the digest of the content they were counted in.</summary>
internal sealed record DocumentPages(string ContentDigest, ImmutableSortedDictionary<string, int> Pages);

/// <summary>What <c>docgen paginate</c> keeps in a client's folder: the pages of all headings, by file name without ending.</summary>
/// <param name="File">The file as read, or null when it is not written yet.</param>
internal sealed record PagesFile(ImmutableSortedDictionary<string, DocumentPages> Documents, SourceFile? File)
{
    public const string Name = ".docgen/pages.json";

    /// <summary>The code of the warning that the file cannot be used.</summary>
    public const string Broken = "broken-pages";

    private const string Content = "content_sha256";
    private const string Pages = "pages";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file of a client's folder: null when there is none, and null with a warning that names the place when it cannot be used.</summary>
    public static Checked<PagesFile?> Load(string folder)
    {
        var path = Path.Combine(folder, ".docgen", "pages.json");
        if (!System.IO.File.Exists(path))
        {
            return Checked.Fine<PagesFile?>(null);
        }

        var problems = new List<Diagnostic>();
        var file = FolderReader.ReadFile(path, Name, problems);
        var documents = ImmutableSortedDictionary.CreateBuilder<string, DocumentPages>(StringComparer.Ordinal);
        if (file is not null)
        {
            // JSON is YAML, and the reader of YAML knows the place of every value.
            var read = YamlReader.Read(file);
            problems.AddRange(read.Problems);
            Read(read.Value, file, documents, problems);
        }

        return problems.Count == 0
            ? Checked.Fine<PagesFile?>(new PagesFile(documents.ToImmutable(), file))
            : Checked.With<PagesFile?>(null, [Diagnostic.Warning(Broken, $"the page numbers of the contents lists are left out: {Unnamed(problems[0].Message)}", problems[0].Place, "`docgen paginate` writes this file anew")]);
    }

    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            foreach (var (name, document) in Documents)
            {
                json.WriteStartObject(name);
                json.WriteString(Content, document.ContentDigest);
                json.WriteStartObject(Pages);
                foreach (var (section, page) in document.Pages.OrderBy(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal))
                {
                    json.WriteNumber(section, page);
                }

                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Read(SourceNode? root, SourceFile file, ImmutableSortedDictionary<string, DocumentPages>.Builder documents, List<Diagnostic> problems)
    {
        if (root is not MappingNode names)
        {
            problems.Add(Fault("the file holds no documents", root?.Place ?? file.Range(0, 0)));
            return;
        }

        foreach (var entry in names.Entries)
        {
            var pages = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
            if (entry.Value is not MappingNode document || document[Content] is not ScalarNode { Text: var digest } || document[Pages] is not MappingNode sections)
            {
                problems.Add(Fault($"`{entry.Key.Value}` needs `{Content}` and `{Pages}`", entry.Key.Place));
                continue;
            }

            foreach (var section in sections.Entries)
            {
                if (section.Value is ScalarNode { Plain: true } scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0)
                {
                    pages[section.Key.Value] = page;
                }
                else
                {
                    problems.Add(Fault($"the page of `{section.Key.Value}` is no whole number above 0", section.Value.Place));
                }
            }

            documents[entry.Key.Value] = new DocumentPages(digest, pages.ToImmutable());
        }
    }

    private static Diagnostic Fault(string what, SourceRange place) => Diagnostic.Warning(Broken, what, place);

    // The place of the warning names the file already.
    private static string Unnamed(string message) => message.Replace($"`{Name}`", "the file", StringComparison.Ordinal);
}
