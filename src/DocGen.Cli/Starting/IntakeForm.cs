using System.Collections.Immutable;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;

namespace DocGen.Cli.Starting;

/// <summary>The files of a client's folder with every question of a pack and no answer.</summary>
internal static class IntakeForm
{
    public static readonly ImmutableArray<string> Files = ["profile", "answers", "systems", "suppliers", "risks", "controls"];

    /// <summary>The text of each file by its name, in the order people fill them in.</summary>
    public static ImmutableArray<(string Name, string Text)> Of(Pack pack) =>
        [.. Files.Select(f => ($"{f}.yaml", $"{AnswerSchemas.Line(f)}\n{(f == "controls" ? ControlsForm.Of(pack) : QuestionsIn(pack, f))}"))];

    private static string QuestionsIn(Pack pack, string file)
    {
        var yaml = new CommentedYaml();
        Opening(yaml, file);
        var written = new HashSet<string>(StringComparer.Ordinal);
        var all = pack.Questionnaire.Questions.Where(q => q.File == file).ToList();
        foreach (var group in pack.Questionnaire.Groups)
        {
            // A key stands once in a file: the first group that uses it takes all its questions.
            var keys = group.Questions.Where(q => q.File == file).Select(q => FirstOf(q.Id)).Where(written.Add).ToList();
            if (keys.Count == 0)
            {
                continue;
            }

            yaml.Heading(group.Title);
            foreach (var key in keys)
            {
                yaml.Blank();
                Under(yaml, 0, "", [.. all.Where(q => FirstOf(q.Id) == key)], pack);
            }
        }

        foreach (var register in pack.Questionnaire.Registers.Where(r => r.File == file))
        {
            RegisterForm.Write(yaml, register);
        }

        return yaml.ToString();
    }

    private static string FirstOf(string id) => id.Split('.')[0];

    /// <summary>Writes questions whose ids begin alike, level by level.</summary>
    private static void Under(CommentedYaml yaml, int indent, string prefix, List<Question> questions, Pack pack)
    {
        var isFirst = true;
        foreach (var group in questions.GroupBy(q => q.Id[prefix.Length..].Split('.')[0], StringComparer.Ordinal))
        {
            if (!isFirst)
            {
                yaml.Blank();
            }

            isFirst = false;
            if (group.First() is { } question && question.Id == prefix + group.Key)
            {
                QuestionComments.Write(yaml, indent, question);
                yaml.Line(indent, $"{group.Key}:");
                continue;
            }

            yaml.Line(indent, $"{group.Key}:");
            if (prefix.Length == 0 && group.Key == "pack")
            {
                yaml.Line(indent + 2, $"id: {pack.Id}");
                yaml.Line(indent + 2, $"version: {pack.Version}");
                yaml.Blank();
            }

            Under(yaml, indent + 2, $"{prefix}{group.Key}.", [.. group], pack);
        }
    }

    private static void Opening(CommentedYaml yaml, string file)
    {
        yaml.Comment(0, file switch
        {
            "profile" => "Who the organisation is, who holds which role, and how its documents look.",
            "answers" => "How the organisation works: the answers that scope the management systems.",
            "systems" => "The register of AI systems.",
            "suppliers" => "The register of suppliers that provide or develop AI.",
            "risks" => "The risk register.",
            _ => "",
        });
        if (file is "profile" or "answers")
        {
            yaml.Comment(0, "");
            yaml.Comment(0, "Write each answer after its key. `(required)` marks what the pack cannot be made without.");
            yaml.Comment(0, "Not known yet? Write `unknown`, or leave the key empty: it prints as an open point with an owner and a date, and never counts as no. To name them yourself:");
            yaml.Line(0, "#   {unknown: true, owner: Head of IT, due: 2027-01-31}");
            yaml.Comment(0, "To keep where an answer comes from: {value: …, by: …, on: 2026-11-21, evidence: …, note: …}.");
            yaml.Comment(0, "Put text that holds `: ` or ` #`, or that begins with a sign such as @ or [, between double quotes.");
        }
    }

}
