using System.Collections.Immutable;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;

namespace DocGen.Engine.Changes;

/// <summary>Every answer of a client's folder, those in registers, in lists of records and about controls among them.</summary>
internal static class GivenAnswers
{
    /// <summary>Answers that were given or said to be unknown, by full name, in words.</summary>
    public static ImmutableSortedDictionary<string, string> Of(Answers answers) =>
        All(answers).Select(a => (a.Name, Text: ValueText.Of(a))).Where(a => a.Text is not null)
            .ToImmutableSortedDictionary(a => a.Name, a => a.Text!, StringComparer.Ordinal);

    /// <summary>Where they stand; under <c>systems.reader</c> the place of the item, under <c>systems</c> that of the register.</summary>
    public static ImmutableSortedDictionary<string, SourceRange> Places(Answers answers)
    {
        var places = ImmutableSortedDictionary.CreateBuilder<string, SourceRange>(StringComparer.Ordinal);
        foreach (var answer in All(answers))
        {
            if (answer.Place is { } place)
            {
                places[answer.Name] = place;
            }
        }

        foreach (var (register, place) in answers.RegisterPlaces)
        {
            places[register] = place;
        }

        foreach (var (register, items) in answers.Items)
        {
            foreach (var item in items)
            {
                places[$"{register}.{item.Id}"] = item.Place;
            }
        }

        return places.ToImmutable();
    }

    private static IEnumerable<Answer> All(Answers answers) =>
        answers.Single.Values
            .Concat(answers.Items.Values.SelectMany(items => items).SelectMany(i => i.Fields.Values))
            .Concat(answers.Controls.Values.SelectMany(c => c.Fields.Values))
            .SelectMany(WithRecords);

    private static IEnumerable<Answer> WithRecords(Answer answer) => answer.Value is ImmutableArray<RegisterItem> records
        ? records.SelectMany(r => r.Fields.Values).SelectMany(WithRecords).Prepend(answer)
        : [answer];
}
