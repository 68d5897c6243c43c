using System.Collections.Immutable;
using Endorsement.Rules.Differences;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Words;

/// <summary>Changes of the same categories and pathways, under one heading.</summary>
internal sealed record ToldChanges(string Whom, Sequence<ToldRequirement> Requirements);

/// <summary>A requirement and what changes in it, in sentences.</summary>
/// <param name="Title">Its title, those of what holds it before it.</param>
/// <param name="Lines">What changes.</param>
/// <param name="Touched">The requirement, of the first category.</param>
/// <param name="Changes">The changes that are told.</param>
internal sealed record ToldRequirement(string Title, Sequence<string> Lines, ChangedRequirement Touched, Sequence<RuleChange> Changes);

/// <summary>A difference as it is told: for the whole, by whom it concerns, and what is only worded otherwise.</summary>
internal sealed class DifferenceTelling
{
    private readonly RulesetDifference _difference;
    private readonly Language _before;
    private readonly Language _after;

    public DifferenceTelling(RulesetDifference difference, Language language)
    {
        (_difference, _before, _after) = (difference, language.For(difference.Before), language.For(difference.After));
    }

    private IDifferenceWords Words => _after.Differences;

    public string Title => Words.Title(_difference.Before, _difference.After);

    public string Count => Words.Count(_difference.Changes.Count(change => !IsOfDays(change)), AreDaysOthers, _difference.Words.Length);

    /// <summary>On which days the two are in force, where those are not the same; they ask nothing of anybody.</summary>
    public IEnumerable<string> Days() => AreDaysOthers ? [Words.InForce(_difference.Before, _difference.After)] : [];

    private bool AreDaysOthers => _difference.Changes.Any(IsOfDays);

    private string Earlier => Words.Earlier(_difference.Before, _difference.After);

    private static bool IsOfDays(RuleChange change) => change.Kind == RuleChangeKind.EffectiveDates;

    /// <summary>What holds for the whole ruleset, and categories and pathways that came or went.</summary>
    public IEnumerable<string> Whole() =>
        _difference
            .Changes.Where(change => change.Requirements.IsEmpty && change.Categories.IsEmpty && !IsOfDays(change))
            .SelectMany(OfWhole)
            .Concat(
                _difference
                    .Changes.Where(change => !change.Categories.IsEmpty)
                    .Select(change => Words.Came(change, change.Categories.Select(Category)))
            );

    /// <summary>A change of what holds for the whole.</summary>
    private IEnumerable<string> OfWhole(RuleChange change) =>
        change.Kind is RuleChangeKind.MonthlyHours or RuleChangeKind.KnownCodes
            ? [Words.Setting(change, _difference.Before, _difference.After)]
            : LinePairs.Tell(
                Deciding(_before, _difference.Before, change.Kind),
                Deciding(_after, _difference.After, change.Kind),
                Words,
                Earlier
            );

    private static List<string> Deciding(Language language, Ruleset ruleset, RuleChangeKind kind) =>
        [.. language.Handbook.Decides(ruleset).Where(fact => fact.Kind == kind).Select(fact => fact.Line)];

    /// <summary>What is asked otherwise.</summary>
    public IEnumerable<ToldChanges> Asked() =>
        _difference
            .Changes.Where(change => !change.Requirements.IsEmpty)
            .GroupBy(change => string.Join('\n', change.Requirements.Select(Whose)), StringComparer.Ordinal)
            .Select(group => new ToldChanges(
                Words.Whom(Concerned(group.First().Requirements)),
                group
                    .GroupBy(change => RulesetIds.Name(change.Requirements[0].Id), StringComparer.Ordinal)
                    .Select(same => Told([.. same]))
                    .ToSequence()
            ));

    /// <summary>One change in one line: whom it concerns, of what it is, what it says; the first of many lines.</summary>
    public string Of(RuleChange change)
    {
        if (change.Requirements.IsEmpty)
        {
            return !change.Categories.IsEmpty ? Cut(Words.Came(change, change.Categories.Select(Category)))
                : IsOfDays(change) ? string.Join(" ", Days())
                : Cut(string.Join(" ", OfWhole(change)));
        }

        var told = Told([change]);
        return Cut(
            $"{told.Title}: {string.Join(" ", told.Lines.Take(MostLines)).TrimEnd('.')} ({Words.Whom(Concerned(change.Requirements))})"
        );
    }

    /// <summary>So much as is read at one glance; the difference itself tells it whole.</summary>
    private static string Cut(string line)
    {
        if (line.Length <= MostLetters)
        {
            return line;
        }

        var blank = line.LastIndexOf(' ', MostLetters);
        return $"{line[..(blank < 0 ? MostLetters : blank)].TrimEnd(',', ';', ':')} …";
    }

    /// <summary>What is only said otherwise.</summary>
    public IEnumerable<string> Worded()
    {
        foreach (var title in _difference.Words.Where(word => word.Path == "title").Take(MostTitles))
        {
            yield return Words.Retitled(
                title.Before is null ? null : _before.Names.Title(title.Before),
                title.After is null ? null : _after.Names.Title(title.After)
            );
        }

        foreach (var sort in _difference.Words.GroupBy(word => Sort(word.Path), StringComparer.Ordinal))
        {
            yield return Words.Words(sort.Key, sort.Count());
        }
    }

    private const int MostTitles = 20;

    private const int MostLines = 3;

    private const int MostLetters = 240;

    private static readonly ImmutableArray<string> Sorts = ["title", "note", "citation", "sources", "labels", "spelling", "provenance"];

