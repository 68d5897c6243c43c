using System.Collections.Immutable;
using static Endorsement.Rules.Words.English.HandbookWords;

namespace Endorsement.Rules.Words.English;

/// <summary>What a requirement asks, figure by figure, one sentence each.</summary>
internal static class HandbookFigures
{
    public static IEnumerable<HandbookLine> Of(Requirement requirement) =>
        requirement switch
        {
            CredentialRequirement credential => credential.AnyOf is [var only]
                ? [$"{Capital(Row(only))}."]
                : credential.AnyOf.Select(row => new HandbookLine(1, $"{Capital(Row(row))}.")).Prepend("One of these:"),
            ExperienceRequirement experience => HandbookEvidence.Work(experience),
            TrainingRequirement training => HandbookEvidence.Training(training),
            SupervisionRequirement supervision => HandbookEvidence.Supervision(supervision),
            ReferencesRequirement references => HandbookReferences.Of(references),
            MembershipRequirement membership => [Membership(membership)],
            AgreementRequirement agreement =>
            [
                $"“{Code(agreement.Code)}” signed{(agreement.InCycle ? " within the renewal cycle, its due date included" : "")}.",
            ],
            ExaminationRequirement { Parts.IsEmpty: true } examination => [$"“{Code(examination.Code)}” passed."],
            ExaminationRequirement examination =>
            [
                $"“{Code(examination.Code)}” passed in every part: {And(examination.Parts.Select(Code))}.",
            ],
            ReviewRequirement review => [$"A reviewer passes the {Code(review.Code)}."],
            CompetenciesRequirement competencies => [Competencies(competencies)],
            EndorsementHeldRequirement held => [EndorsementHeld(held)],
            ResidenceRequirement residence => Residence(residence),
            FeeRequirement fee => fee.Items.Select(item => (HandbookLine)Fee(item)),
            DeadlineRequirement deadline => Deadline(deadline),
            _ => throw new System.Diagnostics.UnreachableException($"No words are written for {requirement.GetType().Name}."),
        };

    public static string After(StartingPoint after) =>
        after.Degree is { } degree
            ? $"the day of the first {DegreeName(degree).Split(' ', 2)[1]}"
            : $"the day of the first credential that is accepted for “{Code(after.CredentialOf!)}”";

    private static string Row(CredentialRow row)
    {
        var text = row.AtLeast is { } level ? DegreeName(level) : Or(row.Accepted.Select(Credential));
        text += row.Related ? " in a related field" : "";
        text += row.FocusSpecific ? " specific to the person's focus" : "";
        text += row.OfficialTranscript ? ", with an official transcript" : "";
        return row.Eligible ? $"{text} (also before it is conferred)" : text;
    }

    private static string Membership(MembershipRequirement membership)
    {
        var kind = membership.Individual ? "An individual membership" : "A membership";
        var when = membership.ThroughCycle ? "active on every day of the renewal cycle" : "active on the as-of date";
        return $"{kind} in {Associations(membership.Associations)}, {when}.";
    }

    private static string Competencies(CompetenciesRequirement competencies)
    {
        var sections = new[]
        {
            (competencies.FromEducation, "education"),
            (competencies.FromWork, "work"),
            (competencies.FromTraining, "training"),
        }
            .Where(s => s.Item1)
            .Select(s => s.Item2);
        return FormattableString.Invariant(
            $"Evidence from {Or(sections)} for each of {competencies.Areas.Length} areas: {And(competencies.Areas.Select(Code))}. A portfolio that a reviewer passed settles them."
        );
    }

    private static string EndorsementHeld(EndorsementHeldRequirement held)
    {
        var text = $"Holds {HandbookPeople.Held(held.Held)}";
        text += (held.AtLeast, held.AtMost) switch
        {
            ({ } least, { } most) => $" for at least {FigureWords.Of(least)} and at most {FigureWords.Of(most)}",
            ({ } least, null) => $" for at least {FigureWords.Of(least)}",
            (null, { } most) => $" for at most {FigureWords.Of(most)}",
            _ => "",
        };
        return held.At is { } day ? $"{text}, measured on {Day(day)}." : $"{text}.";
    }

    private static IEnumerable<HandbookLine> Residence(ResidenceRequirement residence)
    {
        yield return $"Lives in {Or(residence.Jurisdiction)}.";
        if (residence.Unserved is { } unserved)
        {
            yield return $"Or works there and lives where no association is ({Or(unserved)}){(residence.Circumstance is { } code ? $", and “{Code(code)}” is true" : "")}.";
        }
    }

    private static string Fee(FeeItem item)
    {
        var text = $"{Capital(item.Item)}: {FormattableString.Invariant($"{item.Amount:0.##}")} {item.Currency}";
        text +=
            item.SubmittedFrom is null && item.SubmittedUntil is null
                ? ""
                : $", for applications submitted {Range(item.SubmittedFrom, item.SubmittedUntil)}";
        text += item.PaidBy is { } payer ? $", paid by {payer}" : "";
        text += item.After is { } day ? $", only after {Day(day)}" : "";
        text += item.When is { } when ? $", only where {HandbookConditions.Clause(when)}" : "";
        return item.Note is { } note ? $"{text} ({note})." : $"{text}.";
    }

    private static IEnumerable<HandbookLine> Deadline(DeadlineRequirement deadline)
    {
        yield return $"Due on {Day(deadline.Due)}.";
        if (deadline.Grace is { } grace)
        {
            yield return grace.Surcharge > 0
                ? $"Accepted late until {Day(grace.Until)}, with {FormattableString.Invariant($"{grace.Surcharge:0.##}")} {grace.Currency} more."
                : $"Accepted late until {Day(grace.Until)}.";
        }
    }
}
