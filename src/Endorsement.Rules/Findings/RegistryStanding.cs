using NodaTime;

namespace Endorsement.Rules;

/// <summary>How the endorsement that is to be renewed stands on the day of the question, as the file documents it.</summary>
/// <param name="Kind">Whether it is held.</param>
/// <param name="Since">The first day on which it stands so: held from, without it from, removed on.</param>
public sealed record RegistryStanding(StandingKind Kind, LocalDate Since);

/// <summary>Whether an endorsement is on the registry.</summary>
public enum StandingKind
{
    /// <summary>It is held.</summary>
    Held,

    /// <summary>It ran out, or is inactive.</summary>
    Lapsed,

    /// <summary>The association took it off the registry.</summary>
    Removed,
}
