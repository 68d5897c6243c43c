using Endorsement.Rules;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Portal.Words;

namespace Portal.Pages;

/// <summary>What every page has: the rules of now, the day, and the language.</summary>
public abstract class PortalPage(RulesetCatalog catalog, TimeProvider time) : PageModel
{
    /// <summary>What the button of a language begins with, on pages that were sent for.</summary>
    protected const string LanguageButton = "lang:";

    public RulesetCatalog Catalog { get; } = catalog;

    public PortalWords Words { get; private set; } = PortalWords.Of(Language.English);

    public LocalDate Today => time.Today();

    /// <summary>Where the button of another language sends what the page holds; <see langword="null"/>: the page holds nothing, and a link is enough.</summary>
    public string? FormId { get; protected set; }

    /// <summary>What the Enter key asks for there.</summary>
    public string FormDefault { get; protected set; } = "";

    /// <summary>The button that was pressed.</summary>
    protected string Pressed { get; private set; } = "";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Pressed = Request.HasFormContentType ? Request.Form["do"].ToString() : "";
        var asked = Pressed.StartsWith(LanguageButton, StringComparison.Ordinal) ? Pressed[LanguageButton.Length..] : null;
        Words = PortalWords.Of(PortalLanguage.Of(HttpContext, asked));
    }
}
