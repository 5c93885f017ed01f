using System.Collections.Immutable;
using System.Text;

namespace DocGen.Cli.Disk;

/// <summary><c>.docgen/interview.txt</c>: what an interview need not ask again though nothing is written for it, a name on each line: optional questions left out, lists said to be complete. Without it they are asked once more.</summary>
internal static class PassedOver
{
    private const string Name = ".docgen/interview.txt";

    public static ImmutableHashSet<string> Load(string folder)
    {
        try
        {
            var path = Path.Combine(folder, Name);
            return File.Exists(path) ? [.. File.ReadAllLines(path).Where(l => l.Length > 0)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    public static void Save(string folder, ImmutableHashSet<string> names)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, ".docgen"));
            AnswerFiles.Replace(Path.Combine(folder, Name), Encoding.UTF8.GetBytes(string.Concat(names.Order(StringComparer.Ordinal).Select(n => n + "\n"))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing but a question asked twice depends on it.
        }
    }
}
