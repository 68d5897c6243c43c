using System.Globalization;
using NodaTime;

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

    public string Name => "Name";

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

    public string Entry => "Id of the entry";

    public string What => "What is missing";

    public string Who => "Who settles it";

    public string Day => "Last day";

    public string Ends => "What ends";

    public string Yes => "yes";

    public string PathwayOf(string pathway) => pathway == "initial" ? "first award" : pathway;

    public string FigureOf(string figure, string? minimum) => Unit(figure, minimum, isOne: false);

    public string Amount(decimal number, string figure, string? minimum) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:0.##} {Unit(figure, minimum, number == 1)}");

    public string Apart(Period span) =>
        $"{string.Join(" and ", new[] { Part(span.Years, "year"), Part(span.Months, "month"), Part(span.Weeks, "week"), Part(span.Days, "day") }.OfType<string>())} between the first and the last session";

    private static string? Part(int count, string unit) =>
        count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");

    private static string Unit(string figure, string? minimum, bool isOne) =>
        figure switch
        {
            "hours" => isOne ? "hour" : "hours",
            "everyMonth" => $"{(isOne ? "hour" : "hours")} in a month",
            "everyYear" => $"{(isOne ? "hour" : "hours")} in a year",
            "uncappedHours" => $"{(isOne ? "hour" : "hours")} of a kind of which more counts",
            "days" => isOne ? "day" : "days",
            "count" => isOne ? "rating" : "ratings",
            "parts" => isOne ? "part" : "parts",
            "areas" => isOne ? "area" : "areas",
            _ when figure == "families" || figure.StartsWith("families:", StringComparison.Ordinal) => isOne ? "family" : "families",
            _ when minimum is not null => $"{(isOne ? "hour" : "hours")} {minimum}",
            _ => figure.Replace('-', ' '),
        };

    public string MembershipEnds => "The membership ends";

    public string EndorsementEnds => "The endorsement ends";

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
