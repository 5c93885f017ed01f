// The elements of WordprocessingML bear the names of our own document model: theirs carry the prefix.
global using A = DocumentFormat.OpenXml.Drawing;
global using W = DocumentFormat.OpenXml.Wordprocessing;
