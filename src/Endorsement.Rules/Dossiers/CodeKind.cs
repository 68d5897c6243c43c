namespace Endorsement.Rules.Dossiers;

/// <summary>The kinds of open codes in a candidate document.</summary>
internal enum CodeKind
{
    Activities,
    As,
    Topics,
    About,
    Roles,
    Attested,
    Circumstances,
    Competencies,
    Categories,
    Associations,
    Agreements,
    Examinations,
    Parts,
    Reviews,
    Places,
}
