using DocGen.Cli.Interviewing;
using DocGen.Cli.Interviewing.Fields;

namespace DocGen.Tests.Interviewing;

public sealed class FieldTests
{
    [Fact]
    public void A_text_is_typed_and_corrected_whole_characters_at_a_time()
    {
        Field field = new TextField("Gr");
        field = Press(field, [.. "ün👩‍🔬".Select(c => Respondent.Key(ConsoleKey.None, c))]);
        Assert.Equal("Grün👩‍🔬", ((TextField)field).Text);

        field = Press(field, Respondent.Key(ConsoleKey.Backspace, '\b'), Respondent.Key(ConsoleKey.LeftArrow), Respondent.Key(ConsoleKey.LeftArrow), Respondent.Key(ConsoleKey.Delete), Respondent.Key(ConsoleKey.None, 'ö'));

        Assert.Equal(new TextField("Grön", 3), field);
        Assert.Equal("ön", ((TextField)Press(new TextField("Grön", 2), Respondent.Key(ConsoleKey.U, '\u0015', control: true))).Text);
    }

    [Fact]
    public void No_control_character_gets_into_a_text() =>
        Assert.Equal("", ((TextField)Press(new TextField(""), Respondent.Key(ConsoleKey.G, '\a', control: true), Respondent.Key(ConsoleKey.Tab, '\t'), Respondent.Key(ConsoleKey.None, '\u2028'))).Text);

    [Fact]
    public void None_and_the_other_choices_exclude_each_other()
    {
        var field = new ChoiceField([new Option("a", "A"), new Option("b", "B"), new Option("none", "None")], 0, TakesSeveral: true, [], "none");
        var (space, down) = (Respondent.Key(ConsoleKey.Spacebar, ' '), Respondent.Key(ConsoleKey.DownArrow));

        Assert.Equal(["a", "b"], ((ChoiceField)Press(field, space, down, space)).Values.AsEnumerable());
        Assert.Equal(["none"], ((ChoiceField)Press(field, space, down, down, space)).Values.AsEnumerable());
        Assert.Equal(["a"], ((ChoiceField)Press(field, down, down, space, down, space)).Values.AsEnumerable());
    }

    [Fact]
    public void With_nothing_marked_Enter_takes_the_line_under_the_cursor() =>
        Assert.Equal(["b"], ((ChoiceField)Press(new ChoiceField([new Option("a", "A"), new Option("b", "B")], 0, TakesSeveral: true, [], null), Respondent.Key(ConsoleKey.DownArrow))).Values.AsEnumerable());

    [Fact]
    public void An_empty_list_has_to_be_said()
    {
        var (enter, none) = (Respondent.Key(ConsoleKey.Enter, '\r'), "none".Select(c => Respondent.Key(ConsoleKey.None, c)).ToArray());

        Assert.False(new EntriesField([], new TextField("")).Press(enter).IsDone);
        var (field, isDone) = Press(new EntriesField([], new TextField("")), none).Press(enter);

        Assert.True(isDone);
        Assert.Empty(((EntriesField)field).Entries);
        Assert.Equal(["one", "none"], ((EntriesField)Press(new EntriesField(["one"], new TextField("")), [.. none, enter])).Entries.AsEnumerable());
    }

    [Theory]
    [InlineData(20, 10)]
    [InlineData(40, 24)]
    [InlineData(79, 24)]
    public void No_line_is_wider_than_the_screen_and_one_has_the_cursor(int width, int height)
    {
        var wide = string.Concat(Enumerable.Repeat("機械学習 and a long-word-that-does-not-break-anywhere-at-all ", 4));
        var screen = new Screen(wide, "fast pass 3 of 28", wide, wide, wide, [wide], "Esc back · Ctrl+C stop");
        foreach (var field in new Field[] { new TextField(wide), new PersonField(wide, "Ada"), new EntriesField([wide, "x"], new TextField(wide)), ChoiceField.One([.. Enumerable.Range(0, 40).Select(i => new Option($"{i}", wide))], "30") })
        {
            var lines = screen.Lines(field, width, height);

            Assert.All(lines, l => Assert.InRange(Cells.Width(l.Text), 0, Math.Max(width, 34)));
            Assert.Single(lines, l => l.Cursor is not null);
        }
    }

    private static Field Press(Field field, params ConsoleKeyInfo[] keys) => keys.Aggregate(field, (f, k) => f.Press(k).Field);
}
