using System.Globalization;

namespace Endorsement.Rules.Spreadsheets.Words.English;

/// <summary>Workbooks of results in English.</summary>
internal sealed class EnglishResultWords : IResultWords
{
    public static EnglishResultWords Instance { get; } = new();

    public string People => "People";

    public string Requirements => "Requirements";

    public string Open => "To judge or supply";

    public string Expires => "Expires";

    public string Candidate => "Candidate";

    public string Category => "Category";

    public string Pathway => "Pathway";

    public string AsOf => "As of";

    public string Ruleset => "Rules";

    public string Requirement => "Requirement";

    public string Id => "Id";

    public string Outcome => "Outcome";

    public string NearlyThere => "Nearly there";

    public string OnlyOneMissing => "Only this is missing";

    public string Figure => "Figure";

    public string Asked => "Asked";

    public string Has => "Has";

    public string Missing => "Missing";

    public string AllMissing => "All that is missing";

    public string Why => "Why";

    public string Level => "Level";

    public string Entry => "Entry";

    public string What => "What is missing";

    public string Who => "Who settles it";

    public string Day => "Last day";

    public string Yes => "yes";

    public string ExceptionEnds => "An exception ends";

    public string ExtensionEnds => "An extension ends";

    public string RenewalDue => "Renewal is due";

    public string LateUntil => "Late renewal is possible until";

    public string MetUntil => "Everything is met until";

    public string NoAnswer => "no rules in force";

    public string OutcomeOf(Outcome outcome, Language language) =>
        outcome switch
        {
            Rules.Outcome.Met => $"✓ {language.Of(outcome)}",
            Rules.Outcome.NotMet => $"✗ {language.Of(outcome)}",
            Rules.Outcome.NotApplicable => $"– {language.Of(outcome)}",
            _ => $"? {language.Of(outcome)}",
        };

    public string LevelOf(string level) =>
        level switch
        {
            "required" => "required",
            "recommended" => "recommended",
            "administrative" => "for information",
            _ => level,
        };

    public string WhoOf(string who) =>
        who switch
        {
            "candidate" => "the candidate",
            "reviewer" => "a reviewer",
            "association" => "the association",
            _ => who,
        };

    public Said NotResults(int line, string why) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"line {line} is no result of evaluate or batch: {why}"),
            "export what `endorse evaluate --format json` or `endorse batch` wrote"
        );

    public Said TooManyRows(int most) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"there are more than {most} rows for one sheet"),
            "write .csv instead, or export fewer people"
        );
}
