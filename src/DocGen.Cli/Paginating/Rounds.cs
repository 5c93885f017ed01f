using System.Collections.Immutable;
using DocGen.Word;

namespace DocGen.Cli.Paginating;

/// <summary>Lays documents out again and again until the numbers in their contents lists are the pages of their headings.</summary>
internal static class Rounds
{
    /// <summary>Numbers can move a heading; where they still do after so many rounds, there is no numbering that is right.</summary>
    public const int Most = 3;

    // More names would not fit the command line of Windows.
    private const int FilesAtOnce = 50;

    /// <summary>The documents as far as they came, in their order, and how LibreOffice ended; when it did not finish, nothing is to be made of them.</summary>
    /// <param name="limit">The time that LibreOffice may take for some documents.</param>
    /// <param name="step">Called after each round with its number, counted from 1, and how many documents are still open.</param>
    public static (ImmutableArray<Paged> Documents, LibreOfficeEnd End) Run(string program, ImmutableArray<Paged> documents, WordLook look, Func<int, TimeSpan> limit, Action<int, int> step)
    {
        var folder = Directory.CreateTempSubdirectory("docgen-").FullName;
        try
        {
            for (var round = 1; round <= Most && documents.Any(d => d.State == PagedState.Open); round++)
            {
                documents = [.. documents.Select(d => d.State == PagedState.Open ? d.Written(look, folder) : d)];
                foreach (var some in documents.Where(d => d.State == PagedState.Open).Select(d => d.Name + ".docx").Chunk(FilesAtOnce))
                {
                    var end = LibreOffice.ToPdf(program, folder, some, limit(some.Length));
                    if (end != LibreOfficeEnd.Finished)
                    {
                        return (documents, end);
                    }
                }

                documents = [.. documents.Select(d => d.State == PagedState.Open ? d.Compared(look, folder) : d)];
                step(round, documents.Count(d => d.State == PagedState.Open));
            }

            return (documents, LibreOfficeEnd.Finished);
        }
        finally
        {
            Remove(folder);
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What a program that was just ended still holds stays in the temporary folder; it changes nothing.
        }
    }
}
