using System.Collections.Immutable;
using Endorsement.Rules.Evaluation;
using static Endorsement.Rules.Words.English.HandbookWords;

namespace Endorsement.Rules.Words.English;

/// <summary>The requirements that add up evidence: work, training and RS/C.</summary>
internal static class HandbookEvidence
{
    public static IEnumerable<HandbookLine> Work(ExperienceRequirement work)
    {
        var length = work.Period is { } period ? FigureWords.Of(period) : FormattableString.Invariant($"{work.Hours} hours");
        var measure = work is { IsWeighed: true, FullTimeWeek: { } week } ? $", measured in full-time weeks of {week} hours" : "";
        yield return $"{Capital(length)} of work{measure}.";
        if (Filter(work.Work) is { Length: > 0 } filter)
        {
            yield return $"What counts: {filter}.";
        }

        if (work.After is { } after)
        {
            yield return $"Counted from {HandbookFigures.After(after)} on.";
        }

        if (work.Within is { } within)
        {
            yield return $"Only work of the last {FigureWords.Of(within)}.";
        }

        foreach (var family in work.Families)
        {
            yield return FormattableString.Invariant($"At least {family.Minimum} families with a child {Ages(family.Ages)}.");
        }

        foreach (var credit in work.Credit)
        {
            var from = credit.After is { } start ? $", from {HandbookFigures.After(start)} on" : "";
            var weighed =
                credit.IsWeighed == work.IsWeighed ? ""
                : credit.IsWeighed ? $", measured in full-time weeks of {work.FullTimeWeek} hours"
                : ", measured by the calendar";
            yield return $"Up to {FigureWords.Of(credit.UpTo)} of it may be: {Or([Filter(credit.Work) is { Length: > 0 } other ? other : "any work"])}{from}{weighed}.";
        }
    }

    /// <summary>Advice without a figure is written as one hour: what it means is some.</summary>
    private static bool IsWithoutFigure(Requirement requirement, ClockHours hours) =>
        requirement.Level == RequirementLevel.Recommended && hours.Minutes <= 60;

    public static IEnumerable<HandbookLine> Training(TrainingRequirement training)
    {
        yield return $"{(IsWithoutFigure(training, training.Hours) ? "Some training" : Hours(training.Hours))}{In(training.In)}.";
        if (Match(training.Counts) is { Length: > 0 } counts)
        {
            yield return $"Only training {counts} counts.";
        }

        foreach (var part in training.Within)
        {
            yield return $"Inside the total: {Part(part)}.";
        }

        foreach (var part in training.Additional)
        {
            yield return $"On top of it: {Part(part)}.";
        }

        if (!training.Additional.IsEmpty && training.Additional.All(p => p.When is null))
        {
            yield return $"That is {Hours(new ClockHours(training.Hours.Minutes + training.Additional.Sum(p => p.Hours.Minutes)))} in all.";
        }

        foreach (var cap in training.Caps)
        {
            var most = cap.Hours is { } hours
                ? Hours(hours)
                : FormattableString.Invariant($"{cap.Percent}% of the hours {CapBaseWords(cap.Of)}");
            yield return $"{Where(cap.When, "At most", "at most")} {most} may come from training taken part in as {Codes(cap.As)}.";
        }
    }

    public static IEnumerable<HandbookLine> Supervision(SupervisionRequirement supervision)
    {
        yield return $"{(IsWithoutFigure(supervision, supervision.Hours) ? "Some" : $"{Hours(supervision.Hours)} of")} RS/C{In(supervision.In)}.";
        if (supervision.WindowMax is { } window)
        {
            yield return $"All within {FigureWords.Of(window)} from the first session to the last, both days included.";
        }

        if (supervision.MinSpan is { } span)
        {
            yield return $"Spread over at least {FigureWords.Of(span)} from the first session to the last.";
        }

        if (supervision.After is { } after)
        {
            yield return $"Counted from {HandbookFigures.After(after)} on.";
        }

        if (supervision.WhileServing is { } work)
        {
            yield return $"Only sessions during work: {(Filter(work) is { Length: > 0 } filter ? filter : "any")}.";
        }

        if (Sessions(supervision.Formats, supervision.About, supervision.Ages) is { Length: > 0 } which)
        {
            yield return $"Only sessions {which}.";
        }

        foreach (var line in Providers(supervision.Providers))
        {
            yield return line;
        }

        foreach (var part in supervision.Within)
        {
            var from = part.Providers is { } rows ? $", from {string.Join("; or ", rows.Select(HandbookPeople.Provider))}" : "";
            var subject = Sessions(part.Formats, part.About, part.Ages) is { Length: > 0 } sessions ? $" in sessions {sessions}" : "";
            yield return $"{Where(part.When, "Inside the total", "inside the total")}: {Hours(part.Hours)}{subject}{from}{Name(part.Title)}.";
        }

        if (supervision.Majority)
        {
            yield return "More than half of the hours from one provider.";
        }

        if (supervision.MaxProviders is { } most)
        {
            yield return FormattableString.Invariant($"From at most {most} provider{(most == 1 ? "" : "s")}.");
        }
    }

