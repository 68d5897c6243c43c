namespace Endorsement.Rules;

/// <summary>An acceptable credential (S15): everything that the row names must hold. Exactly one of <see cref="Credentials"/> and <see cref="AtLeast"/> is given.</summary>
public sealed record CredentialRow
{
    /// <summary>One of these; at least one where given.</summary>
    public Sequence<CredentialKind>? Credentials { get; init; }

    /// <summary>A degree at or above this level.</summary>
    public Degree? AtLeast { get; init; }

    /// <summary>In a related field, which a reviewer judges.</summary>
    public bool Related { get; init; }

    /// <summary>Specific to the person's focus, which a reviewer judges; only a degree above bachelor is.</summary>
    public bool FocusSpecific { get; init; }

    /// <summary>With an official transcript.</summary>
    public bool OfficialTranscript { get; init; }

    /// <summary>Also one that is not conferred yet.</summary>
    public bool Eligible { get; init; }

    /// <summary>The credentials that it takes; a degree at least at a level is the degrees from there up.</summary>
    internal Sequence<CredentialKind> Accepted =>
        AtLeast is { } level
            ?
            [
                .. Enumerable
                    .Range((int)level, (int)Degree.Doctorate - (int)level + 1)
                    .Select(d => (CredentialKind)(d - (int)Degree.Associate + (int)CredentialKind.Associate)),
            ]
            : Credentials ?? [];
}
