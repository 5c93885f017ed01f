using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocGen.Engine.Intake;
using DocGen.Engine.Packs;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Crowd;

/// <summary>The input files of an organisation drawn from a pack's own questionnaire, so that a question is drawn as soon as it is asked.</summary>
internal sealed record RandomOrganisation(int Number, ImmutableSortedDictionary<string, string> Files)
{
    private static readonly string[] Ids = ["a", "B-2", "system", "receipt-assistant", "con", "1", "27001", "x-1-y", new string('m', 40), "Z"];

    /// <summary>One of the organisations of this seed; the same number gives the same one, however many are drawn.</summary>
    public static RandomOrganisation Of(Pack pack, int number) => Draws.One(Any(pack, number), number);

    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in Files)
        {
            File.WriteAllText(Path.Combine(folder, name + ".yaml"), text);
        }

        File.Copy(Repository.Path("output-samples", "nordhaven", "logo.png"), Path.Combine(folder, "logo.png"), overwrite: true);
    }

    private static Gen<RandomOrganisation> Any(Pack pack, int number) =>
        from shape in Gen.Choose(0, 9)
        from items in Gen.CollectToList(pack.Questionnaire.Registers, r => ItemsOf(r))
        let ids = items.ToImmutableDictionary(i => i.Register.Id, i => i.Ids, StringComparer.Ordinal)
        let answers = new RandomAnswers(ids, [.. pack.Rules.Select(r => r.Control.Value)], Openness: shape)
        from single in Gen.CollectToList(pack.Questionnaire.Questions, q => answers.Entry(q).Select(e => (q.File, Entry: e)))
        from registers in Gen.CollectToList(pack.Questionnaire.Registers, r => answers.Register(r).Select(e => (r.File, Entry: e)))
        from controls in Controls(pack, answers)
        select new RandomOrganisation(number, FilesOf([.. single, .. registers, ("controls", controls)]));

    private static Gen<(Register Register, ImmutableArray<string> Ids)> ItemsOf(Register register) =>
        from ids in Gen.Shuffle(Ids)
        from count in Gen.Frequency((2, Gen.Constant(0)), (5, Gen.Constant(1)), (4, Gen.Constant(2)), (1, Gen.Constant(3)))
        select (register, ids.Take(count).ToImmutableArray());

    private static Gen<string> Controls(Pack pack, RandomAnswers answers) =>
        from keys in Gen.Shuffle(pack.Rules.Select(r => r.Control.Value))
        from count in Gen.Choose(0, 25)
        from values in Gen.CollectToList(keys.Take(count), k => ControlFields(pack, answers, k).Select(f => $"{RandomAnswers.Quoted(k)}: {{{f}}}"))
        select $"controls: {{{string.Join(", ", values)}}}";

    // A decision of one's own needs its reason: all that is optional is given, or nothing of it. What a law or a contract asks for is not left out: the tool would refuse it.
    private static Gen<string> ControlFields(Pack pack, RandomAnswers answers, string control)
    {
        Gen<string> Decided(string applies, params string[] without) =>
            (answers with { Openness = 0 }).Fields([.. pack.Questionnaire.ControlFields.Where(f => f.Id != "applies" && !without.Contains(f.Id))]).Select(f => $"{f}, applies: {applies}");
        var open = answers.Fields([.. pack.Questionnaire.ControlFields.Where(f => !f.Optional)]);
        return pack.Rules.Single(r => r.Control.Value == control).Law.IsEmpty
            ? Gen.OneOf(Decided("yes"), Decided("no", "law", "contract"), open)
            : Gen.OneOf(Decided("yes"), open);
    }

    private static ImmutableSortedDictionary<string, string> FilesOf(IEnumerable<(string File, string Entry)> entries)
    {
        var files = new[] { "profile", "answers", "systems", "suppliers", "risks", "controls" }.ToDictionary(f => f, _ => new StringBuilder(), StringComparer.Ordinal);
        foreach (var (file, entry) in entries.Where(e => e.Entry.Length > 0))
        {
            files[file].Append(entry).Append('\n');
        }

        return files.ToImmutableSortedDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
    }
}