    public static string Filter(WorkFilter work)
    {
        var parts = new List<string>();
        Add(work.Activities is { } activities ? Codes(activities) : null);
        Add(
            work.Paid is { } paid
                ? paid
                    ? "paid"
                    : "not paid"
                : null
        );
        Add(
            work.Supervised is { } supervised
                ? supervised
                    ? "supervised"
                    : "not supervised"
                : null
        );
        Add(work.Ages is { } ages ? $"with families whose child is {Ages(ages)}" : null);
        Add(
            work.Scope is { } scope
                ? scope == LeadershipScope.National
                    ? "of national reach"
                    : $"of {scope.Spell()} reach or wider"
                : null
        );
        Add(work.Attested is { } attested ? $"attested as {And(attested.Select(Code))}" : null);
        Add(
            work.PeopleSupervised is { } people
                ? FormattableString.Invariant($"supervising at least {people} {(people == 1 ? "person" : "people")}")
                : null
        );
        Add(work.Supervisor is { } supervisor ? $"under a supervisor who {HandbookPeople.AnyOf(supervisor)}" : null);
        return string.Join("; ", parts);

        void Add(string? part)
        {
            if (part is not null)
            {
                parts.Add(part);
            }
        }
    }

    private static IEnumerable<HandbookLine> Providers(Sequence<ProviderRow>? providers) =>
        providers switch
        {
            null => [],
            [var only] => [$"Provided by {HandbookPeople.Provider(only)}."],
            { } rows => rows.Select(row => new HandbookLine(1, $"{Capital(HandbookPeople.Provider(row))}."))
                .Prepend("Provided by one of these:"),
        };

    private static string Part(TrainingMinimum part)
    {
        var match = Match(part.Match) is { Length: > 0 } words ? $" {words}" : "";
        var when = part.When is { } condition ? $", where {HandbookConditions.Clause(condition)}" : "";
        return $"{Hours(part.Hours)}{match}{Name(part.Title)}{when}";
    }

    private static string Match(TrainingFilter match)
    {
        var text = match.Topics is { IsEmpty: false } topics ? $"on {Codes(topics)}" : "";
        text += match.As is { } parts ? $" taken part in as {Codes(parts)}" : "";
        text += match.Didactic is { } didactic
            ? didactic
                ? ", didactic"
                : ", not didactic"
            : "";
        text += match.From is null && match.Until is null ? "" : $" dated {Range(match.From, match.Until)}";
        return text.TrimStart(',', ' ');
    }

    private static string Sessions(Sequence<SessionFormat>? formats, Sequence<string>? about, Sequence<AgeGroup>? ages)
    {
        var parts = new List<string>();
        if (formats is { } forms)
        {
            parts.Add(forms.Contains(SessionFormat.Peer) && forms.Length == 1 ? "among peers" : $"that are {Formats(forms)}");
        }

        if (about is { } subjects)
        {
            parts.Add($"about {Codes(subjects)}");
        }

        if (ages is { } groups)
        {
            parts.Add($"concerning families whose child is {Ages(groups)}");
        }

        return string.Join(", ", parts);
    }

    private static string In(EvidenceTime when) =>
        when.Frame switch
        {
            TimeFrame.Ever => "",
            TimeFrame.Cycle => " in the renewal cycle",
            TimeFrame.Last => $" in the last {FigureWords.Of(when.Last!)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string CapBaseWords(CapBase of) =>
        of switch
        {
            CapBase.Required => "required",
            CapBase.Counted => "counted",
            CapBase.Submitted => "handed in",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Where(Condition? when, string alone, string behind) =>
        when is null ? alone : $"Where {HandbookConditions.Clause(when)}, {behind}";

    private static string Name(string? title) => title is null ? "" : $" ({title})";
}
