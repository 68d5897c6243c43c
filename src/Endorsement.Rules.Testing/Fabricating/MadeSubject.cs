namespace Endorsement.Rules.Testing.Fabricating;

/// <summary>What a made-up finding is of: a requirement of a ruleset, or what its id suggests.</summary>
internal sealed record MadeSubject(string Id, string Kind, string Title, ClockHours? Hours, Requirement? Asked)
{
    /// <summary>What requirements are called, by kind.</summary>
    private static readonly Dictionary<string, string> KindsByName = new(StringComparer.Ordinal)
    {
        ["education"] = "credential",
        ["work"] = "experience",
        ["leadership"] = "experience",
        ["education-or-work"] = "any",
        ["training"] = "training",
        ["training-recommended"] = "training",
        ["reflective-supervision"] = "supervision",
        ["reflective-supervision-recommended"] = "supervision",
        ["references"] = "references",
        ["code-of-ethics"] = "agreement",
        ["endorsement-agreement"] = "agreement",
        ["no-sanction"] = "agreement",
        ["membership"] = "membership",
        ["examination"] = "examination",
        ["portfolio-review"] = "review",
        ["competencies"] = "competencies",
        ["residence"] = "residence",
        ["endorsement-held"] = "endorsement-held",
        ["fee"] = "fee",
        ["deadline"] = "deadline",
    };

    public static MadeSubject Of(string id)
    {
        var name = id[(id.LastIndexOf('.') + 1)..];
        return new MadeSubject(id, KindsByName.GetValueOrDefault(name, "fact"), name, null, null);
    }

    public static MadeSubject Of(Requirement asked) =>
        new(
            asked.Id,
            asked.Kind,
            asked.Title,
            asked switch
            {
                TrainingRequirement training => training.Hours,
                SupervisionRequirement supervision => supervision.Hours,
                _ => null,
            },
            asked
        );

    public Finding Made(Outcome outcome) =>
        new()
        {
            Id = Id,
            Kind = Kind,
            Title = Title,
            Outcome = outcome,
            Reason = MadeReasons.Of(Kind, outcome),
            Level = Asked?.Level ?? RequirementLevel.Required,
            Citation = Asked?.Citation ?? new Citation("", ""),
            Provenance = Asked?.Provenance ?? Provenance.Stated,
            Note = Asked?.Note,
            Required = Hours is { } hours ? [new Figure(Figures.Hours, new FigureValue.Hours(hours))] : [],
        };
}
