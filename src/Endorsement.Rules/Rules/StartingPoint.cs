namespace Endorsement.Rules;

/// <summary>From when on evidence counts (S17): the first degree at a level or above, or the first credential that a requirement accepts.</summary>
/// <remarks>Exactly one of the two is given.</remarks>
public sealed record StartingPoint
{
    private StartingPoint(Degree? degree, string? credentialOf)
    {
        Degree = degree;
        CredentialOf = credentialOf;
    }

    /// <summary>The least level of the degree.</summary>
    public Degree? Degree { get; }

    /// <summary>A credential requirement at the top of the same pathway: its id, or the last part of it.</summary>
    public string? CredentialOf { get; }

    /// <summary>From the conferral of the first degree at this level or above.</summary>
    /// <param name="level">The least level; not <see cref="Degree.None"/>.</param>
    public static StartingPoint AtDegree(Degree level) => new(level, null);

    /// <summary>From the first credential that a requirement of the same pathway accepts.</summary>
    /// <param name="name">The id of a credential requirement at the top of the pathway, or the last part of it.</param>
    public static StartingPoint AtCredentialOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new StartingPoint(null, name);
    }
}
