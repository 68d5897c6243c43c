using NodaTime;
using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>A letter in English: short sentences, no blame and no cheer.</summary>
/// <param name="english">The language.</param>
internal sealed class LetterWords(EnglishLanguage english) : ILetterWords
{
    private readonly LetterReasonWords _reasons = new(english);
    private readonly LetterCheckWords _checks = new(english);

    public string Title(LetterFacts facts)
    {
        var (missing, unknown, reviewed) = (facts.NotMet.Count(), facts.Unknown.Count(), facts.Reviewed.Count());
        var outcome =
            missing > 0 ? $"{SpokenWords.Count(missing, "requirement is", "requirements are")} not yet met"
            : unknown > 0 ? $"{SpokenWords.Count(unknown, "requirement is", "requirements are")} still open"
            : reviewed > 0 ? "a reviewer has still to decide"
            : facts.Asked.IsEmpty ? "nothing is asked of you"
            : "all requirements are met";
        return $"{Subject(facts)}: {outcome}";
    }

    public string Greeting(string? name) => name is null ? "Dear applicant," : $"Dear {name},";

    public string Opening(LetterFacts facts)
    {
        var sentences = new List<string> { Looked(facts), Counted(facts) };
        if (facts.NotMet.ToArray() is { Length: > 0 } missing)
        {
            sentences.Add(
                missing.Length == 1
                    ? $"One is not yet: {Named(missing)}."
                    : $"{Capital(FigureWords.Number(missing.Length))} are not yet: {Named(missing)}."
            );
        }

        if (facts.Unknown.ToArray() is { Length: > 0 } unknown)
        {
            sentences.Add(
                unknown.Length == 1
                    ? $"For one we need to know more: {Named(unknown)}."
                    : $"For {FigureWords.Number(unknown.Length)} we need to know more: {Named(unknown)}."
            );
        }

        if (facts.Reviewed.ToArray() is { Length: > 0 } reviewed)
        {
            sentences.Add(
                reviewed.Length == 1
                    ? $"One waits for a reviewer: {Named(reviewed)}."
                    : $"{Capital(FigureWords.Number(reviewed.Length))} wait for a reviewer: {Named(reviewed)}."
            );
        }

        if (facts.Plan.Dates is { } dates && facts.Now.Pathway == Pathway.Renewal)
        {
            sentences.Add($"Your renewal {(dates.Due < facts.Now.AsOf ? "was" : "is")} due on {DateWords.Day(dates.Due)}.");
            sentences.Add(dates.LastCure > dates.Due ? $"What is signed by {DateWords.Day(dates.LastCure)} is still taken, as late." : "");
            sentences.Add(english.Plans.Earlier(facts.Plan) ?? "");
        }

        return Joined(sentences);
    }

