using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Intake;

/// <summary>Ids that questions had in earlier versions of a pack.</summary>
public static class FormerIds
{
    /// <summary>The new names by the former ones: of questions, of fields of registers as <c>systems.role</c>, of fields of controls as <c>controls.status</c>.</summary>
    public static ImmutableSortedDictionary<string, string> Of(Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        var names = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Add(questionnaire.Questions, "");
        Add(questionnaire.ControlFields, "controls.");
        foreach (var register in questionnaire.Registers)
        {
            Add(register.Fields, register.Id + ".");
        }

        return names.ToImmutable();

        void Add(IEnumerable<Question> questions, string prefix)
        {
            foreach (var question in questions)
            {
                foreach (var former in question.Formerly)
                {
                    names[prefix + former] = prefix + question.Id;
                }
            }
        }
    }

    /// <summary>The name that an answer has now: <c>systems.reader.role</c> by the name of its field; the same where nothing was renamed.</summary>
    /// <param name="names">As <see cref="Of"/> gives them.</param>
    public static string NameNow(IReadOnlyDictionary<string, string> names, string name)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(name);
        if (names.TryGetValue(name, out var now))
        {
            return now;
        }

        // The id of a control has a dot of its own: 27001:A.5.1.
        var parts = name.Split('.');
        var at = parts[0] == "controls" ? parts.Length - 1 : 2;
        if (parts.Length <= at || !names.TryGetValue($"{parts[0]}.{parts[at]}", out var field))
        {
            return name;
        }

        parts[at] = field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return string.Join('.', parts);
    }

    /// <summary>Tells of an answer under a former id.</summary>
    internal static Diagnostic Warning(string former, Question question, MappingEntry entry) =>
        Diagnostic.Warning("renamed-question", $"`{former}` is called `{question.Id}` in this version of the pack", entry.Key.Place, "the answer is read as long as none stands under the new name; write the new name here");
}
