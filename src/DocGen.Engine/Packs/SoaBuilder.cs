using System.Collections.Immutable;
using DocGen.Engine.Applicability;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Intake;
using DocGen.Engine.Standards;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Packs;

/// <summary>Decides every control of both standards and gives the decisions to templates as <c>soa</c>.</summary>
public static class SoaBuilder
{
    /// <summary>The Statement of Applicability, and an own decision without a reason.</summary>
    public static Checked<StatementOfApplicability> Build(Pack pack, Facts facts)
    {
        var problems = new List<Diagnostic>();
        var rules = pack.Rules.ToDictionary(r => r.Control.Value, StringComparer.Ordinal);
        var decider = new Decider(facts, pack.Questionnaire, id => NameOf(pack.Standards, id), pack.Respell, problems);
        ImmutableArray<Decision> Of(string standard) =>
            [.. pack.Standards.Controls(standard).Select(c => decider.Decide(rules[c.Id.ToString()], c.Id.Part, c.Title, c.Group.Id, c.Group.Title))];
        var soa = new StatementOfApplicability(Of("27001"), Of("42001"));
        return Checked.With(soa, problems);
    }

    internal static IEnumerable<Control> AnnexControls(StandardsLibrary standards) => standards.Controls("27001").Concat(standards.Controls("42001"));

    /// <summary><c>GDPR Art. 32</c>: the law's short name and the place in it.</summary>
    private static string NameOf(StandardsLibrary standards, string id)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        var (scheme, local) = colon < 0 ? ("", id) : (id[..colon], id[(colon + 1)..]);
        var name = scheme == "AIA" ? "EU AI Act" : scheme;
        return $"{name} {local.Replace("Art.", "Art. ", StringComparison.Ordinal)}".Trim();
    }

    /// <summary>The decisions as templates read them: <c>soa.iso27001</c> and <c>soa.iso42001</c>, each row with the facts it came from.</summary>
    public static Value ToValue(StatementOfApplicability soa) => Value.Of(new TemplateObject()
        .Set("iso27001", Value.Of(new TemplateList([.. soa.Iso27001.Select(Row)])))
        .Set("iso42001", Value.Of(new TemplateList([.. soa.Iso42001.Select(Row)]))));

    private static Value Row(Decision d)
    {
        var row = new TemplateObject();
        void Plain(string name, object? value) => row.Set(name, Value.Of(value));
        void Decided(string name, object? value) => row.Set(name, Value.Of(value, d.Deciding));
        void Worded(string name, object? value) => row.Set(name, Value.Of(value, d.Reads));
        Plain("id", d.Id);
        Plain("ref", d.Reference);
        Plain("title", d.Title);
        Plain("theme", d.Theme);
        Plain("theme_id", d.ThemeId);
        Decided("applies", d.Applies);
        Decided("is_open", d.IsOpen);
        Decided("state", d.State);
        Decided("code", d.Code);
        Decided("decided_by", d.IsOwnDecision ? "organisation" : "rule");
        Decided("flag", d.Flag);
        Decided("systems_in", Texts(d.SystemsIn, d.Deciding));
        Decided("systems_out", Texts(d.SystemsOut, d.Deciding));
        Decided("systems_open", Texts(d.SystemsOpen, d.Deciding));
        Worded("reason", d.Reason);
        Worded("how", d.How);
        Decided("system_code", d.SystemCode);
        Worded("system_reason", d.SystemReason);
        Worded("checked", d.Checked);
        Worded("recheck", d.Recheck);
        Worded("drivers", Texts(d.Drivers, d.Reads));
        Worded("risks", Texts(d.Risks, d.Reads));
        Worded("laws", Texts(d.Laws, d.Reads));
        Worded("contracts", Texts(d.Contracts, d.Reads));
        Worded("business", Texts(d.BusinessNeeds, d.Reads));
        Worded("status", d.Status);
        Worded("operator", d.Operator);
        row.Set("owner", Value.Of(d.Owner, d.Owning));
        Worded("evidence", d.Evidence);
        Worded("evidence_date", d.EvidenceDate);
        Worded("due", d.Due);
        Worded("procedure", d.Procedure);
        Worded("reviewed", d.Reviewed);
        Worded("change", d.Change);
        row.Set("facts", Value.Of(Texts([.. d.Reads.Select(f => f.Name)], d.Reads)));
        return Value.Of(row);
    }

    private static TemplateList Texts(ImmutableArray<string> texts, FactSet reads) => new([.. texts.Select(t => Value.Of(t, reads))]);
}
