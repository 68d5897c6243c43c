using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Endorsement.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Forms;

namespace Portal.Pages;

/// <summary>One category: its form, and the report of what was answered. What was answered travels with the page and is kept nowhere.</summary>
public sealed class CategoryModel(RulesetCatalog catalog, TimeProvider time) : PortalPage(catalog, time)
{
    /// <summary>A larger workbook does not travel with the page.</summary>
    private const int MostMarked = PortalSecurity.MostBytes / 4;

    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    public AskedCategory Asked { get; private set; } = null!;

    /// <summary>The form; <see langword="null"/>: the report is shown.</summary>
    public FormPage? Form { get; private set; }

    public ImmutableArray<Mistake> Mistakes { get; private set; } = [];

    /// <summary>What deserves a look in the workbook that was sent.</summary>
    public ImmutableArray<Mistake> Notices { get; private set; } = [];

    /// <summary>A workbook with mistakes as it was sent, for whoever wants it back with its cells marked: nothing is kept here; empty: there is none.</summary>
    public string Workbook { get; private set; } = "";

    /// <summary>The answers as a document, for the next page.</summary>
    public string Document { get; private set; } = "";

    /// <summary>The report.</summary>
    public CandidatePlan? Plan { get; private set; }

    public WhatIf WhatIf { get; private set; } = WhatIf.Nothing;

    public string Heading => Asked.Ruleset.Label(CodeKind.Categories, Asked.Category.Code, Words.Language) ?? Asked.Category.Title;

    /// <summary>What stands in the report's own page between its head and its foot.</summary>
    public string ReportContent
    {
        get
        {
            const string Begin = "<main id=\"content\">";
            var page = Plan!.ToHtml(Words.Language);
            var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
            return page[from..page.LastIndexOf("</main>", StringComparison.Ordinal)];
        }
    }

    /// <summary>A field of a what-if, with what was typed.</summary>
    public FieldView WhatIfField(string name, string label, string value) =>
        new(name, label, name == "whatIfUntil" ? FieldSort.Day : FieldSort.Number)
        {
            Value = value,
            Mistake = WhatIf.Mistakes.GetValueOrDefault(name),
            Form = "report",
        };

    public IActionResult OnGet(string association, string category, string pathway, string? asOf) =>
        Find(association, category, pathway, asOf) ? ShowForm(new Answers()) : NotFound();

    public async Task<IActionResult> OnPostAsync(string association, string category, string pathway, string? asOf, IFormFile? file)
    {
        if (!Find(association, category, pathway, asOf))
        {
            return NotFound();
        }

        Document = Request.Form["document"].ToString();
        if (file is not null)
        {
            return await FileAsync(file);
        }

        return Request.Form["page"].ToString() switch
        {
            "report" => Report(),
            "workbook" => Marked(),
            _ => Answered(),
        };
    }

    private bool Find(string association, string category, string pathway, string? asOf)
    {
        var isFound = AskedCategory.TryFind(Catalog, association, category, pathway, AskedCategory.Day(asOf, Today), out var asked);
        Asked = asked!;
        return isFound;
    }

