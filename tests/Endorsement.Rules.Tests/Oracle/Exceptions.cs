namespace Endorsement.Rules.Tests.Oracle;

/// <summary>S51: exceptions that the association granted.</summary>
internal static class Exceptions
{
    /// <summary>The case in which a requirement is decided: an extension lets more count for its cycle, and less for the next.</summary>
    public static Case Moved(Case given, Requirement requirement)
    {
        var question = given.Question;
        foreach (var extended in InForce(question, requirement).Where(e => e.Kind == ExceptionKind.Extended))
        {
            question =
                IsOfThisCycle(question, extended) ? question.CountingUntil(extended.Until!.Value)
                : IsOfEarlierCycle(question, extended) ? question.CountingAfter(extended.Until!.Value)
                : question;
        }

        return given.Of(question);
    }

    /// <summary>What the requirement is once exceptions are looked at.</summary>
    public static Outcome Applied(Question question, Requirement requirement, Outcome outcome)
    {
        var forgives = InForce(question, requirement)
            .Any(e => IsOfThisCycle(question, e) && (e.Kind == ExceptionKind.Waived || question.AsOf <= e.Until));
        return forgives && outcome is (Outcome.NotMet or Outcome.Unknown or Outcome.NeedsReview) ? Outcome.Met : outcome;
    }

    private static IEnumerable<ExceptionGrant> InForce(Question question, Requirement requirement) =>
        (question.Candidate.Exceptions ?? []).Where(e =>
            e.Association == question.Ruleset.Association
            && e.Decided <= question.AsOf
            && !(e.Expires < question.AsOf)
            && Names(question, e.RequirementId, requirement.Id)
            && IsGranted(question, requirement.Id)
        );

    private static bool IsOfThisCycle(Question question, ExceptionGrant exception) =>
        !question.HasCycle || question.Ruleset.Cycle is null || exception.Cycle == question.Cycle?.Last.Year;

    private static bool IsOfEarlierCycle(Question question, ExceptionGrant exception) =>
        question.Cycle is { } cycle && exception.Cycle < cycle.Last.Year && exception.Until >= cycle.First;

    /// <summary>By the id that it has, or by one that it, or what it is a part of, had (S44).</summary>
    private static bool Names(Question question, string name, string id)
    {
        var meant = InCategory(question, name);
        return meant == id
            || question.Ruleset.Renamed.Any(renamed =>
                InCategory(question, renamed.Old) is var old
                && InCategory(question, renamed.New) is var now
                && (id == now || id.StartsWith(now + ".", StringComparison.Ordinal))
                && meant == old + id[now.Length..]
            );
    }

    private static bool IsGranted(Question question, string id) =>
        question.Ruleset.Exceptions is not { } granted
        || granted.Any(name =>
            InCategory(question, name) is var listed && (id == listed || id.StartsWith(listed + ".", StringComparison.Ordinal))
        );

    private static string InCategory(Question question, string name) =>
        name.StartsWith("*.", StringComparison.Ordinal) ? question.Category + name[1..] : name;
}
