using DocGen.Engine.Diagnostics;

namespace DocGen.Word.Linting;

/// <summary>Something wrong in a Word file.</summary>
/// <param name="Rule">The id of the rule, one of <see cref="WordLint.Rules"/>.</param>
/// <param name="Severity">How grave it is in this file.</param>
/// <param name="Message">What is wrong, in lower case with names in back-ticks.</param>
/// <param name="Part">The part of the package, such as <c>word/document.xml</c>; empty when it is the package as a whole.</param>
/// <param name="Path">The element in the part, such as <c>w:body/w:p[3]</c>; empty when it is the part as a whole.</param>
/// <param name="Heading">The text of the nearest heading above; empty when there is none.</param>
/// <param name="Hint">What to do about it.</param>
public sealed record Finding(string Rule, Severity Severity, string Message, string Part, string Path, string Heading, string Hint);