    private async Task<IActionResult> FileAsync(IFormFile file)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, HttpContext.RequestAborted);
        var sent = SentFile.Read(bytes.ToArray(), Catalog, Today, Words);
        if (sent.Mistakes.IsEmpty)
        {
            Notices = sent.Notices;
            return Read(sent.Utf8);
        }

        // A workbook is mended where it was written.
        Mistakes = sent.Mistakes;
        var isMarkable = bytes.Length <= MostMarked && SentFile.Marked(bytes.ToArray(), Catalog, Today, Words) is not null;
        Workbook = isMarkable ? Convert.ToBase64String(bytes.ToArray()) : "";
        return Page();
    }

    /// <summary>The workbook that was sent comes back with its mistakes where they are.</summary>
    private ActionResult Marked()
    {
        var sent = new byte[MostMarked];
        return
            Convert.TryFromBase64String(Request.Form["workbook"].ToString(), sent, out var length)
            && SentFile.Marked(sent[..length], Catalog, Today, Words) is { } marked
            ? File(marked, SentFile.WorkbookType, $"portfolio-{Asked.Category.Code}-marked.xlsx")
            : BadRequest();
    }

    /// <summary>The form was sent: to add or remove a row, to change the language, or for the report.</summary>
    private PageResult Answered()
    {
        var node = FormNode.Of(Request.Form);
        var outline = Asked.Outline;
        var before = Parsed(Encoding.UTF8.GetBytes(Document));
        if (Pressed == "report")
        {
            var complete = Answers.Of(node, outline.Find("")!, outline, keepsBlank: false);
            var written = new AnswerWriter(outline).Write(complete, before);
            return Read(Encoding.UTF8.GetBytes(written.ToJsonString()));
        }

        string? focused = null;
        if (Pressed.StartsWith("add:", StringComparison.Ordinal))
        {
            focused = node.Add(Pressed["add:".Length..]);
        }
        else if (Pressed.StartsWith("remove:", StringComparison.Ordinal))
        {
            node.Remove(Pressed["remove:".Length..]);
        }

        return ShowForm(Answers.Of(node, outline.Find("")!, outline, keepsBlank: true), focused);
    }

    /// <summary>The report was sent: for a download, a what-if, another language, or back to the form.</summary>
    private IActionResult Report()
    {
        var utf8 = Encoding.UTF8.GetBytes(Document);
        switch (Pressed)
        {
            case "edit":
                return Edit(utf8);
            case "save":
                return File(utf8, "application/json", "answers.json");
            case "whatif":
                WhatIf = WhatIf.Of(Request.Form);
                return Read(utf8);
            case "plain":
                return Read(utf8);
            case "letter"
            or "letter-text"
            or "page"
            or "workbook" when Candidate.TryRead(utf8, out var candidate, out _) && TryPlan(candidate):
                return Download(candidate);
            default:
                WhatIf = Request.Form["whatIfShown"] == "true" ? WhatIf.Of(Request.Form) : WhatIf.Nothing;
                return Read(utf8);
        }
    }

    private FileContentResult Download(Candidate candidate) =>
        Pressed switch
        {
            "letter" => File(
                Encoding.UTF8.GetBytes(Plan!.LetterToHtml(Words.Language)),
                "text/html; charset=utf-8",
                $"letter-{Asked.Category.Code}.html"
            ),
            "letter-text" => File(
                Encoding.UTF8.GetBytes(Plan!.Letter(Words.Language)),
                "text/plain; charset=utf-8",
                $"letter-{Asked.Category.Code}.txt"
            ),
            "page" => File(
                Encoding.UTF8.GetBytes(Plan!.ToHtml(Words.Language)),
                "text/html; charset=utf-8",
                $"report-{Asked.Category.Code}.html"
            ),
            _ => File(SentFile.Workbook(Asked, candidate, Words.Language), SentFile.WorkbookType, "answers.xlsx"),
        };

    /// <summary>Shows the report of a document, or the form with what is wrong with it.</summary>
    private PageResult Read(byte[] utf8)
    {
        Document = Encoding.UTF8.GetString(utf8);
        if (!Candidate.TryRead(utf8, out var candidate, out var diagnostics))
        {
            Mistakes = new Mistakes(Asked.Outline, Words.Language, Words, Asked.Ruleset).Of(diagnostics);
            return Edit(utf8);
        }

        if (!TryPlan(candidate))
        {
            return Edit(utf8);
        }

        if (WhatIf.IsAsked)
        {
            var (plan, read) = WhatIf.Ask(Catalog, Plan!, Asked.Question, Words);
            (Plan, WhatIf) = (plan ?? Plan, read);
        }

        (FormId, FormDefault) = ("report", "whatif");
        return Page();
    }

    private bool TryPlan(Candidate candidate)
    {
        var isPlanned = Catalog.Open(candidate).TryPlan(Asked.Question, out var plan, out var problems);
        Plan = plan;
        Mistakes = isPlanned ? [] : [.. problems.Select(problem => new Mistake(null, "", Words.NoAnswer))];
        return isPlanned;
    }

    private PageResult Edit(byte[] utf8)
    {
        var document = Parsed(utf8);
        var outline = Asked.Outline;
        return ShowForm(document is null ? new Answers() : AnswerReader.Read(document, outline.Find("")!, outline));
    }

    private PageResult ShowForm(Answers answers, string? focused = null)
    {
        Plan = null;
        Form = new FormBuilder(Asked, Asked.Outline, Words, Mistakes, focused).Build(answers);
        (FormId, FormDefault) = ("answers", "report");
        return Page();
    }

    private static JsonObject? Parsed(byte[] utf8)
    {
        try
        {
            return JsonNode.Parse(utf8, documentOptions: Once) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
