using Endorsement.Rules;

namespace Portal.Pages;

/// <summary>The associations.</summary>
public sealed class IndexModel(RulesetCatalog catalog, TimeProvider time) : PortalPage(catalog, time)
{
    /// <summary>Those that have rules in force today.</summary>
    public IEnumerable<Ruleset> Associations =>
        Catalog.Associations.Select(association => AskedCategory.RulesetOf(Catalog, association, Today)).OfType<Ruleset>();

    /// <summary>What a place is called.</summary>
    public string Place(string code) =>
        CandidateOutline.Whole.Find("")?.Find("residence") is { } residence ? Words.Language.Label(residence, code) : code;

    public void OnGet() { }
}
