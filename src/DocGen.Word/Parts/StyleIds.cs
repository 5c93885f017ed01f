using System.Globalization;

namespace DocGen.Word.Parts;

/// <summary>The ids of the styles that the writer names. Built-in styles bear Word's own names; ours are beside them.</summary>
internal static class StyleIds
{
    public const int DeepestHeading = 6;
    public const int DeepestList = 5;

    public const string Normal = "Normal";
    public const string BodyText = "BodyText";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string FootnoteText = "FootnoteText";
    public const string FootnoteReference = "FootnoteReference";
    public const string Caption = "Caption";
    public const string Figure = "Figure";
    public const string FigureCaption = "FigureCaption";
    public const string Quote = "Quote";
    public const string Header = "Header";
    public const string Footer = "Footer";
    public const string HeaderLandscape = "HeaderLandscape";
    public const string FooterLandscape = "FooterLandscape";
    public const string TocHeading = "TOCHeading";
    public const string ListContinue = "ListContinue";
    public const string CoverBand = "CoverBand";
    public const string CoverLogo = "CoverLogo";
    public const string CoverTableLead = "CoverTableLead";
    public const string TableText = "TableText";
    public const string TableHead = "TableHead";
    public const string TableGroup = "TableGroup";
    public const string TableLabel = "TableLabel";
    public const string AfterTable = "AfterTable";
    public const string SectionEnd = "SectionEnd";
    public const string CodeBlock = "SourceCode";
    public const string ThematicBreak = "ThematicBreak";

    public const string TableNormal = "TableNormal";
    public const string TableGrid = "TableGrid";
    public const string DataTable = "DataTable";
    public const string IdentityTable = "IdentityTable";

    public static string Heading(int level) => At("Heading", level);

    public static string Appendix(int level) => At("Appendix", level);

    public static string Unnumbered(int level) => At("UnnumberedHeading", level);

    public static string Toc(int level) => At("TOC", level);

    /// <summary>List Bullet, List Bullet 2 … or List Number, List Number 2 …; <paramref name="level"/> from 1, deeper levels use the deepest style.</summary>
    public static string List(bool ordered, int level) => (ordered ? "ListNumber" : "ListBullet") + (level <= 1 ? "" : At("", Math.Min(level, DeepestList)));

    private static string At(string name, int level) => string.Create(CultureInfo.InvariantCulture, $"{name}{level}");
}
