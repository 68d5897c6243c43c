using System.Globalization;
using NodaTime;

namespace Endorsement.Rules.Words.English;

/// <summary>The impact of a change of the rules, in English.</summary>
internal sealed class ImpactWords : IImpactWords
{
    private static readonly BatchWords Batches = new();

    public string Kicker(LocalDate asOf, Pathway pathway) => Batches.Kicker(asOf, pathway);

    public string Heading(long changed, long candidates) =>
        candidates == 0 ? "Nobody was judged: none of the candidates that were given is asked under these rules"
        : changed == 0 ? $"The change changes nobody of {Candidates(candidates)}"
        : changed == 1 ? $"One of {Candidates(candidates)} is decided otherwise"
        : $"{Number(changed)} of {Candidates(candidates)} are decided otherwise";

    public string Lead(string first, string second, bool isByDate) =>
        isByDate
            ? $"Those for whom the dates choose {second} are judged under {first} and under {second}, for the same day and the same application."
            : $"Everybody is judged under {first} and under {second}, for the same day and the same application, whatever the dates would choose.";

    public string OfOtherVersions(long count, long candidates) =>
        $"{Number(count)} of {Candidates(candidates)} {Verb(count, "belongs", "belong")} to another version by {Verb(count, "its", "their")} dates; for {Verb(count, "it", "them")} nothing changes.";

    public string Rejected(long count) =>
        count == 1 ? "One row could not be read and is not counted." : $"{Number(count)} rows could not be read and are not counted.";

    public string Unanswered(long count, long all) =>
        $"{Number(count)} of {Number(all)} answers cannot be given under both, since there is no such renewal cycle.";

    public string NotCompared(IEnumerable<string> categories, string ruleset) =>
        $"Not compared, since {ruleset} alone has them: {FigureWords.And([.. categories])}.";

    public string ChangedWithin(long count, long candidates) =>
        count == 0
            ? "Of everybody else each requirement is found as before."
            : $"Of {Number(count)} more of {Candidates(candidates)} the outcome stays and some requirement is found otherwise: what they are told to do next may change.";

    public string Near(long count, long answers) =>
        $"{Number(count)} of {Number(answers)} answers are met under neither, and lack a single requirement under the changed rules.";

    public string Flow(Outcome first, Outcome second, long count, long answers) =>
        $"{Number(count)} of {Number(answers)} answers ({Share(count, answers)}): {Name(first)} before, {Name(second)} after";

    public string ByMany(long count, long changed) =>
        $"{Number(count)} of {Number(changed)} changed answers come of more than three differences together.";

    public string Change(string said, long alone, long together, long changed) =>
        (alone, together) switch
        {
            (_, 0) => $"{Number(alone)} of {Number(changed)} changed answers, by itself: {said}",
            (0, _) => $"{Number(together)} of {Number(changed)} changed answers, together with another difference: {said}",
            _ =>
                $"{Number(alone)} of {Number(changed)} changed answers by itself, and {Number(together)} together with another difference: {said}",
        };

    public string Requirement(string title, long before, long after, long changed) =>
        (before, after) switch
        {
            (_, 0) => $"{title}: met before and not after, in {Number(before)} of {Number(changed)} changed answers",
            (0, _) => $"{title}: met after and not before, in {Number(after)} of {Number(changed)} changed answers",
            _ =>
                $"{title}: of {Number(changed)} changed answers met before and not after in {Number(before)}, met after and not before in {Number(after)}",
        };

    public string GainLabel => "Newly met";

    public string LossLabel => "No longer met";

    public string OtherLabel => "Changed otherwise";

    public string NearLabel => "One requirement away";

    public string Of(long count, long all) => $"of {Number(all)} answers";

    public string Part(ImpactPart part) =>
        part switch
        {
            ImpactPart.Flows => "From what to what",
            ImpactPart.Changes => "Which differences bring it",
            ImpactPart.Requirements => "Which requirements are found otherwise",
            ImpactPart.Categories => "Category by category",
            ImpactPart.Made => "How this was made",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Column(ImpactColumn column) =>
        column switch
        {
            ImpactColumn.Category => "Category",
            ImpactColumn.Before => "Before",
            ImpactColumn.After => "After",
            ImpactColumn.Count => "Answers",
            ImpactColumn.Share => "Share",
            ImpactColumn.Requirement => "Requirement",
            ImpactColumn.MetBefore => "Met only before",
            ImpactColumn.MetAfter => "Met only after",
            ImpactColumn.Change => "Difference",
            ImpactColumn.Alone => "By itself",
            ImpactColumn.Together => "With others",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Nothing => "Nothing changes here.";

    public string FlowsTitle(long changed, long answers) =>
        changed == 0
            ? $"All {Number(answers)} answers stay as they are"
            : $"{Number(changed)} of {Number(answers)} answers change ({Share(changed, answers)})";

    public string FlowsSeen(string first, string second) =>
        $"On the left the outcomes under {first}, on the right those under {second}; a band between two is as wide as there are answers that go from the one to the other.";

    public string Command(string command) => $"Made by: {command}";

    public string NobodyIsNamed => "Nobody is named here. One candidate may be counted for several categories.";

    public string Foot(string first, string second) => $"{first} compared with {second}.";

    private static string Name(Outcome outcome) => Language.English.Of(outcome);

    private static string Candidates(long count) => count == 1 ? "one candidate" : $"{Number(count)} candidates";

    private static string Verb(long count, string one, string several) => count == 1 ? one : several;

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(long count, long all) =>
        all == 0 ? "none"
        : count * 1000 < all && count > 0 ? "less than 0.1 %"
        : string.Create(CultureInfo.InvariantCulture, $"{100m * count / all:0.#} %");
}
