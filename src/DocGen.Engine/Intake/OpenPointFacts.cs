using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Templating;

namespace DocGen.Engine.Intake;

/// <summary>The questions that are open.</summary>
public sealed partial class FactsBuilder
{
    private const int DaysToSettle = 30;

    // A pack may be dated on the last day there is.
    private static readonly DateOnly LastWithDue = DateOnly.MaxValue.AddDays(-DaysToSettle);

    private ImmutableArray<OpenPoint> OpenPoints()
    {
        var date = DateOnly.TryParseExact(_answers.Single.GetValueOrDefault("pack.date")?.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? d : (DateOnly?)null;
        return [.. _open.Select(a => new OpenPoint(
            _labels.GetValueOrDefault(a.Name, "OP-00"),
            a.Name,
            a.Question.Ask,
            ItemName(a.Name),
            OwnerOf(a),
            a.Due.Length > 0 ? a.Due : date is { } from && from <= LastWithDue ? from.AddDays(DaysToSettle).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
            a.SaidUnknown ? a.Place : null))];
    }

    private string ItemName(string name)
    {
        var parts = name.Split('.');
        if (parts is ["objectives", var id, ..] && _answers.Items.GetValueOrDefault("objectives", []).FirstOrDefault(o => o.Id == id)?.Fields.GetValueOrDefault("statement")?.Value is string statement)
        {
            // An objective has no name: its statement says which one is meant.
            return statement;
        }

        return parts.Length > 2 ? _items.GetValueOrDefault(parts[0], []).FirstOrDefault(i => i.Id == parts[1])?.Name ?? "" : "";
    }

    private string OwnerOf(Answer answer)
    {
        if (answer.Owner.Length > 0)
        {
            return answer.Owner;
        }

        var person = new[] { answer.Question.Owner, "top_management" }
            .Select(role => _answers.Single.GetValueOrDefault($"roles.{role}")?.Value as Person)
            .FirstOrDefault(p => p is not null);
        return person is null ? "Top management" : $"{person.Title} ({person.Name})";
    }

    private static Value OpenPointValue(OpenPoint point) => Value.Of(new TemplateObject()
        .Set("label", Value.Of(point.Label))
        .Set("question", Value.Of(point.Name))
        .Set("ask", Value.Of(point.Ask))
        .Set("item", Value.Of(point.Item))
        .Set("owner", Value.Of(point.Owner))
        .Set("due", Value.Of(point.Due)));
}
