using DocGen.Engine.Sources;

namespace DocGen.Engine.Intake;

/// <summary>A question that was asked and is not answered: it prints with its label, owner and date, and never counts as no.</summary>
/// <param name="Label"><c>OP-01</c>, numbered in the order of the questionnaire.</param>
/// <param name="Name">The full name of the fact, such as <c>systems.receipt-assistant.performance</c>.</param>
/// <param name="Item">The name of the item it is about; empty when it is about the organisation.</param>
/// <param name="Owner">Role and name of who settles it.</param>
/// <param name="Due"><c>yyyy-MM-dd</c>.</param>
/// <param name="Place">Where "unknown" was written; null when nothing was written.</param>
public sealed record OpenPoint(string Label, string Name, string Ask, string Item, string Owner, string Due, SourceRange? Place);
