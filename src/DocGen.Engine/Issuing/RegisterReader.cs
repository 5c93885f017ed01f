using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Issuing;

/// <summary>Reads the register of documents. It is a record of approvals: what cannot be read is an error, never passed over.</summary>
public static class RegisterReader
{
    private const string Advice = "the register is written by `docgen issue`; take the last whole copy of the file";

    /// <summary>The register, with an error for each part that is not as it was written.</summary>
    /// <param name="root">The file as read; JSON is YAML.</param>
    public static Checked<DocumentRegister> Read(SourceNode? root, SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var problems = new List<Diagnostic>();
        var entries = ImmutableSortedDictionary.CreateBuilder<string, RegisterEntry>(StringComparer.Ordinal);
        if (root is not MappingNode documents)
        {
            return Checked.With(DocumentRegister.Empty, [Broken("the register of documents holds no documents", root?.Place ?? file.Range(0, 0))]);
        }

        foreach (var document in documents.Entries)
        {
            if (document.Value is not MappingNode written)
            {
                problems.Add(Broken($"`{document.Key.Value}` holds no issues", document.Value.Place));
                continue;
            }

            var reader = new MappingReader(written, "a document of the register", problems);
            var entry = new RegisterEntry([.. reader.Mappings("earlier", "a row of the history").Select(Row)], [.. reader.Mappings("issues", "an issue").Select(i => Issue(i, problems)).OfType<IssuedVersion>()]);
            reader.Done();
            if (entry.Issues.IsEmpty)
            {
                problems.Add(Broken($"`{document.Key.Value}` was never issued", document.Key.Place));
            }
            else
            {
                entries[document.Key.Value] = entry;
            }
        }

        return Checked.With(new DocumentRegister(entries.ToImmutable()), problems);
    }

    private static HistoryRow Row(MappingReader row)
    {
        var read = new HistoryRow(row.Required("version").Value, row.Required("date").Value, row.Required("change").Value, row.Required("by").Value);
        row.Done();
        return read;
    }

    private static IssuedVersion? Issue(MappingReader issue, List<Diagnostic> problems)
    {
        var (version, date) = (issue.Required("version"), issue.Required("date"));
        var read = VersionNumber.TryParse(version.Value, out var number) && DateOnly.TryParseExact(date.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? new IssuedVersion(number, date.Value, issue.Required("approved_by").Value, issue.Text("evidence") ?? "", issue.Required("change").Value, issue.Required("record").Value, issue.Required("control").Value)
            : null;
        if (read is null)
        {
            problems.Add(Broken($"`{version.Value}` of `{date.Value}` is no version with a day", version.Place));
        }

        issue.Done();
        return read;
    }

    private static Diagnostic Broken(string what, SourceRange place) => Diagnostic.Error("broken-register", what, place, Advice);
}
