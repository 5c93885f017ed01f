using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Diagnostics;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Standards;

/// <summary>Reads one standard or law from its mapping.</summary>
internal sealed class StandardReading(CatalogueRow file, List<Diagnostic> problems)
{
    private readonly Sourced<string> _prefix = file.Text("standard");
    private readonly string _title = file.Text("title").Value;
    private readonly VerificationReading _verification = new(file);
    private readonly CatalogueRow? _counts = file.Row("counts");
    private readonly List<Requirement> _requirements = [];

    public Standard Read()
    {
        file.Skip("amendment", "spellings", "note");
        var fullTitle = file.Text("full_title").Value;
        var clauses = Simple("clauses", (id, title, place) => new Clause(id, _title, title, place, Parent(id)));
        var groups = ReadGroups();
        var controls = ReadControls(groups);
        var law = ReadApplication(file, null);
        var articles = ReadArticles("articles", law);
        var annexes = ReadArticles("annexes", law);
        ReadArticles("points", law);
        Count("clauses", clauses);
        Count("objectives", groups.Values.Count(g => g.PartOf is null));
        Count("controls", controls);
        Count("articles", articles);
        Count("annexes", annexes);
        Count("functions", Simple("functions", (id, title, place) => new Requirement(id, _title, title, RequirementKind.Function, place)));
        Count("categories", Simple("categories", (id, title, place) => new Requirement(id, _title, title, RequirementKind.Category, place)));
        Count("subcategories", Simple("subcategories", (id, title, place) => new Requirement(id, _title, title, RequirementKind.Subcategory, place)));
        _counts?.Finish();
        file.Finish();
        return new Standard(_prefix.Value, _title, fullTitle, [.. _requirements.OrderBy(r => r.Id)], [.. groups.Values], file.Place);
    }

    private int Simple(string key, Func<RequirementId, string, SourceRange, Requirement> make)
    {
        var before = _requirements.Count;
        foreach (var row in file.Rows(key))
        {
            var title = row.Text("title").Value;
            if (Id(row) is { } id)
            {
                _requirements.Add(make(id, title, row.Place));
            }

            row.Finish();
        }

        return _requirements.Count - before;
    }

    private Dictionary<string, ControlGroup> ReadGroups()
    {
        var groups = new Dictionary<string, ControlGroup>(StringComparer.Ordinal);
        foreach (var row in file.Rows("themes"))
        {
            var theme = new ControlGroup(row.Text("id").Value, row.Text("title").Value, PartOf: null);
            groups[theme.Id] = theme;
            row.Skip("controls");
            row.Finish();
        }

        foreach (var row in file.Rows("objectives"))
        {
            var partOf = row.Optional("part_of").Value;
            var objective = new ControlGroup(row.Text("id").Value, row.Text("title").Value, partOf.Length == 0 ? null : partOf);
            groups[objective.Id] = objective;
            if (Id(row) is { } id)
            {
                _requirements.Add(new Requirement(id, _title, objective.Title, RequirementKind.Objective, row.Place));
            }

            row.Finish();
        }

        return groups;
    }

    private int ReadControls(Dictionary<string, ControlGroup> groups)
    {
        var count = 0;
        var members = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in file.Rows("controls"))
        {
            var key = row.Has("theme") ? "theme" : "objective";
            var name = row.Text(key);
            var title = row.Text("title").Value;
            var id = Id(row);
            if (!groups.TryGetValue(name.Value, out var group))
            {
                row.Report($"`{name.Value}` is not a theme or objective of this standard", name.Place, NearName.Hint(name.Value, groups.Keys));
            }
            else if (id is not null)
            {
                _requirements.Add(new Control(id, _title, title, row.Place, group));
                members[group.Id] = members.GetValueOrDefault(group.Id) + 1;
                count++;
            }

            row.Finish();
        }

        foreach (var theme in file.Rows("themes"))
        {
            CompareCount($"controls of `{theme.Text("id").Value}`", theme.Number("controls"), members.GetValueOrDefault(theme.Text("id").Value), theme.Place);
        }

        return count;
    }

    private int ReadArticles(string key, Application law)
    {
        var before = _requirements.Count;
        foreach (var row in file.Rows(key))
        {
            var title = row.Text("title").Value;
            var application = ReadApplication(row, law);
            if (Id(row) is { } id)
            {
                var kind = id.Points.Length > 0 ? RequirementKind.Point : id.Part.StartsWith("Annex", StringComparison.Ordinal) ? RequirementKind.Annex : RequirementKind.Article;
                _requirements.Add(new Article(id, _title, title, kind, row.Place, application));
            }

            row.Finish();
        }

        return _requirements.Count - before;
    }

    private Application ReadApplication(CatalogueRow row, Application? law) =>
        new(
            row.Day("applies_from") ?? law?.From,
            row.Day("annex_i_from"),
            row.Day("was_from"),
            row.Optional("group").Value,
            [.. row.Texts("addressee").Select(t => t.Value)],
            row.Optional("note").Value is { Length: > 0 } note ? note : law?.Note ?? "",
            _verification.Of(row, law?.Verification));

    private RequirementId? Id(CatalogueRow row)
    {
        var part = row.Text("id");
        if (RequirementId.TryParse($"{_prefix.Value}:{part.Value}", out var id))
        {
            return id;
        }

        row.Report($"`{part.Value}` is not the number of a clause, control, article or category", part.Place);
        return null;
    }

    private static RequirementId? Parent(RequirementId id)
    {
        var dot = id.Part.LastIndexOf('.');
        return dot < 0 ? null : id with { Part = id.Part[..dot] };
    }

    private void Count(string key, int listed)
    {
        if (_counts is not null)
        {
            CompareCount(key, _counts.Number(key), listed, _counts.Place);
        }
    }

    private void CompareCount(string what, int? said, int listed, SourceRange place)
    {
        if (said is { } expected && expected != listed)
        {
            problems.Add(Diagnostic.Error(
                "standards-count", string.Create(CultureInfo.InvariantCulture, $"`{_prefix.Value}` has {expected} {what}, but {listed} are listed"), place));
        }
    }
}
