using System.Collections.Immutable;
using DocGen.Cli.Commands;
using DocGen.Cli.Disk;
using DocGen.Engine.Changes;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Issuing;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Issuing;

/// <summary>The register after an issue, and the record that its new entries name.</summary>
internal sealed record NewIssues(DocumentRegister Register, string RecordName, string Record)
{
    /// <param name="made">The documents as they are now, by their ids.</param>
    /// <param name="folder">The client's folder, with the copies of what was issued before.</param>
    public static Checked<NewIssues?> Of(IssueRequest request, PackRun run, IReadOnlyDictionary<string, BuiltDocument> made, string folder)
    {
        // What is issued quotes the versions of what is issued with it, so the documents are made once more with the register as it will be.
        var begun = request.Documents.Aggregate(run.Plan.Register, (register, d) => register.With(d.Id, Issue(request, run, made[d.Id], folder), Earlier(request, run, made[d.Id])));
        var issued = PackRun.Of(run.Client, new RegisterFile(begun, ImmutableDictionary<string, BuildRecord>.Empty, null));
        var plan = issued.Value.Plan with { SinceIssue = null };
        var again = new BuiltDocument[request.Documents.Length];
        var built = (issued.Value with { Plan = plan }).Make([.. plan.Documents.Where(d => request.Documents.Any(r => r.Id == d.Id))], (i, b) => again[i] = b);
        if (built.HasErrors)
        {
            return Checked.With<NewIssues?>(null, built.Problems);
        }

        var record = BuildRecordWriter.Write(LastBuild.Begun(issued.Value, null) with { Register = "", Documents = [.. again.Select(b => Recording.Of(plan, b))] });
        var name = RegisterFile.NameOf(record);
        var register = again.Aggregate(run.Plan.Register, (register, b) => register.With(
            b.Planned.Id,
            Issue(request, run, made[b.Planned.Id], folder) with { Record = name, Control = SinceIssue.Control(b) },
            Earlier(request, run, made[b.Planned.Id])));
        return Checked.Fine<NewIssues?>(new NewIssues(register, name, record));
    }

    private static IssuedVersion Issue(IssueRequest request, PackRun run, BuiltDocument built, string folder)
    {
        // What was found when the document was made is remembered.
        var raise = run.Plan.SinceIssue?.Invoke(built);
        var change = request.Reason.Length > 0 ? request.Reason
            : run.Plan.Register.InForce(built.Planned.Id) is null ? "First issue"
            : raise?.Change ?? (ApprovedText.Changed(folder, run.Plan, built.Planned).Any() ? "Edited by its owner" : "Reviewed; the text stays as it was");
        return new IssuedVersion(request.Version, request.Date, request.ApprovedBy, request.Evidence, change, "", "");
    }

    /// <summary>The history before a first issue: the draft that was printed until now, unless that very version is issued.</summary>
    private static IEnumerable<HistoryRow> Earlier(IssueRequest request, PackRun run, BuiltDocument built) =>
        run.Plan.Register.InForce(built.Planned.Id) is null ? built.Standing.History.Where(h => h.Version != request.Version.Text) : [];
}
