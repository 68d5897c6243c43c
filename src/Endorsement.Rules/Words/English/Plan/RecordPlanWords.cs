using NodaTime;
using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Degrees, work, memberships, signatures, examinations and endorsements that are to be had.</summary>
/// <param name="english">The language.</param>
internal sealed class RecordPlanWords(EnglishLanguage english)
{
    /// <summary>Below this, work is told in days; from it on by the day on which it is enough.</summary>
    private const int FewDays = 45;

    public string Of(EducationEntry education, RemedyFacts facts)
    {
        if (education.Credential == CredentialKind.Coursework && education.Competencies is { IsEmpty: false } areas)
        {
            return $"Coursework on {english.Labels.And(CodeKind.Competencies, areas)}.";
        }

        var text = Capital(Credential(education.Credential));
        text += education.RelatedField == true ? " in a related field" : "";
        text += education.FocusSpecific == true ? " that fits your focus" : "";
        var by = education.Conferred is { } day && day.Last > facts.Plan.Now.AsOf ? $", by {DateWords.Day(day)}" : "";
        return $"{text}{by}. If you hold one that is not in your file, send us {(education.Transcript == Transcript.Official ? "the official transcript" : "the transcript")}.";
    }

    public string Of(WorkEntry work, RemedyFacts facts)
    {
        var leaf = facts.Leaf("experience");
        if (work.Competencies is { IsEmpty: false } areas && leaf is null)
        {
            return $"Work that supports {english.Labels.And(CodeKind.Competencies, areas)}.";
        }

        if (leaf is null && facts.Sessions is not null)
        {
            return "The sessions must take place during work that counts.";
        }

        var filter =
            facts.Asked<ExperienceRequirement>(leaf) is { } asked && english.Works.Filter(asked.Work) is { Length: > 0 } counts
                ? $": {counts}"
                : "";
        var families = facts.RaisesFamilies ? "" : Families(leaf);
        if (families.Length > 0 && leaf?.Shortfall.Find(Figures.Days) is null)
        {
            return $"{Capital(families)}, served in work that counts{filter}.";
        }

        var serving = families.Length == 0 ? "" : $" It must serve {families}.";
        return (work.From, work.To) is not ({ } from, { } to) || to.Last < from.First || leaf?.Shortfall.Find(Figures.Days) is null
                ? $"Work that counts{filter}.{serving}"
            : Period.DaysBetween(from.First, to.Last) + 1 is < FewDays and var days
                ? $"{Capital(SpokenWords.Count(days, "more day"))} of work that counts{filter}.{serving}"
            : $"Work that counts{filter}. If it begins on {DateWords.Day(from)}, it is long enough on {DateWords.Day(to)}.{serving}";
    }

    public string Of(Membership membership, RemedyFacts facts)
    {
        var needed = facts.Plan.Date ?? facts.Plan.Now.AsOf;
        if (facts.IsMeanwhile && facts.MembershipEnds is { } ends)
        {
            return $"Your membership ends on {DateWords.Day(ends)}. Renew it, so that it holds on {DateWords.Day(needed)} too.";
        }

        var kind = membership.Kind == MembershipKind.Individual ? "an individual membership" : "a membership";
        var asked = facts.Asked<MembershipRequirement>(facts.Leaf("membership"));
        var renewed = facts.Plan.File.Memberships is { IsEmpty: false } ? ", or renew yours" : "";
        var from = membership.From is { } day ? $", so that it is in force from {DateWords.Day(day)} on" : "";
        return $"Please take out {kind} in {english.Labels.Associations(asked?.Associations)}{renewed}{from}. If you have one that is not in your file, send us the receipt.";
    }

    public string Of(Agreement agreement, RemedyFacts facts)
    {
        var by = facts.Plan.Dates is { } dates ? $" by {DateWords.Day(dates.LastCure)}" : "";
        var copy = facts.Plan.File.Agreements is null ? " If you have signed it already, send us a copy." : "";
        return $"Please sign the {english.Labels.Of(CodeKind.Agreements, agreement.Kind)}{by}, and send it to us.{copy}";
    }

    /// <summary>All parts of it together.</summary>
    public string Examination(RemedyFacts facts)
    {
        var examinations = facts.Added.OfType<Examination>().ToArray();
        string[] parts = [.. examinations.Select(examination => examination.Part).OfType<string>()];
        var name = english.Labels.Of(CodeKind.Examinations, examinations[0].Kind);
        return parts.Length == 0 ? $"Pass the {name}." : $"Pass the {name}: {english.Labels.And(CodeKind.Parts, parts)}.";
    }

    public string Of(HeldEndorsement held, RemedyFacts facts)
    {
        if (held.Status != EndorsementStatus.Active)
        {
            return $"This is for an endorsement as {english.Labels.Category(held.Category)} that is {held.Status.Spell()}. Please ask us which pathway fits you.";
        }

        var name = $"the endorsement as {english.Labels.Category(held.Category)}";
        return facts.Remedy.By is { } by && held.From is { } from && by > from.First
                ? $"First {name}, and then to hold it until {DateWords.Day(by)}."
            : facts.Plan.Now.Pathway.HasCycle() ? $"This is for those who hold {name}. Please ask us which pathway fits you."
            : $"First {name}. Please talk to us about it.";
    }

    /// <summary>The families that are missing beside the length of the work.</summary>
    public static string Families(Finding? leaf)
    {
        string[] missing =
        [
            .. (leaf?.Shortfall ?? [])
                .Where(figure => Figures.AgesOf(figure.Name) is not null)
                .Select(figure =>
                    figure.Value is FigureValue.Count count
                        ? $"{SpokenWords.Count(count.Number, "more family", "more families")}{FamilyWords.Child(figure.Name)}"
                        : ""
                )
                .Where(text => text.Length > 0),
        ];
        return And(missing);
    }
}
