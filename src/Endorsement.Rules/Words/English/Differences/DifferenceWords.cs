using Endorsement.Rules.Requirements;
using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>What changes from one ruleset to another, as release notes.</summary>
/// <param name="english">The language.</param>
internal sealed class DifferenceWords(EnglishLanguage english) : IDifferenceWords
{
    public string Whole => "The rules as a whole";

    public string Wording => "Wording and sources";

    public string Replaced => "Asked in another way:";

    public IReadOnlyList<string> Columns { get; } = ["Requirement", "What changes", "For candidates"];

    public string Title(Ruleset before, Ruleset after) =>
        before.Association == after.Association
            ? $"{after.Name}: version {after.Version} compared with version {before.Version}"
            : $"{after.Name}, version {after.Version}, compared with {before.Name}, version {before.Version}";

    public string Count(int changes, bool areDaysOthers, int words)
    {
        if ((changes, areDaysOthers, words) == (0, false, 0))
        {
            return "Nothing is different.";
        }

        var asked = changes == 0 ? "Nothing is asked otherwise" : $"{FigureWords.Count(changes, "change")} in what is asked";
        var days = areDaysOthers ? "; other days in force" : "";
        return words == 0 ? $"{asked}{days}." : $"{asked}{days}; {FigureWords.Count(words, "thing is", "things are")} worded otherwise.";
    }

    public string Earlier(Ruleset before, Ruleset after) =>
        before.Association != after.Association ? $"in version {before.Version} of {english.Labels.Named([before.Association])}"
        : before.IsFollowedBy(after) ? "until now"
        : $"in version {before.Version}";

    public string Days => "Days in force";

    public string InForce(Ruleset before, Ruleset after) =>
        before.Association == after.Association
            ? $"Version {after.Version}: {Range(after.EffectiveFrom, after.EffectiveUntil)}; version {before.Version}: {Range(before.EffectiveFrom, before.EffectiveUntil)}."
            : $"{after.Name}, version {after.Version}: {Range(after.EffectiveFrom, after.EffectiveUntil)}; {before.Name}, version {before.Version}: {Range(before.EffectiveFrom, before.EffectiveUntil)}.";

    public string Whom(IReadOnlyList<ConcernedPathway> whom)
    {
        var parts = whom.GroupBy(Categories, StringComparer.Ordinal)
            .Select(same => $"{same.Key}, {And(same.Select(one => Way(one.Pathway)))}");
        return Capital(string.Join("; ", parts));
    }

    private static string Categories(ConcernedPathway one) =>
        !one.IsMost ? And(one.Titles)
        : one.Others.IsEmpty ? "every category"
        : $"every category but {And(one.Others)}";

    public string Setting(RuleChange change, Ruleset before, Ruleset after) =>
        change.Kind switch
        {
            RuleChangeKind.MonthlyHours =>
                $"A plan counts on {Hours(after.MonthlyHours ?? Usual)} of RS/C a month instead of {Hours(before.MonthlyHours ?? Usual)}.",
            RuleChangeKind.KnownCodes => "Other codes are known that no rule names.",
            _ => "The rules as a whole say something else.",
        };

    public string Came(RuleChange change, IEnumerable<string> categories) => Came(change.Kind, And(categories), change.Pathway);

    private static string Came(RuleChangeKind kind, string category, Pathway? pathway) =>
        kind switch
        {
            RuleChangeKind.CategoryAdded => $"New category: {category}.",
            RuleChangeKind.CategoryRemoved => $"No longer a category: {category}.",
            RuleChangeKind.PathwayAdded => $"New for {category}: {Way(pathway!.Value)}.",
            _ => $"No longer for {category}: {Way(pathway!.Value)}.",
        };

    public string Added(RequirementLevel level) =>
        level switch
        {
            RequirementLevel.Required => "Now asked.",
            RequirementLevel.Recommended => "Now advised.",
            _ => "New, for information.",
        };

    public string Removed(RequirementLevel level) =>
        level switch
        {
            RequirementLevel.Required => "No longer asked.",
            RequirementLevel.Recommended => "No longer advised.",
            _ => "No longer said.",
        };

    public string Renamed(string before, string after, bool isMoved) =>
        isMoved
            ? $"Stands elsewhere among the requirements ({before} is now {after})."
            : $"Has another name in files ({before} is now {after}).";

    public string AddedItem(string list, string item) => $"{ListWords.Now(list)}: {Ended(item)}";

    public string RemovedItem(string list, string item) => $"{ListWords.NoLonger(list)}: {Ended(item)}";

    public string ChangedItem(string list, string before, string after, string earlier) =>
        $"{ListWords.Other(list)}: {Bare(after)}; {earlier}: {Ended(before)}";

    public string SameCategory => "the same category";

