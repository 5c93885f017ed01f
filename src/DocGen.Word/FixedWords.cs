namespace DocGen.Word;

/// <summary>Every word that the writer itself puts into a document, so that a second language is a second set.</summary>
internal static class FixedWords
{
    public const string Contents = "Contents";
    public const string Appendix = "Appendix";
    public const string Table = "Table";
    public const string Figure = "Figure";
    public const string BarChart = "Bar chart";
    public const string InAll = "In all";
    public const string FiguresBelow = "The table below holds each figure.";
    public const string Page = "Page";
    public const string Of = "of";
    public const string Version = "Version";
    public const string DocumentId = "Document";
    public const string Status = "Status";
    public const string Classification = "Classification";
    public const string Organisation = "Organisation";
    public const string VersionAndStatus = "Version and status";
    public const string Owner = "Owner";
    public const string Approver = "Approver";
    public const string Date = "Date";
    public const string NextReview = "Next review";
    public const string MadeFrom = "Made from";
    public const string AboutThisDocument = "About this document";
    public const string AboutThisDocumentSummary = "Names and values: what identifies this document, one a row.";
    public const string HeaderTable = "Parts of the header or footer";
    public const string Columns = "Columns: ";
}
