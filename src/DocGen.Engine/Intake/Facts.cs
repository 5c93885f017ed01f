using System.Collections.Immutable;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Intake;

/// <summary>What is known about an organisation after its answers were checked: the names that templates, rules and conditions read, each value with the facts it came from. Exists only when checked.</summary>
/// <param name="Globals">Every name: answers, registers, derived facts.</param>
/// <param name="Items">The items of each register, as objects, in the order written.</param>
/// <param name="OpenPoints">Questions asked and not answered, in the order of the questionnaire.</param>
/// <param name="Answers">What was written.</param>
public sealed record Facts(TemplateObject Globals, ImmutableDictionary<string, ImmutableArray<FactItem>> Items, ImmutableArray<OpenPoint> OpenPoints, Answers Answers)
{
    /// <summary>The text of a fact by its dotted name, or the text that stands in when there is none or it is unknown.</summary>
    public string TextOf(string name, string otherwise = "")
    {
        var scope = Globals;
        var parts = name.Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            if (!scope.TryGet(parts[i], out var value) || value.IsUnknown)
            {
                return otherwise;
            }

            if (i == parts.Length - 1)
            {
                return value.Payload is null ? otherwise : value.AsText();
            }

            if (value.Payload is not TemplateObject inner)
            {
                return otherwise;
            }

            scope = inner;
        }

        return otherwise;
    }

    /// <summary>The facts behind an answer by its name: those of the conditions under which it is asked, and itself. Empty for an answer inside a list of records.</summary>
    public FactSet ReadsOf(string name)
    {
        var parts = name.Split('.');
        var item = parts.Length > 2 ? Items.GetValueOrDefault(parts[0], []).FirstOrDefault(i => i.Id == parts[1]) : null;
        var scope = item?.Object ?? Globals;
        var value = Value.Null;
        foreach (var part in item is null ? parts : parts[2..])
        {
            if (scope is null || !scope.TryGet(part, out value))
            {
                return FactSet.Empty;
            }

            scope = value.Payload as TemplateObject;
        }

        return value.Reads;
    }
}

/// <summary>An item of a register as templates see it.</summary>
/// <param name="Scope">All global names, and the item under its register's item name.</param>
public sealed record FactItem(string Id, string Name, TemplateObject Object, TemplateObject Scope);
