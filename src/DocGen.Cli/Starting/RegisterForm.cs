using DocGen.Engine.Intake;

namespace DocGen.Cli.Starting;

/// <summary>A register to fill in: its key, and one item as a comment to copy.</summary>
internal static class RegisterForm
{
    public static void Write(CommentedYaml yaml, Register register)
    {
        yaml.Heading($"Register: {register.Id}");
        yaml.Blank();
        yaml.Comment(0, register.Ask + (register.Must ? " (required)" : ""));
        if (register.Why.Length > 0)
        {
            yaml.Comment(0, $"Why: {register.Why}", 5);
        }

        yaml.Comment(0, $"For each {register.Item}, copy the block below and take the `# ` off its lines. Write `{register.Id}: []` when there is none.");
        yaml.Line(0, $"{register.Id}:");
        yaml.CommentedOut(Item(register));
    }

    private static CommentedYaml Item(Register register)
    {
        var item = new CommentedYaml(2);
        item.Line(0, $"- id: example-{register.Item}");
        item.Comment(2, "The id is short: letters, digits and hyphens. It stands in file names and never changes.");
        foreach (var field in register.Fields)
        {
            item.Blank();
            QuestionComments.Write(item, 2, field);
            item.Line(2, $"{field.Id}:");
            if (field.Type == AnswerType.Records)
            {
                Entry(item, field);
            }
        }

        return item;
    }

    private static void Entry(CommentedYaml item, Question field)
    {
        var entry = new CommentedYaml(6);
        foreach (var part in field.Fields)
        {
            QuestionComments.Write(entry, 2, part);
            entry.Line(2, $"{part.Id}:");
        }

        var isFirst = true;
        foreach (var line in entry.ToString().TrimEnd('\n').Split('\n'))
        {
            // The dash of the entry stands before its first key.
            var isKey = isFirst && !line.TrimStart().StartsWith('#');
            item.Line(2, "# " + (isKey ? "- " + line.TrimStart() : line));
            isFirst = isFirst && !isKey;
        }
    }
}
