namespace Endorsement.Rules;

/// <summary>Hours beyond what the cycle just before asked are added, up to a maximum (S53b).</summary>
/// <param name="Most">The most clock hours that are carried over; more than 0, at most 100,000.</param>
public sealed record SurplusCarried(ClockHours Most);
