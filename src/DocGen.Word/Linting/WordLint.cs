using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;

namespace DocGen.Word.Linting;

/// <summary>Looks for what is wrong in a Word file of any origin: what the schema forbids, and what the schema allows and Word, LibreOffice or a reader stumbles over.</summary>
public static class WordLint
{
    /// <summary>Every rule, in the order in which they are explained.</summary>
    public static ImmutableArray<LintRule> Rules { get; } =
    [
        .. PackageRules.All, .. SchemaCheck.All, .. CellRules.All, .. TableRules.All, .. TableLookRules.All, .. BookmarkRules.All, .. RevisionRules.All, .. MoveRules.All, .. FieldRules.All,
        .. StyleRules.All, .. LookRules.All, .. PageRules.All, .. ControlRules.All, .. CommentRules.All, .. ReadingRules.All, .. PropertyRules.All, .. TextRules.All,
    ];

    /// <summary>What is wrong in a file, errors first, then by part and place; empty when nothing is. Bytes that are no Word file give findings too.</summary>
    /// <param name="stream">The file from where the stream stands; need not be able to seek; stays open. An error of reading it is the caller's.</param>
    public static ImmutableArray<Finding> Check(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        if (!CopyWithin(stream, bytes))
        {
            return [Of(PackageRules.TooLarge, new Fault(null, null, "the file is too large to be looked at"), isOurs: false)];
        }

        bytes.Position = 0;
        var (file, faults) = WordFileReader.Read(bytes);
        if (file is null)
        {
            return [.. faults.Select(f => Of(f.Rule, f.Fault, isOurs: false))];
        }

        var isOurs = file.IsOurs;
        List<(LintRule Rule, Fault Fault)> found = [.. faults, .. Rules.SelectMany(rule => rule.Find(file).Select(fault => (rule, fault)))];
        // The validator throws at a package that does not hold together: the rules say why.
        var opens = !found.Any(f => PackageRules.All.Contains(f.Rule) && f.Rule.InOtherFiles == Severity.Error);
        if (opens)
        {
            bytes.Position = 0;
            found.AddRange(SchemaCheck.Find(bytes, file));
        }

        return [.. found.Select(f => Of(f.Rule, f.Fault, isOurs)).Distinct().OrderByDescending(f => f.Severity).ThenBy(f => f.Part == file.Main.Path ? 0 : 1).ThenBy(f => f.Part, StringComparer.Ordinal)];
    }

    private static Finding Of(LintRule rule, Fault fault, bool isOurs) => new(
        rule.Id,
        isOurs ? Severity.Error : rule.InOtherFiles,
        fault.Message,
        fault.Part?.Path ?? "",
        fault.At is null ? "" : fault.Part!.Places.PathOf(fault.At),
        fault.At is null ? "" : fault.Part!.Places.HeadingOf(fault.At),
        rule.Hint);

    private static bool CopyWithin(Stream from, MemoryStream to)
    {
        var buffer = new byte[81_920];
        for (var count = from.Read(buffer); count > 0; count = from.Read(buffer))
        {
            to.Write(buffer, 0, count);
            if (to.Length > WordFileReader.MostBytes)
            {
                return false;
            }
        }

        return true;
    }
}
