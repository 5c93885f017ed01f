namespace DocGen.Cli.Interviewing.Fields;

/// <summary>A role's title and who holds it, one below the other.</summary>
internal sealed record PersonField(TextField Title, TextField Person, bool IsAtPerson) : Field
{
    public PersonField(string title, string person) : this(new TextField(title, title.Length, "Title "), new TextField(person, person.Length, "Person"), IsAtPerson: false)
    {
    }

    public override string Keys => IsAtPerson ? "Enter takes both · ↑ title" : "Enter goes to the person";

    public override (Field Field, bool IsDone) Press(ConsoleKeyInfo key) => key.Key switch
    {
        ConsoleKey.Enter when IsAtPerson => (this, true),
        ConsoleKey.Enter or ConsoleKey.DownArrow => (this with { IsAtPerson = true }, false),
        ConsoleKey.UpArrow => (this with { IsAtPerson = false }, false),
        ConsoleKey.Tab => (this with { IsAtPerson = !IsAtPerson }, false),
        _ => (IsAtPerson ? this with { Person = Person.Edited(key) } : this with { Title = Title.Edited(key) }, false),
    };

    public override IEnumerable<FrameLine> Lines(int width, int height) =>
        Title.Lines(width, height).Select(l => IsAtPerson ? l with { Cursor = null } : l).Concat(Person.Lines(width, height).Select(l => IsAtPerson ? l : l with { Cursor = null }));
}