    public string? InItem(Edit edit) => new EditWords(english).InItem(edit);

    public string Within(string item, IEnumerable<string> edits) => $"{Capital(item)}: {string.Join("; ", edits)}.";

    public string? Leaf(Edit edit) => new EditWords(english).Of(edit);

    public string Level(RequirementLevel before, RequirementLevel after) => $"{Capital(Binds(after))} instead of {Binds(before)}.";

    public string Instead(string before, string after, string earlier) => $"{after} {Capital(earlier)}: {before}";

    public string New(string line) => $"New: {line}";

    public string Gone(string line) => $"No longer: {line}";

    public string Unsaid(string before, string after) => $"A detail is set otherwise ({before} is now {after}).";

    public string Compared(RuleComparison comparison, bool asksNoLess, bool asksNoMore) =>
        comparison switch
        {
            RuleComparison.Equivalent => "makes no difference to anybody",
            RuleComparison.Stricter => "asks for more",
            RuleComparison.Looser => "asks for less",
            RuleComparison.Incomparable => "more for some, less for others",
            _ when asksNoLess => "asks for no less",
            _ when asksNoMore => "asks for no more",
            _ => "not settled whether more or less",
        };

    public string Found(string title, string outcome, string version) => $"{title}: {outcome} under version {version}";

    public string Shows(IEnumerable<string> changes) => $"Shows {And(changes.Select(id => $"change {id}"))}";

    public string Witnesses => "Candidates who show the changes";

    public IReadOnlyList<string> WitnessColumns { get; } = ["Id", "Change", "Who shows it"];

    public string ShownBy(bool isOlder, string cases) =>
        isOlder ? $"Somebody meets it only without this change: {cases}." : $"Somebody meets it only with this change: {cases}.";

    public string ShownByNobody(bool isOlder, NoWitness reason) =>
        (reason, isOlder) switch
        {
            (NoWitness.Proved, true) => "Whoever meets it without this change meets it with it.",
            (NoWitness.Proved, false) => "Whoever meets it with this change meets it without it.",
            (NoWitness.Hidden, true) => "Somebody would meet it only without this change; other changes hide that.",
            (NoWitness.Hidden, false) => "Somebody would meet it only with this change; other changes hide that.",
            (_, true) => "Nobody was found who meets it only without this change; there may be somebody.",
            _ => "Nobody was found who meets it only with this change; there may be somebody.",
        };

    public string ShownByNobody(NoWitness reason) =>
        reason switch
        {
            NoWitness.Proved => "Alone it makes no difference to anybody: that is proved.",
            NoWitness.AsksNothing => "It keeps nobody from anything: what advises or informs is met by everybody.",
            NoWitness.DaysInForce => "It says when the rules hold, and not what they ask.",
            NoWitness.Plans => "Only plans read it.",
            NoWitness.Warnings => "Only warnings come of it.",
            NoWitness.Exceptions => "It is about exceptions, and candidates are compared without any.",
            NoWitness.OneSide => "Only one of the two has it, so that nothing is compared.",
            NoWitness.OtherId => "The same is asked under another name in files.",
            NoWitness.NotAlone => "It cannot be made without the other changes.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Words(string sort, int count) =>
        sort switch
        {
            "title" => $"{FigureWords.Count(count, "title")}.",
            "note" => $"{FigureWords.Count(count, "note")}.",
            "citation" => $"{FigureWords.Count(count, "citation")}.",
            "sources" => $"{FigureWords.Count(count, "source")}.",
            "labels" => $"{FigureWords.Count(count, "label")}.",
            "spelling" => $"{FigureWords.Count(count, "place")} where the same is written otherwise.",
            "provenance" => $"{FigureWords.Count(count, "remark")} on where a rule comes from.",
            _ => $"{FigureWords.Count(count, "other text")}.",
        };

    public string Retitled(string? before, string? after) =>
        (before, after) switch
        {
            ({ } was, { } now) => $"“{now}” instead of “{was}”.",
            (null, { } now) => $"New title: “{now}”.",
            _ => $"No title any more: “{before}”.",
        };

    private static ClockHours Usual { get; } = new(240);

    private static string Way(Pathway pathway) =>
        pathway switch
        {
            Pathway.Initial => "first award",
            Pathway.Renewal => "renewal",
            Pathway.Emerging => "emerging endorsement",
            Pathway.Reinstatement => "reinstatement",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Binds(RequirementLevel level) =>
        level switch
        {
            RequirementLevel.Required => "required",
            RequirementLevel.Recommended => "recommended",
            _ => "for information",
        };

    private static string Ended(string text) => text.EndsWith('.') || text.EndsWith(".)", StringComparison.Ordinal) ? text : $"{text}.";

    private static string Bare(string text) => text.TrimEnd('.');
}
