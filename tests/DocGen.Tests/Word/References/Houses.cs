using DocGen.Word;
using DocGen.Word.Reference;

namespace DocGen.Tests.Word.References;

/// <summary>The looks of the three files.</summary>
internal static class Houses
{
    public static string[] Names { get; } = ["Bank", "Studio", "Kontor"];

    public static WordLook Look(string house) => WordLook.Of(ReferenceReader.Read(ReferenceFiles.Named(house), house, null).Value!);

    /// <summary>What is said of a file: severity, message and hints of each problem.</summary>
    public static IEnumerable<string> Told(byte[] file) => ReferenceReader.Read(file, "house.docx", null).Problems.Select(p => $"{p.Severity}: {string.Join(" | ", p.Hints.Select(h => h.Text).Prepend(p.Message))}");
}