    public string Heading(LetterPart part) =>
        part switch
        {
            LetterPart.Missing => "What is missing.",
            LetterPart.Unknown => "What we need to know.",
            LetterPart.Steps => "What you can do.",
            LetterPart.Check => "Please check your record.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Reason(Finding finding, LetterFacts facts) => _reasons.Of(finding, facts);

    public string Check(LetterNotice notice, LetterFacts facts) => _checks.Of(notice, facts);

    public string MoreToCheck(int count) => LetterCheckWords.More(count);

    public string More(int count) =>
        count == 1 ? "And one more: the record tells it." : $"And {FigureWords.Number(count)} more: the record lists them.";

    public string? Done(LetterFacts facts) =>
        facts.Plan.Date is { } date && facts.IsLater && facts.Untold == 0 && facts.Told.Length > 1
            ? PlanText.RestsOn(facts.Plan) == PlanRests.OnDoing
                ? $"With all of this done, everything is met on {DateWords.Day(date)}."
                : $"With all of this done, everything can be met on {DateWords.Day(date)}, if the answers are what is needed."
            : null;

    public RepeatedName Supervision { get; } = new("RS/C", "reflective supervision/consultation", ("an", "a"));

    public LetterSaid? Closed(LetterFacts facts)
    {
        string[] told =
        [
            .. facts.Closed.Select(remedy =>
                $"“{PlanText.TitleOf(facts.Plan, remedy.RequirementId)}”: {SpokenWords.Lower(english.Plans.Remedy(remedy, facts.Plan, StepBefore.Nothing).Text)}"
            ),
        ];
        return told.Length == 0
            ? null
            : LetterSaid.Of(
                "What cannot be made up for any more.",
                $"{string.Join(' ', told)} Please talk to us before you send or pay anything: we tell you which way is open to you."
            );
    }

    public LetterSaid? Fees(LetterFacts facts)
    {
        var sure = facts.Fees.Where(fee => fee.IsSure).ToArray();
        var asked = facts.Fees.Where(fee => !fee.IsSure).ToArray();
        var paid = facts.File.Payments is null ? "If you have paid already, please disregard this." : "";
        return sure.Length + asked.Length == 0
            ? null
            : LetterSaid.Of(
                "What is to be paid.",
                Joined([
                    sure.Length == 0 ? "" : $"{Capital(string.Join("; ", sure.Select(Fee)))}.",
                    LetterFee.Total(sure) is { } total ? $"Together that is {Money(total)}." : "",
                    asked.Length == 0
                        ? ""
                        : $"Please ask us whether this is due{(sure.Length == 0 ? "" : " too")}, since the rules do not print it clearly: {And(asked.Select(fee => $"{SpokenWords.Title(fee.Item)} ({Money(fee.Owed)})"))}.",
                    paid,
                ])
            );
    }

    public LetterSaid? Deadlines(LetterFacts facts)
    {
        string[] told = [.. facts.Deadlines.Select(Deadline)];
        return told.Length == 0 ? null : LetterSaid.Of("By when.", string.Join(' ', told));
    }

    private static string Deadline(LetterDeadline deadline)
    {
        var surcharge = deadline.Surcharge is { Amount: > 0 } more ? $", for {Money(more)} more" : "";
        return deadline switch
        {
            { HasPassed: true } =>
                $"{deadline.Title}: {DateWords.Day(deadline.LateUntil ?? deadline.Due)}. That day has passed; please ask us for the next one.",
            { LateUntil: { } late } =>
                $"{deadline.Title}: {DateWords.Day(deadline.Due)}; it is taken late until {DateWords.Day(late)}{surcharge}.",
            _ => $"{deadline.Title}: {DateWords.Day(deadline.Due)}.",
        };
    }

    public LetterSaid? Reviewed(LetterFacts facts)
    {
        var words = english.Plans;
        string[] told =
        [
            .. facts.Judged.Select(remedy => words.Remedy(remedy, facts.Plan, StepBefore.Nothing).Text).Distinct(StringComparer.Ordinal),
        ];
        return told.Length == 0 ? null : LetterSaid.Of("What a reviewer still decides.", string.Join(' ', told));
    }

    public LetterSaid? Fine(LetterFacts facts)
    {
        var met = facts.Met.Count();
        var ending =
            facts.MembershipEnding is { } last
            && !facts.Meanwhile.Any(each => each.Finding?.Kind == "membership" && each.MembershipEnds is not null)
                ? $"Your membership ends on {DateWords.Day(last)} and must be renewed."
                : null;
        if (met == 0 || met == facts.Asked.Length || facts.Untold > 0)
        {
            return ending is null ? null : new LetterSaid(ending);
        }

        if (!facts.IsLater)
        {
            return LetterSaid.Of("Everything else is met.", ending ?? "");
        }

        var examined = facts.Examined is { } day ? $", your examination of {DateWords.Month(day)} included," : "";
        string[] meanwhile = [.. facts.Meanwhile.Select(Renewed)];
        var renewed = meanwhile.Length == 0 ? "" : $"; {And(meanwhile)}";
        return ending is null
            ? new LetterSaid("Everything else is met", $"{examined} and remains valid meanwhile{renewed}.")
            : new LetterSaid("Everything else is met", $"{examined.TrimEnd(',')}{renewed}. {ending}");
    }

    public LetterSaid? Next(LetterFacts facts)
    {
        if (facts.Now.Outcome != Outcome.Met)
        {
            return null;
        }

        if (facts.Now.Cycle is { } cycle)
        {
            var next = cycle.To.PlusDays(1);
            return next <= facts.Now.AsOf
                ? LetterSaid.Of(
                    "What comes next.",
                    $"The next cycle began on {DateWords.Day(next)}. What you have done since then counts for it."
                )
                : LetterSaid.Of(
                    "What comes next.",
                    $"The next cycle begins on {DateWords.Day(next)}. What you do from that day on counts for it."
                );
        }

        var holds =
            facts.Holds is { } span && facts.LapsesThen is { IsEmpty: false } lapses
                ? Lapsing(span.To, lapses, facts)
                : "You need not send anything more for now.";
        return facts.Rules?.Has(Pathway.Renewal) == true
            ? LetterSaid.Of(
                "What comes next.",
                $"{holds} An endorsement is renewed from time to time, so please keep the papers of your training and RS/C."
            )
            : LetterSaid.Of("What comes next.", holds);
    }

    /// <summary>Until when all is met, and what ends then.</summary>
    private static string Lapsing(LocalDate last, IReadOnlyList<Finding> lapses, LetterFacts facts) =>
        lapses is [{ Kind: "membership" }]
            ? $"All is met until {DateWords.Day(last)}, when your membership ends. Please renew it by then{(facts.Now.Pathway == Pathway.Initial ? ", if your endorsement is not decided before" : "")}."
            : $"All is met until {DateWords.Day(last)}. From the next day on this is no longer met: {And(lapses.Select(finding => SpokenWords.Title(finding.Title)))}.";

    public string Closing(RulesetContact? contact)
    {
        string[] ways = [.. new[] { contact?.Email, contact?.Telephone, contact?.Address }.OfType<string>()];
        var name = contact?.Name ?? (ways.Length == 0 ? "your endorsement coordinator" : null);
        return $"Questions: {string.Join(", ", ways.Prepend(name).OfType<string>())}. The complete record is attached.";
    }

    private static string Subject(LetterFacts facts) =>
        facts.Now.Pathway switch
        {
            Pathway.Renewal when facts.Now.Cycle is { } cycle => $"{facts.Category}, renewal {DateWords.Year(cycle.To)}",
            Pathway.Renewal => $"{facts.Category}, renewal",
            Pathway.Reinstatement => $"{facts.Category}, reinstatement",
            Pathway.Emerging => $"{facts.Category}, emerging endorsement",
            _ => facts.Category,
        };

    private static string Looked(LetterFacts facts)
    {
        var stand = $"as it stands on {DateWords.Day(facts.Now.AsOf)}";
        return facts.Now.Pathway switch
        {
            Pathway.Renewal when facts.Now.Cycle is { } cycle => $"We looked at your renewal for {Period(cycle)} {stand}.",
            Pathway.Renewal => $"We looked at your renewal {stand}.",
            Pathway.Reinstatement => $"We looked at your request to be reinstated {stand}.",
            _ => facts.File.Application?.Submitted is { } day
                ? $"We looked at your application of {DateWords.Day(day)} {stand}."
                : $"We looked at your file {stand}.",
        };
    }

    /// <summary>"2023", "1 July 2021 to 30 June 2024".</summary>
    private static string Period(RenewalPeriod cycle) =>
        cycle.From.Year == cycle.To.Year ? DateWords.Year(cycle.To) : DateWords.Days(cycle.From, cycle.To);

    private static string Counted(LetterFacts facts)
    {
        var (met, all) = (facts.Met.Count(), facts.Asked.Length);
        return all == 0 ? "Nothing is asked of you here."
            : all == 1 && met == 1 ? "The one requirement is met."
            : all == 1 ? ""
            : met == all && all == 2 ? "Both requirements are met."
            : met == all ? $"All {FigureWords.Number(all)} requirements are met."
            : met == 0 ? $"None of the {FigureWords.Number(all)} requirements is met yet."
            : $"{Capital(FigureWords.Number(met))} of the {FigureWords.Number(all)} requirements {(met == 1 ? "is" : "are")} met.";
    }

    /// <summary>Requirements by their titles; of many the first ones.</summary>
    private static string Named(Finding[] findings)
    {
        string[] titles = [.. findings.Take(LetterFacts.MostNamed).Select(Titled)];
        return findings.Length > titles.Length
            ? $"{string.Join("; ", titles)}; and {FigureWords.Number(findings.Length - titles.Length)} more"
            : string.Join("; ", titles);
    }

    /// <summary>The title, with the short name by which the letter goes on.</summary>
    private static string Titled(Finding finding) =>
        finding.Title.Contains("supervision/consultation", StringComparison.OrdinalIgnoreCase)
            ? $"{SpokenWords.Title(finding.Title)} (RS/C)"
            : SpokenWords.Title(finding.Title);

    private static string Renewed(RemedyFacts facts) =>
        facts.Finding?.Kind == "membership" && facts.MembershipEnds is { } ends
            ? $"your membership ends on {DateWords.Day(ends)} and must be renewed to apply again"
            : $"“{facts.Finding?.Title}” must be renewed by then";

    private static string Fee(LetterFee fee) =>
        fee.Owed == fee.Asked ? $"{fee.Item}: {Money(fee.Owed)}" : $"{fee.Item}: {Money(fee.Owed)} of {Money(fee.Asked)}";

    private static string Money(FigureValue.Money money) =>
        money.Currency == "USD" ? FormattableString.Invariant($"${money.Amount:0.##}") : FigureWords.Of(money);

    private static string Joined(IEnumerable<string> sentences) => string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
}
