using System.Collections.Immutable;
using DocGen.Engine.Sources;
using DocGen.Yaml;
using FsCheck;
using FsCheck.Fluent;

namespace DocGen.Tests.Yaml;

/// <summary>One value is set, and a person's file is otherwise as it was.</summary>
public sealed class YamlEditTests
{
    private static readonly SourceRange Nowhere = new SourceFile("", "").Range(0, 0);
    private static readonly ImmutableArray<string> Order = ["id", "name", "size", "tags", "owner", "note", "items"];

    [Theory]
    [InlineData("name: Old  # the client\nsize: 3\n", "name", "New", "name: New  # the client\nsize: 3\n")]
    [InlineData("name: 'Old'\n", "name", "a: b", "name: \"a: b\"\n")]
    [InlineData("name:\nsize: 3\n", "name", "New", "name: New\nsize: 3\n")]
    [InlineData("name:   # not yet\nsize: 3\n", "name", "New", "name: New   # not yet\nsize: 3\n")]
    [InlineData("name: ~ # not yet\n", "name", "New", "name: New # not yet\n")]
    [InlineData("name: >\n  two\n  lines\n\nsize: 3\n", "name", "New", "name: New\n\nsize: 3\n")]
    [InlineData("# mine\n", "name", "New", "# mine\nname: New\n")]
    [InlineData("", "owner.name", "New", "owner:\n  name: New\n")]
    [InlineData("# no end", "name", "New", "# no end\nname: New\n")]
    [InlineData("owner:\nsize: 3\n", "owner.name", "New", "owner:\n  name: New\nsize: 3\n")]
    [InlineData("owner: {tags: [a]}\n", "owner.name", "a, b", "owner: {name: \"a, b\", tags: [a]}\n")]
    [InlineData("owner: {name: A, note: C}\n", "owner.size", "B", "owner: {name: A, size: B, note: C}\n")]
    [InlineData("owner: {}\n", "owner.size", "B", "owner: {size: B}\n")]
    [InlineData("# head\nid: a\n\n# why\nnote: x\n# end\n", "name", "New", "# head\nid: a\nname: New\n\n# why\nnote: x\n# end\n")]
    [InlineData("name: a\r\nnote: x\r\n", "size", "2 m", "name: a\r\nsize: 2 m\r\nnote: x\r\n")]
    [InlineData("name: a\r\nnote: x\r\n", "note", "why", "name: a\r\nnote: why\r\n")]
    [InlineData("items:\n- id: a\n  # about a\n", "items.1.id", "b", "items:\n- id: a\n  # about a\n- id: b\n")]
    [InlineData("items:\n- id: a\n\n- id: c\n", "items.2.id", "b", "items:\n- id: a\n\n- id: c\n\n- id: b\n")]
    [InlineData("items: []  # none yet\nnote: x\n", "items.0.id", "b", "items:  # none yet\n- id: b\nnote: x\n")]
    [InlineData("items:\n# - id: example\n", "items.0.id", "b", "items:\n- id: b\n# - id: example\n")]
    [InlineData("items: [{id: a}]\n", "items.1.id", "b", "items: [{id: a}, {id: b}]\n")]
    [InlineData("items:\n- id: a\n  note: x\n- id: c\n", "items.0.name", "b", "items:\n- id: a\n  name: b\n  note: x\n- id: c\n")]
    [InlineData("items:\n- note: x\n", "items.0.id", "b", "items:\n- id: b\n  note: x\n")]
    [InlineData("items: [{id: a, note: x}]\n", "items.0.note", "b", "items: [{id: a, note: b}]\n")]
    [InlineData("base: &b Old\nname: *b\n", "name", "New", "base: &b Old\nname: New\n")]
    [InlineData("owner:\n  unknown: true  # ask\n  owner: IT\nsize: 1\n", "owner", "New", "owner: New\n  # ask\nsize: 1\n")]
    public void A_value_is_set_where_it_belongs(string text, string path, string value, string expected)
    {
        var set = YamlEdit.Set(new SourceFile("a.yaml", text), Path(path), Text(value));

        Assert.Empty(set.Problems);
        Assert.Equal(expected, set.Value);
    }

    [Fact]
    public void The_lines_of_entries_that_stay_in_a_list_keep_their_comments()
    {
        const string Before = "tags:\n  # first\n  - a  # the best\n  - b  # old\n  - c\nnote: x\n";

        var set = YamlEdit.Set(new SourceFile("a.yaml", Before), Path("tags"), List("c", "a", "d: e"));

        Assert.Equal("tags:\n  - c\n  # first\n  - a  # the best\n  - \"d: e\"\n  # old\nnote: x\n", set.Value);
    }

    [Theory]
    [InlineData("base: &b Old\nname: *b\n", "base")]
    [InlineData("a: b: c\n", "name")]
    [InlineData("- a\n", "name")]
    public void What_cannot_be_changed_alone_is_left_alone(string text, string path)
    {
        var set = YamlEdit.Set(new SourceFile("a.yaml", text), Path(path), Text("New"));

        Assert.Null(set.Value);
        Assert.NotEmpty(set.Problems);
    }

