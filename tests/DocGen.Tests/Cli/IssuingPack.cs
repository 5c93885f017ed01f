namespace DocGen.Tests.Cli;

/// <summary>The small pack with roles, promises and a sentence that names versions, for tests of the register.</summary>
internal static class IssuingPack
{
    public static readonly string[] First = ["--version", "1.0", "--approved-by", "chief", "--date", "2026-12-01", "--evidence", "minutes of 1 December"];

    public static SmallPack Built()
    {
        var small = new SmallPack();
        Replace(small, "questionnaire.yaml", "  - {id: pack.date,", string.Join("\n  ",
            "  - {id: roles.chief, file: profile, type: person, ask: \"Who leads?\"}",
            "- {id: roles.owner, file: profile, type: person, ask: \"Who owns the policy?\"}",
            "- {id: document_control.version, file: profile, type: text, must: true, ask: \"Which version?\"}",
            "- {id: document_control.classification, file: profile, type: text, must: true, ask: \"Which classification?\"}",
            "- {id: pack.date,"));
        Replace(small, "pack.yaml", "template: documents/d1.sbn.md}", """
            template: documents/d1.sbn.md, owner: roles.owner, approver: roles.chief}
            """.TrimEnd());
        File.AppendAllText(Path.Combine(small.Pack, "pack.yaml"), """
            versions:
              applicability: D1
              scope: [development.kind]
              commitments: [technology.backup]

            """);
        Replace(small, "documents/d2.sbn.md", "{{ system.name }} of", "By version {{ link.version \"D1\" }} of the policy: {{ system.name }} of");
        Replace(small, "documents/d1.sbn.md", "leads;", "leads by version {{ link.version \"D1\" }};");
        small.Change("profile.yaml", "pack:\n", "roles:\n  chief: {title: Chief Executive, person: Ada Öst}\n  owner: {title: Security Lead, person: Bo Lind}\ndocument_control: {version: '0.9', classification: Internal}\npack:\n");
        Assert.Equal(0, small.Run("build", small.Client).ExitCode);
        return small;
    }

    /// <summary>Issues a document as version 1.0.</summary>
    public static SmallPack Issued(string document)
    {
        var small = Built();
        var said = small.Run(["issue", small.Client, "--document", document, .. First]);
        Assert.True(said.ExitCode == 0, said.All);
        return small;
    }

    public static string Text(SmallPack small, string name) => File.ReadAllText(Path.Combine(small.Client, "out", name));

    public static Spoken Build(SmallPack small)
    {
        var said = small.Run("build", small.Client);
        Assert.True(said.ExitCode == 0, said.All);
        return said;
    }

    private static void Replace(SmallPack small, string file, string from, string to)
    {
        var path = Path.Combine(small.Pack, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
