using System.IO.Compression;
using System.Xml.Linq;

namespace DocGen.Tests.Cli;

/// <summary>Changes Word and Markdown files as people's editors do.</summary>
internal static class FileEdits
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Types other words into a file; in Word into the first paragraph that has them, joining its runs.</summary>
    public static void Retype(string path, string from, string to)
    {
        if (Path.GetExtension(path) == ".md")
        {
            var text = File.ReadAllText(path);
            Assert.Contains(from, text, StringComparison.Ordinal);
            File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
            return;
        }

        Change(path, root =>
        {
            var paragraph = root.Descendants(W + "p").First(p => string.Concat(p.Descendants(W + "t").Select(t => t.Value)).Contains(from, StringComparison.Ordinal));
            var texts = paragraph.Descendants(W + "t").ToList();
            texts[0].Value = string.Concat(texts.Select(t => t.Value)).Replace(from, to, StringComparison.Ordinal);
            texts[0].SetAttributeValue(XNamespace.Xml + "space", "preserve");
            foreach (var rest in texts.Skip(1))
            {
                rest.Value = "";
            }
        });
    }

    /// <summary>A part of a Word file, such as <c>word/document.xml</c>.</summary>
    public static XElement Part(string path, string name)
    {
        using var zip = ZipFile.OpenRead(path);
        using var part = zip.GetEntry(name)!.Open();
        return XElement.Load(part);
    }

    /// <summary>Changes the text of a Word file by its XML.</summary>
    public static void Change(string path, Action<XElement> edit)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        var entry = zip.GetEntry("word/document.xml")!;
        XElement root;
        using (var read = entry.Open())
        {
            root = XElement.Load(read, LoadOptions.PreserveWhitespace);
        }

        edit(root);
        entry.Delete();
        using var write = zip.CreateEntry("word/document.xml").Open();
        root.Save(write, SaveOptions.DisableFormatting);
    }
}
