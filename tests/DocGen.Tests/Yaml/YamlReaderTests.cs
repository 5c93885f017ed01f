using DocGen.Engine.Sources;
using DocGen.Yaml;

namespace DocGen.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Fact]
    public void Every_key_and_value_knows_the_characters_it_was_written_with()
    {
        var root = Mapping("""
            name: Pebblelark OÜ   # the client
            sites:
              - Tallinn
              - "Tartu # 2"
              # more to come
            scope: |
              line one
              line two

            owner: {title: 'Head of "AI"', tags: [a, b]}
            note: over
              two lines
            """);

        Assert.Equal(["name", "sites", "scope", "owner", "note"], root.Entries.Select(e => e.Key.Place.Text));
        Assert.Equal("Pebblelark OÜ", root["name"]!.Place.Text);
        Assert.Equal("a.yaml:1:7", root["name"]!.Place.ToString());
        Assert.Equal("- Tallinn\n  - \"Tartu # 2\"", root["sites"]!.Place.Text);
        Assert.Equal("|\n  line one\n  line two", root["scope"]!.Place.Text);
        Assert.Equal("{title: 'Head of \"AI\"', tags: [a, b]}", root["owner"]!.Place.Text);
        Assert.Equal("[a, b]", ((MappingNode)root["owner"]!)["tags"]!.Place.Text);
        Assert.Equal("over\n  two lines", root["note"]!.Place.Text);
        Assert.Equal("over two lines", ((ScalarNode)root["note"]!).Text);
    }

    [Fact]
    public void Scalars_stay_text_and_say_whether_they_had_quotes()
    {
        var root = Mapping("a: no\nb: \"no\"\nc: 1.10\nd:\ne: ''\nf: ~\ng: !!str 12");

        Assert.Equal(new ScalarNode("no", true, root["a"]!.Place), root["a"]);
        Assert.Equal(new ScalarNode("no", false, root["b"]!.Place), root["b"]);
        Assert.Equal("1.10", ((ScalarNode)root["c"]!).Text);
        Assert.True(((ScalarNode)root["d"]!).IsNothing);
        Assert.False(((ScalarNode)root["e"]!).IsNothing);
        Assert.True(((ScalarNode)root["f"]!).IsNothing);
        Assert.Equal(new ScalarNode("12", false, root["g"]!.Place), root["g"]);
        Assert.Equal("12", root["g"]!.Place.Text);
    }

    [Fact]
    public void Places_are_right_after_characters_of_two_units_and_windows_line_ends()
    {
        var root = Mapping("a: 😀😀\r\nb: x\r\n");

        Assert.Equal("😀😀", root["a"]!.Place.Text);
        Assert.Equal("a.yaml:2:4", root["b"]!.Place.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    public void A_file_that_holds_nothing_gives_nothing_and_no_problem(string text)
    {
        var read = Read(text);

        Assert.Null(read.Value);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void An_alias_repeats_the_value_with_the_place_where_it_was_written()
    {
        var root = Mapping("a: &owner {name: Kai}\nb: *owner\nc: [*owner, x]");

        Assert.Same(root["a"], root["b"]);
        Assert.Equal("[*owner, x]", root["c"]!.Place.Text);
    }

    [Fact]
    public void A_repeated_key_is_dropped_and_both_places_are_named()
    {
        var read = Read("kind: a\nsize: 1\nkind: b\n");

        var problem = Assert.Single(read.Problems);
        Assert.Equal("a.yaml:3:1: Error duplicate-key: `kind` is written twice", problem.ToString());
        Assert.Equal("a.yaml:1:1", Assert.Single(problem.Hints).Place!.ToString());
        Assert.Equal("a", ((ScalarNode)((MappingNode)read.Value!)["kind"]!).Text);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void A_repeated_key_is_found_in_short_and_long_mappings(int keys)
    {
        var lines = Enumerable.Range(0, keys).Select(i => $"k{i}: {i}");

        var read = Read(string.Join('\n', lines.Append("k1: again").Append("last: 1").Append("last: 2")));

        Assert.Equal([$"a.yaml:{keys + 1}:1", $"a.yaml:{keys + 3}:1"], read.Problems.Select(p => p.Place!.ToString()));
        Assert.Equal(["a.yaml:2:1", $"a.yaml:{keys + 2}:1"], read.Problems.Select(p => p.Hints[0].Place!.ToString()));
        Assert.Equal(keys + 1, ((MappingNode)read.Value!).Entries.Length);
    }

    [Fact]
    public void Aliases_that_multiply_are_stopped_by_one_error()
    {
        var lines = Enumerable.Range(1, 30).Select(i => $"l{i}: &l{i} [{string.Join(", ", Enumerable.Repeat($"*l{i - 1}", 9))}]");

        var read = Read("l0: &l0 [lol, lol]\n" + string.Join('\n', lines));

        Assert.Equal("a.yaml:6:25: Error yaml-too-large: the aliases of this file repeat more than can be read", Assert.Single(read.Problems).ToString());
        Assert.Null(read.Value);
    }

    [Fact]
    public void Aliases_of_a_long_text_are_stopped_too()
    {
        var read = Read($"a: &a {new string('x', 1_000_000)}\nb: [*a, *a, *a, *a, *a, *a]");

        Assert.Equal("yaml-too-large", Assert.Single(read.Problems).Code);
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_one_error_in_every_spelling()
    {
        var brackets = Read(new string('[', 200_000));
        var dashes = Read(string.Concat(Enumerable.Repeat("- ", 5_000)) + "x");
        var aliases = Read("a0: &a0 [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\na1: &a1 [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[*a0]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\na2: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[*a1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]");

        foreach (var read in new[] { brackets, dashes, aliases })
        {
            var problem = Assert.Single(read.Problems);
            Assert.Equal("yaml-too-deep", problem.Code);
            Assert.Equal("lists and mappings stand more than 100 deep in each other", problem.Message);
        }
    }

    [Fact]
    public void A_text_over_the_limit_is_not_parsed()
    {
        var read = Read("a: [" + new string('x', 5_000_000));

        Assert.Equal("a.yaml:1:1: Error yaml-too-large: the file has 5000004 characters; at most 5000000 are read", Assert.Single(read.Problems).ToString());
    }

    [Fact]
    public void A_file_full_of_mistakes_is_left_after_a_hundred()
    {
        var read = Read(string.Concat(Enumerable.Repeat("a: 1\n", 1000)));

        Assert.Equal(101, read.Problems.Length);
        Assert.Equal("a.yaml:101:1: Error yaml-too-many-problems: this file has 100 problems up to here; the rest of it was not read", read.Problems[^1].ToString());
    }

    [Fact]
    public void A_long_name_is_shortened_in_its_message()
    {
        var tag = new string('x', 500);

        Assert.Equal($"the tag `!{tag[..38]}…` is not supported", Assert.Single(Read($"a: !{tag} y").Problems).Message);
    }

    internal static DocGen.Engine.Diagnostics.Checked<SourceNode?> Read(string text) => YamlReader.Read(new SourceFile("a.yaml", text));

    private static MappingNode Mapping(string text)
    {
        var read = Read(text);
        Assert.Empty(read.Problems);
        return Assert.IsType<MappingNode>(read.Value);
    }
}
