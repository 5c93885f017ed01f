using System.Collections.Immutable;

namespace DocGen.Cli.Help;

/// <summary>The examples that close the help of each command.</summary>
internal static class CommandExamples
{
    public static ImmutableDictionary<string, string[]> All { get; } = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["new"] = ["docgen new clients/acme", "docgen new clients/acme --interview", "docgen new clients/acme --schemas"],
        ["check"] = ["docgen check clients/acme", "docgen check clients/acme --all", "docgen check templates/packs/isms-aims"],
        ["plan"] = ["docgen plan clients/acme", "docgen plan clients/acme --json --exit-code"],
        ["conflicts"] = ["docgen conflicts clients/acme"],
        ["build"] = ["docgen build clients/acme", "docgen build clients/acme --only D1,D3 --format docx", "docgen build clients/acme --edited \"mail/policy final.docx\""],
        ["issue"] = ["docgen issue clients/acme", "docgen issue clients/acme --document D1,D3 --version 1.0 \\", "  --approved-by top_management --date 2026-12-01"],
        ["paginate"] = ["docgen paginate clients/acme", "docgen paginate clients/acme --time-limit 600"],
        ["trace"] = ["docgen trace clients/acme", "docgen trace clients/acme --control 42001:A.5.2"],
        ["explain"] = ["docgen explain clients/acme 27001:A.7.1", "docgen explain clients/acme D1#roles", "docgen explain clients/acme systems.receipt-assistant.role"],
        ["render"] = ["docgen render letter.sbn.md --data letter.yaml --out letter.md"],
        ["word"] = ["docgen word handbook.md -o handbook.docx"],
        ["lint"] = ["docgen lint clients/acme/out/D1-ai-policy.docx", "docgen lint --rules"],
    });
}
