using System.Collections.Immutable;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Something that the candidate signs.</summary>
/// <param name="spanish">The language.</param>
internal sealed class AgreementWords(SpanishLanguage spanish) : SpanishKind<AgreementRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= new Dictionary<Reason, Func<Finding, string>>
        {
            [AgreementReasons.Met] = found => $"Consta la firma {CodeWords.Of(Name(found))}.",
            [AgreementReasons.NotMet] = found =>
                found.SetAside.All(aside => aside.Reason == SetAsideReason.Future)
                    ? $"No consta la firma {CodeWords.Of(Name(found))}."
                    : $"No consta que la firma {CodeWords.Of(Name(found))} sea de dentro del plazo.",
            [AgreementReasons.Unknown] = found => $"No se sabe si la firma {CodeWords.Of(Name(found))} es de dentro del plazo.",
        };

    public override IEnumerable<string> ToDo(Finding finding, Determination determination) => [$"firmar {Name(finding)}"];

    public override ImmutableArray<ToDoLine>? TooLate(Finding finding, Determination determination) =>
        Asked(finding, determination.Ruleset) is { InCycle: true }
        && determination.Cycle is { } cycle
        && (determination.Ruleset!.LateUntil(determination.Pathway, cycle.Due) ?? cycle.Due) is var last
        && last < determination.AsOf
            ?
            [
                new(
                    RecordLabel.TooLate,
                    $"debía firmarse a más tardar el {LateWords.Text(last)}; una firma posterior no cuenta para este ciclo. {LateWords.Ask}"
                ),
                new(
                    RecordLabel.Question,
                    $"¿se firmó entre el {LateWords.Text(cycle.From)} y el {LateWords.Text(last)}, en un papel que no conste en el expediente? Entonces debe documentarse."
                ),
            ]
            : null;

    public override Lack Lacks(Finding finding) => new($"la firma {CodeWords.Of(Name(finding))}", IsPlural: false);

    protected override IEnumerable<AskedLine> Asks(AgreementRequirement asked) =>
        [
            $"Firma {CodeWords.Of(Name(asked.Code))}{(asked.InCycle ? " dentro del ciclo de renovación, incluido el día del vencimiento" : "")}.",
        ];

    private string Name(Finding found) => Name(found.Required.Text(Figures.AgreementCode));

    private string Name(string code) => Labels.Of(CodeKind.Agreements, code);
}
