using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Tests.Oracle;

/// <summary>Degrees and credentials (S15, S17).</summary>
internal static class Schooling
{
    public static Degree Level(CredentialKind credential) =>
        credential switch
        {
            CredentialKind.Associate => Degree.Associate,
            CredentialKind.Bachelor => Degree.Bachelor,
            CredentialKind.Master => Degree.Master,
            CredentialKind.Doctorate => Degree.Doctorate,
            _ => Degree.None,
        };

    /// <summary>The days on which a degree at this level or above is held.</summary>
    public static Timeline Held(Question question, Degree level) =>
        question.Candidate.Education is not { } education
            ? Timeline.Always(Truth.Unknown)
            : Timeline.Any(education.Where(e => Level(e.Credential) >= level).Select(e => FromConferral(question, e)));

    /// <summary>S17: the days that are not before the first degree, or before the first accepted credential.</summary>
    public static Timeline Since(Question question, StartingPoint? after)
    {
        if (after is null)
        {
            return Timeline.Always(Truth.Yes);
        }

        if (after.Degree is { } level)
        {
            return Held(question, level);
        }

        if (question.Candidate.Education is not { } education)
        {
            return Timeline.Always(Truth.Unknown);
        }

        var named = (CredentialRequirement)
            question.Requirements.Single(r =>
                r.Id == after.CredentialOf || r.Id.EndsWith("." + after.CredentialOf, StringComparison.Ordinal)
            );
        return Timeline.Any(
            from entry in education
            from row in named.AnyOf
            select Timeline.All(Timeline.Always(Accepts(row, entry)), FromConferral(question, entry))
        );
    }

    public static Outcome Evaluate(Question question, CredentialRequirement requirement) =>
        question.Candidate.Education is not { } education
            ? Outcome.Unknown
            : Truths.Decide(
                Truths.Any(
                    from entry in education
                    from row in requirement.AnyOf
                    let conferred = row.Eligible ? Truth.Yes : FromConferral(question, entry).At(question.AsOf)
                    select Truths.All(Accepts(row, entry), conferred)
                )
            );

    /// <summary>Everything that the row names, but for the date.</summary>
    private static Truth Accepts(CredentialRow row, EducationEntry entry) =>
        Truths.All(
            Truths.Of(row.Accepted.Contains(entry.Credential)),
            row.Related ? Judged(entry.RelatedField) : Truth.Yes,
            !row.FocusSpecific ? Truth.Yes
                : Level(entry.Credential) > Degree.Bachelor ? Judged(entry.FocusSpecific)
                : Truth.No,
            !row.OfficialTranscript ? Truth.Yes
                : entry.Transcript is { } transcript ? Truths.Of(transcript == Transcript.Official)
                : Truth.Unknown
        );

    private static Truth Judged(bool? value) => value is { } known ? Truths.Of(known) : Truth.Review;

    /// <summary>From its conferral on; not conferred, or conferred after the as-of date: never.</summary>
    public static Timeline FromConferral(Question question, EducationEntry entry) =>
        entry.Conferred is not { } conferred || conferred.First > question.AsOf
            ? Timeline.Always(Truth.No)
            : Timeline.Any(Timeline.Days(conferred.Last, null), Timeline.Days(conferred.First, null, Truth.Unknown));
}
