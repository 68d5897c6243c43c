using static Endorsement.Rules.Requirements.Direction;

namespace Endorsement.Rules.Requirements;

/// <summary>The parameters that requirements of every kind have, and the words about them.</summary>
internal static class CommonParameters
{
    public static IReadOnlyList<Parameter<Requirement>> Table { get; } =
    [
        Parameters<Requirement>.Fixed<RequirementLevel>(
            "level",
            ParameterForm.Named<RequirementLevel>(RequirementWriter.Spell),
            r => r.Level,
            (r, v) => r with { Level = v }
        ),
        Parameters<Requirement>.When("when", Loosens, r => r.When, (r, v) => r with { When = v }),
    ];

    /// <summary>What people read of a requirement of any kind.</summary>
    public static IReadOnlyList<Parameter<Requirement>> Words { get; } =
    [
        Parameters<Requirement>.Words("title", r => r.Title, (r, v) => r with { Title = v! }),
        Parameters<Requirement>.Words("note", r => r.Note, (r, v) => r with { Note = v }),
        Parameters<Requirement>.Words(
            "citation/source",
            r => r.Citation.Source,
            (r, v) => r with { Citation = r.Citation with { Source = v! } }
        ),
        Parameters<Requirement>.Words(
            "citation/locator",
            r => r.Citation.Locator,
            (r, v) => r with { Citation = r.Citation with { Locator = v! } }
        ),
        Parameters<Requirement>.Words(
            "provenance",
            r => RequirementWriter.Spell(r.Provenance),
            (r, v) => r with { Provenance = Enum.Parse<Provenance>(v!, ignoreCase: true) }
        ),
    ];
}
