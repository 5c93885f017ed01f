namespace DocGen.Tests.Word.Merging;

/// <summary>Scripts of random edits that once broke a merge.</summary>
public class FoundByDrawsTests
{
    [Fact]
    public void A_link_is_not_left_where_a_person_deleted_the_section_it_led_to_and_the_build_removed_another() =>
        MergePropertyTests.Hold(new EditScript(4020, [1123294], [184269]), isLinted: true);

    [Fact]
    public void A_date_is_only_proposed_where_a_person_typed_beside_its_label() =>
        MergePropertyTests.Hold(new EditScript(5049, [440860, 764720], [954840, 896292, 164916, 318681, 272313, 416696, 482533, 714838]), isLinted: true);

    [Fact]
    public void A_chart_that_moves_leaves_the_one_that_was_there_as_it_was() =>
        MergePropertyTests.Hold(new EditScript(4688, [432529, 19138], []), isLinted: true);

    [Fact]
    public void A_row_over_all_columns_and_one_beside_it_fit_a_table_that_somebody_gave_a_column() =>
        MergePropertyTests.Hold(new EditScript(1959, [801321, 697877], [400537, 326827, 991037, 188386, 579173]), isLinted: true);
}
