using System.Text;
using DocGen.Tests.Standards;

namespace DocGen.Tests.Cli;

/// <summary>A pack of one document and a client for it, small enough to write out what each command says.</summary>
internal sealed class SmallPack : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallPack()
    {
        Directory.CreateDirectory(Pack);
        Directory.CreateDirectory(Client);
        Write(Pack, "pack.yaml", """
            id: small
            version: 1.0.0
            title: A small pack
            standards: [iso27001-2022, iso42001-2023]
            documents:
            - {id: D1, title: AI policy, file: D1-ai-policy, template: documents/d1.sbn.md}
            - {id: D2, title: System note, file: D2-system-note, template: documents/d2.sbn.md, for_each: systems}
            """);
        Write(Pack, "questionnaire.yaml", """
            groups:
            - id: organisation
              title: Organisation
              questions:
              - {id: organisation.name, code: ORG-01, file: profile, type: text, must: true, ask: "What is its name?", why: "It stands on every cover."}
              - {id: pack.date, file: profile, type: date, must: true, ask: "As of which date is the pack made?"}
              - {id: development.kind, code: DEV-01, file: answers, type: choices, must: true, choices: {none: No development, product: Product development}, none: none, ask: "What is developed?", why: "Controls on code depend on it."}
              - {id: development.environments, file: answers, type: list, when: 'development.kind != ["none"]', ask: "Which environments exist?"}
              - {id: technology.backup, file: answers, type: text, ask: "How is data backed up?", default: "daily, to another region"}
              - {id: technology.unread, file: answers, type: text, optional: true, ask: "Does anybody read this?"}
            registers:
            - id: sites
              item: site
              file: profile
              ask: "Which premises are in scope?"
              must: true
              fields:
              - {id: name, type: text, must: true, ask: "What is it called?"}
            - id: systems
              item: system
              file: systems
              ask: "Which AI systems are there?"
              fields:
              - {id: name, type: text, must: true, ask: "What is it called?"}
              - {id: role, type: choices, choices: {use: Used as supplied, build: Built here}, ask: "What is its role?"}
            - id: suppliers
              item: supplier
              file: suppliers
              ask: "Which suppliers are there?"
              fields:
              - {id: name, type: text, must: true, ask: "What is it called?"}
            - id: risks
              item: risk
              file: risks
              ask: "Which risks are there?"
              fields:
              - {id: treatment, type: choice, choices: {modify: Modify, retain: Retain}, ask: "How is it treated?"}
              - {id: controls, type: requirements, ask: "Which controls treat it?"}
              - {id: actions, type: text, optional: true, ask: "What is done?"}
              - {id: status, type: choice, choices: {proposed: Proposed, confirmed: Confirmed}, ask: "Is it confirmed?"}
            controls:
              file: controls
              fields:
              - {id: status, type: choice, choices: {implemented: Implemented, planned: Planned}, ask: "How far is it?"}
              - {id: evidence, type: text, optional: true, ask: "Where is the evidence?"}
              - {id: applies, type: yes_no, optional: true, ask: "Does it apply?"}
              - {id: reason, type: text, optional: true, ask: "Why?"}
            """);
        Write(Pack, "derived.yaml", """
            facts:
            - {name: has_premises, is: 'sites.size > 0', means: There are premises in scope.}
            """);
        Write(Pack, "documents/d1.sbn.md", """
            ## Roles {#roles maps="27001:A.5.2 42001:5.3"}
            {{ organisation.name }} leads; backups: {{ technology.backup }}.
            {{~ if has_premises ~}}

            ## Premises {#premises maps="27001:A.7.1"}
            {{ sites | facts.pluck "name" | prose.list }}.
            {{~ end ~}}
            {{ include "code" }}
            """);
        Write(Pack, "documents/d2.sbn.md", """
            ## Purpose {#purpose maps="42001:A.6.1.2"}
            {{ system.name }} of {{ organisation.name }}.
            """);
        Write(Pack, "partials/code.sbn.md", """

            ## Code {#code maps="27001:A.8.28"}
            {{ development.kind_labels | prose.list }}.
            """);
        Write(Pack, "partials/forgotten.sbn.md", "Nobody includes this.\n");
        Write(Pack, "applicability/rules.yaml", Rules());
        Fill();
    }

    public string Root => _folder.Path;

    public string Pack => Path.Combine(_folder.Path, "pack");

    public string Client => Path.Combine(_folder.Path, "client");

    public void Change(string file, string from, string to)
    {
        var path = Path.Combine(Client, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Runs the program in the folder of this pack, its name written as CLIENT in what it says.</summary>
    public Spoken Run(params string[] args) => Spoken.From([.. args, "--pack", Pack], Root);

    public Spoken Conflicts() => Spoken.From(["conflicts", Client], Root);

    public void Dispose() => _folder.Dispose();

    private void Fill()
    {
        Write(Client, "profile.yaml", """
            organisation:
              name: Lakeside Ltd
            pack:
              date: 2026-11-21
            sites: []
            """);
        Write(Client, "answers.yaml", """
            development:
              kind: [product]
              environments: [test, production]
            technology:
              backup: unknown
            """);
        Write(Client, "systems.yaml", """
            systems:
            - id: reader
              name: Receipt reader
              role: [use]
            """);
        Write(Client, "suppliers.yaml", "suppliers: []\n");
        Write(Client, "risks.yaml", """
            risks:
            - id: R-01
              treatment: modify
              controls: ["27001:A.8.28"]
              status: confirmed
            - id: R-02
              treatment:
              controls: []
              status: proposed
            """);
        Write(Client, "controls.yaml", """
            controls:
              27001:A.5.2: {status: implemented}
            """);
    }

    private static string Rules()
    {
        var text = new StringBuilder("rules:\n");
        foreach (var control in ShippedStandards.Library.Controls("27001").Concat(ShippedStandards.Library.Controls("42001")))
        {
            text.Append("- control: ").Append(control.Id).Append('\n');
            text.Append(control.Id.ToString() == "27001:A.7.1"
                ? "  question: Are there premises?\n  applies: has_premises\n  included: 'There are {{ sites.size }} sites.'\n  excluded: {code: X2, reason: '{{ organisation.name }} has no premises.', checked: The list of sites, recheck: An office is rented}\n"
                : "  included: 'It applies to {{ organisation.name }}.'\n");
        }

        return text.ToString();
    }

    private static void Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.EndsWith('\n') ? text : text + "\n");
    }
}
