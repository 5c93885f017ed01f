using System.Collections.Immutable;
using DocGen.Engine.Diagnostics;
using DocGen.Word.Linting;
using static DocGen.Tests.OutsideProgram;

namespace DocGen.Tests.Word.Linting;

/// <summary>Files of other programs: they have their own ways, which are warnings at most.</summary>
public sealed class ForeignFileTests : IDisposable
{
    private const string Markdown = "---\ntitle: A title\n---\n\n# One {#one}\n\nText *with* a [link](#two), a [site](https://example.org), `code` and a note.[^1]\n\n[^1]: The note.\n\n1. one\n2. two\n    - inner\n\n## Two {#two}\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n> quoted\n\n```python\nprint(1)\n```\n\nTerm\n:   Meaning\n\n$x^2$\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("pandoc")]
    public void A_file_of_pandoc_has_no_errors()
    {
        var found = Check(OfPandoc());

        Assert.DoesNotContain(found, f => f.Severity == Severity.Error);
        // Of what the validator says of such files: paragraph properties in another order.
        Assert.Contains(found, f => f is { Rule: "schema", Severity: Severity.Warning });
    }

    [ToolFact("pandoc", "soffice")]
    public void A_file_of_pandoc_that_LibreOffice_saved_has_no_errors() => Assert.DoesNotContain(Check(Resaved(OfPandoc())), f => f.Severity == Severity.Error);

    [ToolFact("soffice")]
    public void Our_own_file_is_one_of_LibreOffice_when_that_saved_it()
    {
        File.WriteAllBytes(_folder.File("ours.docx"), MutantBase.Bytes);
        var found = Check(Resaved(_folder.File("ours.docx")));

        Assert.NotEmpty(found);
        Assert.DoesNotContain(found, f => f.Severity == Severity.Error);
    }

    [ToolFact("/usr/bin/python3", "/usr/lib/python3/dist-packages/docx/__init__.py")]
    public void A_file_of_python_docx_has_no_errors()
    {
        const string script = "import sys, docx\nd = docx.Document()\nd.add_heading('One', 1)\nd.add_paragraph('x', style='List Bullet')\nt = d.add_table(2, 2, style='Table Grid')\nt.cell(0, 0).merge(t.cell(1, 0))\nd.add_page_break()\nd.add_section()\nd.save(sys.argv[1])";
        Run("/usr/bin/python3", "-c", script, _folder.File("python.docx"));

        Assert.DoesNotContain(Check(_folder.File("python.docx")), f => f.Severity == Severity.Error);
    }

    private string OfPandoc()
    {
        File.WriteAllText(_folder.File("text.md"), Markdown);
        Run("pandoc", _folder.File("text.md"), "--toc", "-o", _folder.File("pandoc.docx"));
        return _folder.File("pandoc.docx");
    }

    private string Resaved(string file)
    {
        OutsideProgram.LibreOffice([file], "docx:MS Word 2007 XML", _folder.File("saved"), _folder.Path);
        return Path.Combine(_folder.File("saved"), Path.GetFileName(file));
    }

    private static ImmutableArray<Finding> Check(string file)
    {
        using var stream = File.OpenRead(file);
        return WordLint.Check(stream);
    }
}
