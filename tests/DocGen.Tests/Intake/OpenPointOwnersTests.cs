using System.Collections.Immutable;
using DocGen.Engine.Intake;
using DocGen.Engine.Sources;
using DocGen.Engine.Templating;

namespace DocGen.Tests.Intake;

public class OpenPointOwnersTests
{
    private static readonly (string Role, Person Person)[] Roles =
    [
        ("ai_lead", new Person("Head of AI", "Ina Rask")),
        ("security_lead", new Person("Head of IT Security", "Odo Lind")),
        ("legal", new Person("Counsel", "Mara Bly")),
        ("privacy_lead", new Person("Counsel", "Nils Oke")),
    ];

    [Fact]
    public void A_role_its_holder_and_both_together_are_one_owner() =>
        Assert.Equal(["Head of AI (Ina Rask): 4"], Of("Head of AI", "Ina Rask", "Head of AI (Ina Rask)", "Ina Rask (Head of AI)"));

    [Fact]
    public void Capital_letters_hyphens_and_spaces_make_no_other_owner() =>
        Assert.Equal(["Head of IT Security (Odo Lind): 2", "Head of Stores: 2"], Of("head of IT-security", "Head  of IT Security ", "Head of stores", "Head of Stores"));

    [Fact]
    public void A_title_that_two_people_hold_stays_as_it_was_written() =>
        Assert.Equal(["Counsel (Mara Bly): 2", "Counsel: 1"], Of("Counsel", "Counsel (Mara Bly)", "mara bly"));

    [Fact]
    public void Somebody_without_a_role_is_an_owner_too() =>
        Assert.Equal(["Tove Ek: 2", "Head of AI (Ina Rask): 1"], Of("Tove Ek", "Head of AI", "Tove Ek"));

    private static IEnumerable<string> Of(params string[] owners)
    {
        var single = Roles.ToDictionary(r => $"roles.{r.Role}", r => new Answer { Name = $"roles.{r.Role}", Question = null!, Value = r.Person }, StringComparer.Ordinal);
        var answers = new Answers(single.ToImmutableDictionary(StringComparer.Ordinal), ImmutableDictionary<string, ImmutableArray<RegisterItem>>.Empty, ImmutableDictionary<string, SourceRange>.Empty, ImmutableSortedDictionary<string, RegisterItem>.Empty);
        var points = owners.Select((o, i) => new OpenPoint($"OP-{i}", $"a.{i}", "What?", "", o, "", null)).ToImmutableArray();
        return OpenPointOwners.Of(new Facts(new TemplateObject(), ImmutableDictionary<string, ImmutableArray<FactItem>>.Empty, points, answers)).Select(o => $"{o.Owner}: {o.Points.Length}");
    }
}
