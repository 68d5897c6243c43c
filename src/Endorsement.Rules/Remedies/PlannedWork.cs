namespace Endorsement.Rules.Remedies;

/// <summary>Work as a rule asks for it.</summary>
internal static class PlannedWork
{
    /// <summary>Work that a filter takes; it goes on.</summary>
    public static WorkAddition Of(WorkFilter filter, RemedySetting setting) =>
        new(
            new WorkEntry
            {
                Id = "",
                Activity = filter.Activities is { } activities ? [activities[0]] : null,
                Paid = filter.Paid,
                Supervised = filter.Supervised,
                Ages = filter.Ages is { } ages ? [ages[0]] : null,
                Scope = filter.Scope,
                Attested = filter.Attested,
                PeopleSupervised = filter.PeopleSupervised,
            },
            setting.From
        )
        {
            Supervisor = filter.Supervisor is { IsEmpty: false } rows ? PlannedPeople.Of(rows[0], setting) : null,
        };
}
