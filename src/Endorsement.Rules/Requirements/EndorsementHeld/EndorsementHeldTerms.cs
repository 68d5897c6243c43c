namespace Endorsement.Rules.Requirements;

/// <summary>What sentences name of a rule on a standing beside its figures: the statuses, where they are not the active one.</summary>
internal static class EndorsementHeldTerms
{
    public static IEnumerable<Figure> Of(EndorsementHeldRequirement requirement) =>
        requirement.Held.Statuses.Contains(EndorsementStatus.Active)
            ? []
            : [new(Figures.Statuses.Name, new FigureValue.List([.. requirement.Held.Statuses.Select(status => status.Spell())]))];
}
