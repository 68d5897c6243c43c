using NodaTime;

namespace Endorsement.Rules.Words;

/// <summary>What an entry that is set aside falls short of, where the rule and the file tell it: so that sentences name it. One part of it is given at most.</summary>
internal sealed record FallsShort
{
    /// <summary>So many codes are named; where a rule takes more, they would say nothing.</summary>
    private const int MostCodes = 4;

    /// <summary>Of roles and areas more: who is none of them wants to know who would be.</summary>
    private const int MostRoles = 8;

    /// <summary>The qualities that are asked of work and are not attested of this.</summary>
    public Sequence<string>? Qualities { get; init; }

    /// <summary>The kinds of work that count.</summary>
    public Sequence<string>? Activities { get; init; }

    /// <summary>The topics that count.</summary>
    public Sequence<string>? Topics { get; init; }

    /// <summary>The ages that count.</summary>
    public Sequence<AgeGroup>? Ages { get; init; }

    /// <summary>The least reach of leadership.</summary>
    public LeadershipScope? Scope { get; init; }

    /// <summary>The fewest people to supervise.</summary>
    public int? Supervised { get; init; }

    /// <summary>The associations of which a membership counts.</summary>
    public Sequence<string>? Associations { get; init; }

    /// <summary>The day on which something had to be in force.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>The roles in which a rater counts.</summary>
    public Sequence<string>? Roles { get; init; }

    /// <summary>The areas of competency that are asked.</summary>
    public Sequence<string>? Areas { get; init; }

    /// <summary>How long ago something may be dated at most.</summary>
    public Period? NotBefore { get; init; }

    /// <summary>What a rating is short of.</summary>
    public ShortRating? Rating { get; init; }

    /// <param name="aside">What is set aside.</param>
    /// <param name="finding">The finding that does so.</param>
    /// <param name="names">The rules and the file, as far as they are at hand.</param>
    public static FallsShort? Of(SetAside aside, Finding finding, Names names)
    {
        var reason = aside.Reason;
        return (names.Asked(finding.Id), reason) switch
        {
            (_, _) when reason == SetAsideReason.NotActive => finding.Required[Figures.On] is { } day ? new FallsShort { Day = day } : null,
            (MembershipRequirement { Associations: { } asked }, _) when reason == SetAsideReason.OtherAssociation => new FallsShort
            {
                Associations = asked,
            },
            (ExperienceRequirement rule, _) => OfWork(
                reason,
                [.. rule.Work, .. rule.Credit.SelectMany(credit => credit.Work)],
                aside,
                names
            ),
            (TrainingRequirement { Counts.Topics: { } topics }, _) when reason == SetAsideReason.OtherTopic => Few(topics) is { } few
                ? new FallsShort { Topics = few }
                : null,
            (TrainingRequirement { In.Last: { } last }, _) when reason == SetAsideReason.TooOld => new FallsShort { NotBefore = last },
            (SupervisionRequirement { Ages: { } ages }, _) when reason == SetAsideReason.OtherAges => new FallsShort { Ages = ages },
            (CompetenciesRequirement { Areas: { Length: <= MostRoles } areas }, _) when reason == SetAsideReason.OtherAreas =>
                new FallsShort { Areas = areas },
            (ReferencesRequirement rule, _) when reason == SetAsideReason.OtherRole => RolesOf(rule)
                is { Length: > 0 and <= MostRoles } roles
                ? new FallsShort { Roles = roles }
                : null,
            (ReferencesRequirement rule, _) => ShortRating.Of(reason, rule, aside, names) is { } rating
                ? new FallsShort { Rating = rating }
                : null,
            _ => null,
        };
    }

    private static FallsShort? OfWork(SetAsideReason reason, WorkFilter[] filters, SetAside aside, Names names) =>
        reason == SetAsideReason.NotAttested ? Attested(filters, aside, names)
        : reason == SetAsideReason.OtherActivity
            ? Few([.. filters.SelectMany(filter => filter.Activities ?? []).Distinct(StringComparer.Ordinal)]) is { } few
                    ? new FallsShort { Activities = few }
                : null
        : reason == SetAsideReason.OtherAges
            ? new FallsShort { Ages = [.. filters.SelectMany(filter => filter.Ages ?? []).Distinct().Order()] }
        : reason == SetAsideReason.ScopeTooSmall ? new FallsShort { Scope = filters.Min(filter => filter.Scope) }
        : reason == SetAsideReason.TooFewSupervised ? new FallsShort { Supervised = filters.Min(filter => filter.PeopleSupervised) }
        : null;

    /// <summary>Of several ways to count the one for which the fewest qualities are missing.</summary>
    private static FallsShort? Attested(WorkFilter[] filters, SetAside aside, Names names)
    {
        var attested =
            names.File is { } file && file.Find(aside.Id, FileSection.Work) is { Section: FileSection.Work } found
                ? (file.Record(found) as WorkEntry)?.Attested ?? []
                : [];
        var missing = filters
            .Select(filter => (filter.Attested ?? []).Except(attested, StringComparer.Ordinal).ToArray())
            .Where(codes => codes.Length > 0)
            .MinBy(codes => codes.Length);
        return missing is null ? null : new FallsShort { Qualities = [.. missing] };
    }

    /// <summary>Every role in which somebody may rate, in the order of the rule.</summary>
    private static Sequence<string> RolesOf(ReferencesRequirement rule) =>
        [
            .. rule
                .Slots.SelectMany(slot =>
                    (slot.Rater.Roles ?? []).Concat(slot.Otherwise?.Roles ?? []).Concat(slot.AlsoIf.SelectMany(also => also.Roles))
                )
                .Concat(rule.Roles ?? [])
                .Distinct(StringComparer.Ordinal),
        ];

    private static Sequence<string>? Few(Sequence<string> codes) => codes.Length is > 0 and <= MostCodes ? codes : null;
}
