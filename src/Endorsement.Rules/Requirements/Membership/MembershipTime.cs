namespace Endorsement.Rules;

/// <summary>On which days a membership is asked.</summary>
public enum MembershipTime
{
    /// <summary>On the as-of date.</summary>
    AsOf,

    /// <summary>On some day in each year of the renewal cycle (S53b): years from its first day on, without what lies before the award.</summary>
    EachYear,

    /// <summary>On every day of the renewal cycle, from the award on (S36).</summary>
    Cycle,
}
