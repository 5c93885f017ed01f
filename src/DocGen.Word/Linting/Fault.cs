using System.Xml.Linq;

namespace DocGen.Word.Linting;

/// <summary>A breach of a rule: what is wrong, in which part (null for the package as a whole) and at which element (null for the part as a whole).</summary>
internal sealed record Fault(FilePart? Part, XElement? At, string Message);
