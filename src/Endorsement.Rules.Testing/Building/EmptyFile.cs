namespace Endorsement.Rules.Testing.Building;

/// <summary>The file of somebody of whom it is known that nothing is documented (S6): what is added to it is all that there is.</summary>
internal static class EmptyFile
{
    public static Candidate Of(Ruleset ruleset) =>
        new()
        {
            Id = "somebody",
            Residence = ruleset.Jurisdiction.IsEmpty ? null : ruleset.Jurisdiction[0],
            WorksIn = ruleset.Jurisdiction.IsEmpty ? null : ruleset.Jurisdiction[0],
            Education = [],
            Work = [],
            Training = [],
            ReflectiveSupervision = [],
            People = [],
            References = [],
            Memberships = [],
            Agreements = [],
            Examinations = [],
            Reviews = [],
            Endorsements = [],
        };
}
