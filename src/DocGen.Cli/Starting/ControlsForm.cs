using DocGen.Engine.Packs;

namespace DocGen.Cli.Starting;

/// <summary><c>controls.yaml</c> to fill in: the fields of a control, and a line for each control of both standards.</summary>
internal static class ControlsForm
{
    private static readonly string[] StandardIds = ["27001", "42001"];

    public static string Of(Pack pack)
    {
        var yaml = new CommentedYaml();
        yaml.Comment(0, "How far each control is. A status is what the organisation asserts and can show evidence for; a control that is not named here prints as not known. Whether a control applies is decided by the rules of the pack from your answers; `applies` and `reason` put your own decision in its place, and it prints as yours.");
        yaml.Comment(0, "");
        yaml.Comment(0, "Each control takes these fields:");
        foreach (var field in pack.Questionnaire.ControlFields)
        {
            yaml.Blank();
            QuestionComments.Write(yaml, 0, field);
            yaml.Line(0, $"#     {field.Id}: …");
        }

        yaml.Blank();
        yaml.Comment(0, "Take the `# ` off the line of a control and fill it in, such as");
        yaml.Line(0, "#   27001:A.5.1: {status: partly, owner: Head of IT, evidence: Intranet page 12, due: 2027-01-31}");
        yaml.Line(0, "controls:");
        foreach (var standard in StandardIds)
        {
            yaml.Blank();
            foreach (var control in pack.Standards.Controls(standard))
            {
                var line = $"#   {control.Id}: {{status: }}  # {control.Title}";
                yaml.Line(0, line.Length <= CommentedYaml.Width ? line : line[..(CommentedYaml.Width - 1)] + "…");
            }
        }

        return yaml.ToString();
    }
}
