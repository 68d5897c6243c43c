namespace Endorsement.Rules.Requirements;

/// <summary>How much caps let in at most (S25), as far as their figures alone tell.</summary>
internal static class TrainingCaps
{
    /// <summary>What is asked for in all, what only a condition asks for aside.</summary>
    public static ClockHours? Asked(TrainingRequirement requirement) => Sum(requirement, part => part.When is null);

    /// <summary>The most hours that training taken part in as one of these can bring; <see langword="null"/>: no figure limits it.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="kinds">The ways of taking part; <see langword="null"/>: any.</param>
    public static ClockHours? Most(TrainingRequirement requirement, Sequence<string>? kinds)
    {
        if (kinds is not { } taken || requirement.Caps.IsEmpty)
        {
            return null;
        }

        var caps = taken.Select(kind => requirement.Caps.FirstOrDefault(cap => cap.When is null && cap.As.Contains(kind))).ToList();
        var all = Sum(requirement, _ => true)?.Minutes;
        var minutes = caps.Distinct().Sum(cap => cap is null ? null : Limit(cap, all));
        return caps.TrueForAll(cap => cap is not null && Limit(cap, all) is not null) ? new ClockHours(minutes ?? 0) : null;
    }

    /// <summary>In minutes; a share of what was counted or handed in is as large as that is.</summary>
    private static long? Limit(TrainingCap cap, long? required) =>
        cap.Hours?.Minutes ?? (cap.Of == CapBase.Required && cap.Percent is { } percent ? required * percent / 100 : null);

    private static ClockHours? Sum(TrainingRequirement requirement, Func<TrainingMinimum, bool> isAsked)
    {
        ClockHours? general = requirement.Hours;
        return general is { } hours
            ? new ClockHours(hours.Minutes + requirement.Additional.Where(isAsked).Sum(part => part.Hours?.Minutes ?? 0))
            : null;
    }
}
