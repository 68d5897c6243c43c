using static Endorsement.Rules.Words.English.AmountWords;
using static Endorsement.Rules.Words.English.CodeWords;

namespace Endorsement.Rules.Words.English;

/// <summary>Reference ratings: how many, from whom, in which places, and when a rating counts.</summary>
/// <param name="english">The language.</param>
internal sealed class ReferencesWords(EnglishLanguage english) : EnglishKind<ReferencesRequirement>(english)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= Whys().ToDictionary(why => why.Key, why => (Func<Finding, string>)(found => why.Value(found) + NotAsAdvised(found)));

    private Dictionary<Reason, Func<Finding, string>> Whys() =>
        new()
        {
            [ReferencesReasons.Met] = found =>
                Number(found.Required, Figures.Count) == 1
                    ? "One rater fills the place."
                    : $"{found.Required.Text(Figures.Count)} different raters fill every place.",
            [ReferencesReasons.SlotsBlocked] = found =>
                Blocked(found).People.IsEmpty
                    ? $"Nobody in the file can fill the place of {Slots(found, "or")}."
                    : $"{Places(found)} can be filled only by {English.Entries.All(Blocked(found).People, FileSection.People)}.",
            [ReferencesReasons.AmongUnmet] = found =>
                $"The raters do not include {FigureWords.And(Blocked(found).Among.Select(clause => Labels.Clause(clause, found)))}{(found.Required.Find(Figures.Slots) is null ? "" : " beside those who fill the places")}.",
            [ReferencesReasons.TooFew] = found =>
                $"{found.Actual.Text(Figures.PossiblyUsable)} of {FigureWords.Count(Number(found.Required, Figures.Count), "rater", "different raters")} {(Number(found.Actual, Figures.PossiblyUsable) == 1 ? "has" : "have")} a usable rating.",
            [ReferencesReasons.Open] = Depends,
            [ReferencesReasons.Unknown] = Depends,
            [ReferencesReasons.NeedsReview] = _ => "A reviewer must judge the raters.",
        };

    /// <summary>" Usable, though not as advised: r1 (the rating has expired)."</summary>
    private string NotAsAdvised(Finding found)
    {
        string[] told =
        [
            .. found
                .Actual.Where(figure => Figures.AdvisedOf(figure.Name) is not null)
                .Select(figure => $"{Ratings(figure.Value)} ({SetAsideWords.Of(Figures.AdvisedOf(figure.Name)!)})"),
        ];
        return told.Length == 0 ? "" : $" Usable, though not as advised: {And(told)}.";
    }

    /// <summary>A finding that a program has built, or a document of another hand, may say nothing of it.</summary>
    private static Blocking Blocked(Finding finding) => finding.Blocking ?? new Blocking([], [], []);

    public override IEnumerable<string> ToDo(Finding finding, Determination determination)
    {
        if (Asked(finding, determination.Ruleset) is not { } asked)
        {
            yield break;
        }

        var (slots, people) = (finding.Blocking?.Slots ?? [], finding.Blocking?.People ?? []);
        var told = Math.Max(0, slots.Length - people.Length);
        if (people.IsEmpty)
        {
            foreach (var slot in asked.Slots.Where(slot => slots.Contains(slot.Id)))
            {
                // Whom a place falls to that does not apply is the candidate's circumstance; then its name must do.
                yield return slot.If is null
                    ? $"a rating for the place of {Labels.Slot(slot.Id, finding)}, from: {English.People.Rater(slot.Rater)}"
                    : $"a rating for the place of {Labels.Slot(slot.Id, finding)}";
            }
        }
        else if (!slots.IsEmpty)
        {
            yield return $"{FigureWords.Count(told, "more rating")}, from {(told == 1 ? "somebody else" : "others")} who can fill the place of {Slots(finding, "or")}";
        }

        foreach (var clause in asked.Among.Where(clause => finding.Blocking?.Among.Contains(clause.Id) == true))
        {
            yield return $"among the raters {FigureWords.Count(clause.AtLeast, "person", "people")} of this kind: {English.People.Rater(clause.Rater)}";
        }

        if (finding.Shortfall.Find(Figures.Count) is FigureValue.Count count && count.Number > told)
        {
            yield return $"{FigureWords.Count(count.Number - told, "more usable rating")}, from {(count.Number - told == 1 ? "somebody else" : "different people")}";
        }
    }

    public override Lack Lacks(Finding finding) =>
        finding.Blocking is { Slots: { IsEmpty: false } slots, People: var people }
            ? new(FigureWords.Count(Math.Max(1, slots.Length - people.Length), "reference"), slots.Length - people.Length > 1)
        : finding.Shortfall.Find(Figures.Count) is FigureValue.Count { Number: var missing }
            ? new(FigureWords.Count(missing, "reference"), missing != 1)
        : finding.Blocking is { Among: { IsEmpty: false } among }
            ? new(FigureWords.And(among.Select(clause => Labels.Clause(clause, finding))), among.Length > 1)
        : base.Lacks(finding);

    protected override IEnumerable<AskedLine> Asks(ReferencesRequirement asked)
    {
        yield return asked.Count == 1 ? "1 rating." : FormattableString.Invariant($"{asked.Count} ratings, each from a different person.");
        foreach (var slot in asked.Slots)
        {
            yield return Place(slot, asked.Id);
        }

        var further = asked.Count - asked.Slots.Length;
        if (further > 0 && (asked.Roles is not null || !asked.Slots.IsEmpty))
        {
            var who = asked.Roles is { } roles ? Labels.Or(CodeKind.Roles, roles) : "anybody";
            yield return asked.Slots.IsEmpty ? $"Each from: {who}."
            : asked.Roles is null ? FormattableString.Invariant($"{further} more, from anybody.")
            : FormattableString.Invariant($"{further} more from: {who}.");
        }

        foreach (var among in asked.Among)
        {
            yield return Among(among);
        }

        foreach (var line in Valid(asked))
        {
            yield return line;
        }
    }

    private static string Depends(Finding found) =>
        found.Open.Any(o => o.Attribute == "references")
            ? "References are not in the file."
            : "It depends on what is missing about the raters.";

    private string Places(Finding finding)
    {
        var slots = Blocked(finding).Slots;
        return slots.Length == 1 ? $"The place of {Slots(finding, "and")}" : $"The places of {Slots(finding, "and")} together";
    }

    private string Slots(Finding finding, string word) =>
        FigureWords.List([.. Blocked(finding).Slots.Select(slot => Labels.Slot(slot, finding))], word);

    private string Ratings(FigureValue ratings) =>
        ratings is FigureValue.List list ? English.Entries.All(list.Words, FileSection.References) : FigureWords.Of(ratings);

    public override string? Item(object item, Requirement of) =>
        item switch
        {
            ReferenceSlot slot => Place(slot, of.Id),
            AmongClause clause => Among(clause),
            _ => null,
        };

    public override string? ItemName(object item, Requirement of) =>
        item switch
        {
            ReferenceSlot slot => Labels.Place(slot.Id, of.Id),
            AmongClause clause => clause.Title ?? "among the raters",
            _ => null,
        };

    private string Among(AmongClause among) =>
        FormattableString.Invariant(
            $"Among them at least {among.AtLeast}{TimeWords.Name(among.Title)}: {English.People.Rater(among.Rater)}."
        );

    private string Place(ReferenceSlot slot, string requirement)
    {
        var (name, rater) = (Capital(Labels.Place(slot.Id, requirement)), English.People.Rater(slot.Rater));
        var text = string.Equals(name, rater, StringComparison.OrdinalIgnoreCase) ? name : $"{name}: {rater}";
        foreach (var (condition, roles) in slot.AlsoIf)
        {
            text += $"; or {Labels.Or(CodeKind.Roles, roles)} where {Conditions.Clause(condition)}";
        }

        if (slot.If is { } applies)
        {
            text += $"; this place applies where {Conditions.Clause(applies)}";
            text += slot.Otherwise is { } other ? $", otherwise it is filled by: {English.People.Rater(other)}" : "";
        }

        return $"{text}.";
    }

    private static IEnumerable<AskedLine> Valid(ReferencesRequirement references) =>
        references.ValidityIsAdvice ? Advised(references) : Needed(references);

    private static IEnumerable<AskedLine> Advised(ReferencesRequirement references)
    {
        if (references.MaxNotEnoughInformation is { } most)
        {
            yield return FormattableString.Invariant($"Advised: a rating with at most {most} answers “not enough information”.");
        }

        if (references.Acquaintance is { } known)
        {
            yield return $"Advised: the rater has known the candidate for at least {FigureWords.Of(known)} when the rating is received.";
        }

        if (references.Expires is { } expires)
        {
            yield return $"Advised: a rating no older than {FigureWords.Of(expires)} when the application is submitted.";
        }

        if (references.UpdatedSince is { } day)
        {
            yield return $"Advised: a rating received on or after {Day(day)}.";
        }
    }

    private static IEnumerable<AskedLine> Needed(ReferencesRequirement references)
    {
        if (references.MaxNotEnoughInformation is { } most)
        {
            yield return FormattableString.Invariant($"A rating counts with at most {most} answers “not enough information”.");
        }

        if (references.Acquaintance is { } known)
        {
            yield return $"The rater must have known the candidate for at least {FigureWords.Of(known)} when the rating is received.";
        }

        if (references.Expires is { } expires)
        {
            yield return $"A rating is valid for {FigureWords.Of(expires)} after it is received.";
        }

        if (references.UpdatedSince is { } day)
        {
            yield return $"A rating must be received on or after {Day(day)}.";
        }
    }
}
