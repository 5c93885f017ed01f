using System.Collections.Immutable;
using System.Globalization;
using DocGen.Engine.Intake;

namespace DocGen.Engine.Packs;

/// <summary>What was written, as text by the full name: answers, the ids of each register's items, the entries of lists of records.</summary>
internal sealed class WrittenAnswers
{
    /// <summary>What the names of answers about controls begin with.</summary>
    public const string Controls = "controls.";

    private static readonly string[] Everywhere = ["brand.", "document_control.", "organisation.name", "pack."];

    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _ofControls;

    public WrittenAnswers(Answers answers)
    {
        foreach (var answer in answers.Single.Values)
        {
            Add(answer);
        }

        foreach (var (register, items) in answers.Items)
        {
            _written[register] = string.Join('\n', items.Select(i => i.Id));
            foreach (var answer in items.SelectMany(i => i.Fields.Values))
            {
                Add(answer);
            }
        }

        foreach (var answer in answers.Controls.Values.SelectMany(i => i.Fields.Values))
        {
            Add(answer);
        }

        _ofControls = _written.Keys.Where(n => n.StartsWith(Controls, StringComparison.Ordinal)).ToLookup(FieldOf, StringComparer.Ordinal);
        ReadByEveryDocument = [.. _written.Keys.Where(n => Everywhere.Any(e => n.StartsWith(e, StringComparison.Ordinal)))];
    }

    /// <summary>The names of the answers that covers and document control print.</summary>
    public ImmutableArray<string> ReadByEveryDocument { get; }

    /// <summary>Empty when nothing was written.</summary>
    public string TextOf(string name) => _written.GetValueOrDefault(name, "");

    /// <summary>The names of what was written in one field, such as <c>.how</c>, of any control.</summary>
    public IEnumerable<string> OfControls(string field) => _ofControls[field];

    /// <summary>The last part of a name, with its dot.</summary>
    public static string FieldOf(string name) => name[name.LastIndexOf('.')..];

    private void Add(Answer answer)
    {
        _written[answer.Name] = TextOf(answer);
        foreach (var inner in answer.Value is ImmutableArray<RegisterItem> records ? records.SelectMany(r => r.Fields.Values) : [])
        {
            Add(inner);
        }
    }

    // Who settles an open answer, and by when, is printed with it.
    private static string TextOf(Answer answer) => answer.Value switch
    {
        null => answer.SaidUnknown ? $"unknown\n{answer.Owner}\n{answer.Due}" : "",
        bool yes => yes ? "yes" : "no",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        Person person => $"{person.Title}\n{person.Name}",
        ImmutableArray<string> texts => string.Join('\n', texts.Select(t => $"{t.Length.ToString(CultureInfo.InvariantCulture)} {t}")),
        ImmutableArray<RegisterItem> records => string.Join('\n', records.SelectMany(r => r.Fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{r.Id} {f.Key} {TextOf(f.Value)}"))),
        var text => text.ToString()!,
    };
}
