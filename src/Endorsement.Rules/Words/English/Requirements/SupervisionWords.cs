using System.Collections.Immutable;
using Endorsement.Rules.Findings;
using NodaTime;
using static Endorsement.Rules.Words.English.AmountWords;
using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Reflective supervision/consultation: hours in a window, spread over a time, from qualified providers.</summary>
/// <param name="english">The language.</param>
internal sealed class SupervisionWords(EnglishLanguage english) : EnglishKind<SupervisionRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [SupervisionReasons.Met] = found => $"{There(found)}{Minimums.Parts(found)}.",
            [SupervisionReasons.HoursShort] = found =>
                IsSome(found)
                    ? $"No RS/C that counts{(In(found) is "in all" ? "" : $" {In(found)}")}; some is {Needed(found)}."
                    : $"{Said(found)}; {Minimums.Missing(found)}{InEveryWords.Short(found)}.",
            [SupervisionReasons.SpanShort] = found =>
                $"{Said(found)}, but spread over less than {found.Required.Text(Figures.MinSpan)}: {found.Shortfall.Text(Figures.Span)} more must lie between the first session and the last{Minimums.AlsoMissing(found)}.",
            [SupervisionReasons.PartShort] = found => $"{There(found)}; {Minimums.Missing(found)}.",
            [SupervisionReasons.Concentration] = found => $"{Tally(found)} {In(found)}, but shared by too many providers.",
            [SupervisionReasons.MonthShort] = found => $"{Said(found)}{InEveryWords.Short(found)}.",
            [SupervisionReasons.NothingAsked] = _ => "No year of the renewal cycle counts yet, so no hours are asked.",
            [SupervisionReasons.Open] = found =>
                found.Open.Any(o => o.Attribute == "reflectiveSupervision") ? "RS/C is not in the file."
                : AsksSome(found) ? $"{SomeOpen(found)}."
                : $"{Tally(found)} {HourWords.Are(Least(found))} certain, {Possible(found)} {In(found)}.",
        };

    public override string? Because(Finding finding, Ruleset ruleset) =>
        AskedHoursWords.Because(finding, Asked(finding, ruleset)?.HoursPerYearHeld);

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) =>
        Asked(finding, determination.Ruleset) is { } asked ? [English.Needs.InWindow(finding, asked, determination.AsOf)] : [];

    public override ImmutableArray<ToDoLine>? TooLate(Finding finding, Determination determination) =>
        Asked(finding, determination.Ruleset) switch
        {
            null => null,
            { In.Frame: TimeFrame.Cycle } asked when determination.Cycle is { } cycle && cycle.To < determination.AsOf => LateWords.Over(
                cycle,
                "RS/C",
                English.Needs.Needs(finding, asked)
            ),
            _ when finding.Reason == SupervisionReasons.MonthShort => InEveryWords.TooLate(finding, determination, "RS/C"),
            { WindowMax: { } most } asked
                when finding.Actual[Figures.Window] is { } window
                    && CountedWindow.End(window.Start, most) is var end
                    && end < determination.AsOf => English.Needs.Closed(finding, asked, most, new DateInterval(window.Start, end)),
            _ => null,
        };

    public override Lack Lacks(Finding finding) =>
        IsSome(finding) ? new("some RS/C", IsPlural: false)
        : finding.Reason == SupervisionReasons.MonthShort && InEveryWords.Needs(finding) is { } month ? new(month, IsPlural: true)
        : finding.Shortfall.Find(Figures.Hours) is FigureValue.Hours or FigureValue.Text || AmountWords.Parts(finding).Length > 0
            ? Minimums.Lack(finding, "of RS/C")
        : finding.Shortfall.Find(Figures.Span) is { } span
            ? new($"{FigureWords.Of(span)} between the first session and the last", IsPlural: true)
        : base.Lacks(finding);

    protected override IEnumerable<AskedLine> Asks(SupervisionRequirement asked)
    {
        var amount =
            asked.HoursPerYearHeld is { } each ? AskedHoursWords.Each(each, " of RS/C")
            : asked.Hours is not { } hours ? "Some RS/C"
            : $"{Hours(hours)} of RS/C";
        yield return $"{amount}{AskedHoursWords.In(asked.HoursPerYearHeld, asked.In)}.";
        foreach (var step in AskedHoursWords.Steps(asked.Steps))
        {
            yield return step;
        }

        foreach (var line in CarryOverWords.Asked(asked.CarryOver).Concat(InEveryWords.Asked(asked.InEvery)))
        {
            yield return line;
        }

        if (asked.WindowMax is { } window)
        {
            yield return $"All within {FigureWords.Of(window)} from the first session to the last, both days included.";
        }

        if (asked.MinSpan is { } span)
        {
            yield return $"Spread over at least {FigureWords.Of(span)} from the first session to the last.";
        }

        if (asked.After is { } after)
        {
            yield return $"Counted from {TimeWords.After(after)} on.";
        }

        if (asked.WhileServing is { } work)
        {
            yield return $"Only sessions during work: {(English.Works.Filter(work) is { Length: > 0 } filter ? filter : "any")}.";
        }

        if (Sessions(asked.Formats, asked.About, asked.Ages) is { Length: > 0 } which)
        {
            yield return $"Only {which}.";
        }

        foreach (var line in Providers(asked.Providers).Concat(asked.Within.Select(Part)).Concat(Shared(asked)))
        {
            yield return line;
        }
    }

    public override string? Item(object item, Requirement of) =>
        item switch
        {
            ProviderRow row => English.People.Provider(row),
            SupervisionMinimum part => Part(part).Text,
            _ => null,
        };

    private static string There(Finding finding) => AsksSome(finding) ? SomeThere(finding) : Said(finding);

    private static string Said(Finding finding) => $"{Tally(finding)} {In(finding)}{CarryOverWords.Also(finding)}";

    private IEnumerable<AskedLine> Providers(Sequence<ProviderRow>? providers) =>
        providers switch
        {
            null => [],
            [var only] => [$"Provided by {English.People.Provider(only)}."],
            { } rows => rows.Select(row => new AskedLine(1, $"{Capital(English.People.Provider(row))}."))
                .Prepend("Provided by one of these:"),
        };

    private AskedLine Part(SupervisionMinimum part)
    {
        var from = part.Providers is { } rows ? $", from {string.Join("; or ", rows.Select(English.People.Provider))}" : "";
        var subject = Sessions(part.Formats, part.About, part.Ages) is { Length: > 0 } sessions ? $" in {sessions}" : "";
        return $"{English.Times.Where(part.When, "Inside the total", "inside the total")}: {HoursOrSome(part.Hours, "RS/C")}{subject}{from}{TimeWords.Name(part.Title)}.";
    }

    private static IEnumerable<AskedLine> Shared(SupervisionRequirement asked)
    {
        if (asked.Majority)
        {
            yield return "More than half of the hours from one provider.";
        }

        if (asked.MaxProviders is { } most)
        {
            yield return FormattableString.Invariant($"From at most {most} provider{(most == 1 ? "" : "s")}.");
        }
    }

    /// <summary>"individual or group sessions about direct service"; empty where any session is meant.</summary>
    private string Sessions(Sequence<SessionFormat>? formats, Sequence<string>? about, Sequence<AgeGroup>? ages)
    {
        var parts = new List<string>();
        if (about is { } subjects)
        {
            parts.Add($"about {Labels.Or(CodeKind.About, subjects)}");
        }

        if (ages is { } groups)
        {
            parts.Add($"concerning families whose child is {Ages(groups)}");
        }

        var sessions = formats is { } forms ? $"{Formats(forms)} sessions" : "sessions";
        return parts.Count > 0 ? $"{sessions} {string.Join(", ", parts)}"
            : formats is null ? ""
            : sessions;
    }

    /// <summary>"in the best two years (2016-02-10 to 2017-07-10)".</summary>
    private static string In(Finding finding)
    {
        var window = finding.Actual.Find(Figures.Window) is { } days ? $" ({FigureWords.Of(days)})" : "";
        return finding.Required.Find(Figures.WindowMax) is { } most
            ? $"in the best {FigureWords.Of(most)}{window}"
            : finding.Terms[Figures.Frame] switch
            {
                "cycle" => $"in the renewal cycle{window}",
                "last" => $"in the last period{window}",
                _ => $"in all{window}",
            };
    }
}
