using Endorsement.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Portal.Pages;

/// <summary>One association: which category, and how to answer.</summary>
public sealed class AssociationModel(RulesetCatalog catalog, TimeProvider time) : PortalPage(catalog, time)
{
    public Ruleset? Ruleset { get; private set; }

    public string Asked { get; private set; } = "";

    public string AsOf { get; private set; } = "";

    public string? Mistake { get; private set; }

    /// <summary>What a category is called: "IFA, Infant Family Associate".</summary>
    public string Name(RulesetCategory category) =>
        Ruleset!.Label(CodeKind.Categories, category.Code, Words.Language) is { } label && label != category.Code
            ? $"{category.Code}: {label}"
            : category.Code;

    public IActionResult OnGet(string association) => Show(association);

    /// <summary>On to the page of the category: with nothing, or with the file, which the browser sends again to there.</summary>
    public IActionResult OnPost(string association, string? ask, string? asOf, IFormFile? file)
    {
        var day = AskedCategory.Day(asOf, Today);
        if (
            ask?.Split('/') is not [var category, var pathway]
            || !AskedCategory.TryFind(Catalog, association, category, pathway, day, out var asked)
        )
        {
            return NotFound();
        }

        (Asked, AsOf) = (ask, DocumentedDate.OfDay(day).ToString());
        if (Pressed == "template")
        {
            return File(SentFile.Template(asked, Words.Language), SentFile.WorkbookType, $"portfolio-{asked.Category.Code}.xlsx");
        }

        if (Pressed != "file")
        {
            return Redirect($"{asked.Path}?asOf={AsOf}");
        }

        Mistake =
            file is not { Length: > 0 } ? Words.NoFile
            : file.Length > PortalSecurity.MostBytes ? Words.FileTooLarge
            : !SentFile.MayBe(file) ? Words.WrongFile
            : null;
        return Mistake is null ? RedirectPreserveMethod(asked.Path) : Show(association);
    }

    private IActionResult Show(string association)
    {
        Ruleset = AskedCategory.RulesetOf(Catalog, association, Today);
        AsOf = AsOf.Length > 0 ? AsOf : DocumentedDate.OfDay(Today).ToString();
        return Ruleset is null ? NotFound() : Page();
    }
}