    [Fact]
    public void Every_text_reads_back_as_it_was_given()
    {
        var texts = Gen.OneOf(Gen.Elements("no", "1.10", "2026-11-21", "~", "null", "unknown", "- a", "a #b", "a: b", "'", "\"", "a\\b", "x\ny\n", " a ", "*a", "0x1F", "1:20", "…", "😀 ok", "[a", "a, b", "%a", "@a", "#1", "---", "key:", "\t", "é"), ArbMap.Default.GeneratorFor<NonEmptyString>().Select(s => string.Concat(s.Get.Where(c => c >= ' ' && !char.IsSurrogate(c) && c < '\uFFFE' && c is not ((>= '\u007F' and < '\u00A0') or '\u2028' or '\u2029' or '\uFEFF')))));
        var edits = from text in texts from before in Gen.Elements("name: x  # y\nnote: z\n", "{name: x, note: z}", "name: |\n  x\n\nnote: z\n", "note: z\r\n") select (text, before);
        Prop.ForAll(edits.ToArbitrary(), drawn =>
        {
            var set = YamlEdit.Set(new SourceFile("a.yaml", drawn.before), Path("name"), Text(drawn.text));
            var root = (MappingNode)YamlReader.Read(new SourceFile("a.yaml", set.Value!)).Value!;
            return ((ScalarNode)root["name"]!).Text == drawn.text && ((ScalarNode)root["note"]!).Text == "z" && !((ScalarNode)root["name"]!).IsNothing;
        }).HoldsFor(300);
    }

    [Fact]
    public void In_the_files_of_the_samples_one_value_changes_and_every_other_line_stays()
    {
        var files = new[] { "pebblelark", "st-amalia", "nordhaven" }
            .SelectMany(c => new[] { "profile", "answers", "systems", "suppliers", "risks", "controls" }.Select(f => Repository.Path("output-samples", c, f + ".yaml")))
            .Where(File.Exists)
            .Select(File.ReadAllText)
            .SelectMany(t => new[] { t, t.Replace("\n", "\r\n", StringComparison.Ordinal) })
            .ToArray();
        var values = Gen.Elements<SourceNode>(Text("New"), Text("a # b"), List("a", "b: c"), List(), new ScalarNode("unknown", Plain: true, Nowhere));
        var edits = from file in Gen.Choose(0, files.Length - 1) from place in Gen.Choose(0, 100_000) from value in values select (file, place, value);
        Prop.ForAll(edits.ToArbitrary(), drawn =>
        {
            var before = new SourceFile("a.yaml", files[drawn.file]);
            var root = YamlReader.Read(before).Value;
            var paths = root is null ? [] : Paths(root, []).ToList();
            if (paths.Count == 0)
            {
                return;
            }

            var (path, old) = paths[drawn.place % paths.Count];
            var set = YamlEdit.Set(before, path, drawn.value);

            Assert.Empty(set.Problems);
            var (first, last) = (old.Place.Line, before.Locate(Math.Max(old.Place.Start, old.Place.End - 1)).Line);
            var touched = Enumerable.Range(Math.Max(1, first - 1), last - Math.Max(1, first - 1) + 1).ToHashSet();
            var kept = before.Text.Split('\n').Where((_, i) => !touched.Contains(i + 1));
            AssertStands(kept, set.Value!.Split('\n'));
            Assert.Equal(before.Text.Count(c => c == '#'), set.Value.Count(c => c == '#') - (drawn.value is ScalarNode { Text: "a # b" } ? 1 : 0) + Hashes(old));
        }).HoldsFor(300);
    }

    /// <summary>Number signs inside a value, which go with it.</summary>
    private static int Hashes(SourceNode node) => node switch
    {
        ScalarNode scalar => scalar.Text.Count(c => c == '#'),
        ListNode list => list.Items.Sum(Hashes),
        MappingNode mapping => mapping.Entries.Sum(e => Hashes(e.Value)),
        _ => 0,
    };

    private static void AssertStands(IEnumerable<string> kept, IEnumerable<string> all)
    {
        using var lines = all.GetEnumerator();
        foreach (var line in kept)
        {
            do
            {
                Assert.True(lines.MoveNext(), $"this line is gone: {line}");
            }
            while (lines.Current != line);
        }
    }

    private static IEnumerable<(ImmutableArray<NodeStep> Path, SourceNode Node)> Paths(SourceNode node, ImmutableArray<NodeStep> path) => node switch
    {
        MappingNode mapping => mapping.Entries.SelectMany(e => Paths(e.Value, path.Add(new KeyStep(e.Key.Value, [])))).Concat(path.IsEmpty ? [] : [(path, node)]),
        ListNode list => list.Items.SelectMany((n, i) => Paths(n, path.Add(new ItemStep(i)))).Concat([(path, node)]),
        _ => [(path, node)],
    };

    private static ImmutableArray<NodeStep> Path(string path) => [.. path.Split('.').Select(p => int.TryParse(p, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) ? (NodeStep)new ItemStep(index) : new KeyStep(p, Order))];

    private static ScalarNode Text(string text) => new(text, Plain: false, Nowhere);

    private static ListNode List(params string[] texts) => new([.. texts.Select(Text)], Nowhere);
}