    /// <summary>Of what sort words are; a title or note of a part of a rule is one too.</summary>
    private static string Sort(string path) =>
        path.Split('/') is [var first, ..] names
            ? Sorts.Contains(first)
                ? first
                : Sorts.Contains(names[^1])
                    ? names[^1]
                    : ""
            : "";

    private ToldRequirement Told(List<RuleChange> changes)
    {
        var touched = changes[0].Requirements;
        var first = Lines(changes, touched[0]);
        var other = touched.Select(one => RulesetIds.Category(one.Id)).Distinct(StringComparer.Ordinal).ElementAtOrDefault(1);
        if (other is not null && touched.First(one => RulesetIds.Category(one.Id) == other) is var second)
        {
            // What each category says of itself is said once, of the same category.
            var (own, others) = (Own(first, touched[0]), Own(Lines(changes, second), second));
            first = own.SequenceEqual(others, StringComparer.Ordinal) ? own : first;
        }

        return new ToldRequirement(TitleOf(touched[0]), [.. first], touched[0], [.. changes]);
    }

    private List<string> Own(List<string> lines, ChangedRequirement touched) =>
        Category(RulesetIds.Category(touched.Id)) is var own
            ? lines.ConvertAll(line => line.Replace(own, Words.SameCategory, StringComparison.Ordinal))
            : lines;

    private List<string> Lines(List<RuleChange> changes, ChangedRequirement touched) =>
        [
            .. changes
                .Where(change => change.Edit is null)
                .SelectMany(change => WholeRequirement(change, touched))
                .Concat(Edits([.. changes.Where(change => change.Edit is not null)], touched))
                .Distinct(StringComparer.Ordinal),
        ];

    private IEnumerable<string> WholeRequirement(RuleChange change, ChangedRequirement touched) =>
        change.Kind switch
        {
            RuleChangeKind.RequirementAdded => AskedLines
                .Joined(_difference.After.Find(touched.After!)!, _after)
                .Prepend(Words.Added(_difference.After.Find(touched.After!)!.Level)),
            RuleChangeKind.RequirementRemoved => [Words.Removed(_difference.Before.Find(touched.Before!)!.Level)],
            RuleChangeKind.RequirementReplaced => AskedLines
                .Joined(_difference.After.Find(touched.After!)!, _after)
                .Prepend(Words.Replaced),
            _ => [Words.Renamed(touched.Before!, touched.After!, change.Kind == RuleChangeKind.RequirementMoved)],
        };

    /// <summary>Edits of one row are told together, and each other edit by the lines that it alone makes otherwise.</summary>
    private IEnumerable<string> Edits(List<RuleChange> changes, ChangedRequirement touched)
    {
        if (changes.Count == 0)
        {
            return [];
        }

        var (before, after) = (_difference.Before.Find(touched.Before!)!, _difference.After.Find(touched.After!)!);
        var ids = changes.Select(change => change.Id).ToHashSet(StringComparer.Ordinal);
        var pair = _difference.Pathways.SelectMany(p => p.Pairs).First(p => p.Before?.Id == before.Id);
        var edits = Kinds.Of(before).Between(before, after).Where(e => !e.IsWords && ids.Contains(RequirementChanges.Id(pair, e))).ToList();
        var told = new EditTelling(_before, _after, before, after, Earlier);
        return edits
            .GroupBy(
                edit => edit.Around.IsEmpty ? edit.Path : edit.Path.Split('/')[0] + edit.Around[0].Place + edit.Around[0].Before,
                StringComparer.Ordinal
            )
            .SelectMany(unit => told.Of([.. unit]));
    }

    private string TitleOf(ChangedRequirement touched)
    {
        var (rules, language, id) = touched.After is { } now
            ? (_difference.After, _after, now)
            : (_difference.Before, _before, touched.Before!);
        var titles = rules
            .Requirements.Where(requirement => RulesetIds.IsSameOrPart(id, requirement.Id))
            .Select(requirement => language.Names.Title(requirement.Title));
        return string.Join(" – ", titles);
    }

    /// <summary>Which category and pathway, as they are called in the newer ruleset or, of what is gone, in the older one.</summary>
    private static string Whose(ChangedRequirement touched) => touched.Id[..^(RulesetIds.Name(touched.Id).Length + 1)];

    private List<ConcernedPathway> Concerned(Sequence<ChangedRequirement> touched) =>
        [
            .. touched
                .Select(one => (Names: Whose(one).Split('.'), Rules: one.After is null ? _difference.Before : _difference.After))
                .GroupBy(one => one.Names[1], StringComparer.Ordinal)
                .Select(same =>
                {
                    PathwayCodes.TryRead(same.Key, out var pathway);
                    var codes = same.Select(one => one.Names[0]).Distinct(StringComparer.Ordinal).ToList();
                    var all = same.First().Rules.Categories.Where(category => category.Has(pathway)).Select(category => category.Code);
                    var others = all.Except(codes, StringComparer.Ordinal).Select(Category);
                    return new ConcernedPathway(pathway, [.. codes.Select(Category)], [.. others]);
                }),
        ];

    private string Category(string code) =>
        _after.Names.Of(CodeKind.Categories, code)
        ?? _before.Names.Of(CodeKind.Categories, code)
        ?? (
            _difference.After.Categories.FirstOrDefault(category => category.Code == code) is { } now ? _after.Names.Category(now)
            : _difference.Before.Categories.FirstOrDefault(category => category.Code == code) is { } was ? _before.Names.Category(was)
            : code
        );
}
