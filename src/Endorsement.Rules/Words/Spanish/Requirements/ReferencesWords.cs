using static Endorsement.Rules.Words.Spanish.AmountWords;
using static Endorsement.Rules.Words.Spanish.CodeWords;

namespace Endorsement.Rules.Words.Spanish;

/// <summary>Reference ratings: how many, from whom, in which places, and when a rating counts.</summary>
/// <param name="spanish">The language.</param>
internal sealed class ReferencesWords(SpanishLanguage spanish) : SpanishKind<ReferencesRequirement>(spanish)
{
    public override IReadOnlyDictionary<Reason, Func<Finding, string>> Sentences =>
        field ??= Whys().ToDictionary(why => why.Key, why => (Func<Finding, string>)(found => why.Value(found) + NotAsAdvised(found)));

    private Dictionary<Reason, Func<Finding, string>> Whys() =>
        new()
        {
            [ReferencesReasons.Met] = found =>
                Number(found.Required, Figures.Count) == 1
                    ? "Una persona evaluadora ocupa el lugar."
                    : $"{found.Required.Text(Figures.Count)} personas evaluadoras distintas ocupan todos los lugares.",
            [ReferencesReasons.SlotsBlocked] = found =>
                Blocked(found).People.IsEmpty
                    ? $"Nadie en el expediente puede ocupar el lugar de {Slots(found, "o")}."
                    : $"{Places(found)} {Spanish.Entries.All(Blocked(found).People, FileSection.People)}.",
            [ReferencesReasons.AmongUnmet] = found =>
                $"Entre las personas evaluadoras no está {FigureWords.And(Blocked(found).Among.Select(clause => Labels.Clause(clause, found)))}{(found.Required.Find(Figures.Slots) is null ? "" : ", además de quienes ocupan los lugares")}.",
            [ReferencesReasons.TooFew] = found =>
                $"{found.Actual.Text(Figures.PossiblyUsable)} de {FigureWords.Count(Number(found.Required, Figures.Count), "persona evaluadora", "personas evaluadoras distintas")} {(Number(found.Actual, Figures.PossiblyUsable) == 1 ? "tiene" : "tienen")} una evaluación utilizable.",
            [ReferencesReasons.Open] = Depends,
            [ReferencesReasons.Unknown] = Depends,
            [ReferencesReasons.NeedsReview] = _ => "Una persona revisora debe valorar a las personas evaluadoras.",
        };

    /// <summary>" Utilizable, aunque no como se recomienda: r1 (la evaluación ha caducado)."</summary>
    private string NotAsAdvised(Finding found)
    {
        string[] told =
        [
            .. found
                .Actual.Where(figure => Figures.AdvisedOf(figure.Name) is not null)
                .Select(figure => $"{Ratings(figure.Value)} ({SetAsideWords.Of(Figures.AdvisedOf(figure.Name)!)})"),
        ];
        return told.Length == 0 ? "" : $" Utilizable, aunque no como se recomienda: {And(told)}.";
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
                    ? $"una evaluación para el lugar de {Labels.Slot(slot.Id, finding)}, de: {Spanish.People.Rater(slot.Rater)}"
                    : $"una evaluación para el lugar de {Labels.Slot(slot.Id, finding)}";
            }
        }
        else if (!slots.IsEmpty)
        {
            yield return $"{FigureWords.Count(told, "evaluación más", "evaluaciones más")}, de {(told == 1 ? "otra persona que pueda" : "otras personas que puedan")} ocupar el lugar de {Slots(finding, "o")}";
        }

        foreach (var clause in asked.Among.Where(clause => finding.Blocking?.Among.Contains(clause.Id) == true))
        {
            yield return $"entre las personas evaluadoras, {FigureWords.Count(clause.AtLeast, "persona")} de esta clase: {Spanish.People.Rater(clause.Rater)}";
        }

        if (finding.Shortfall.Find(Figures.Count) is FigureValue.Count count && count.Number > told)
        {
            yield return $"{FigureWords.Count(count.Number - told, "evaluación utilizable más", "evaluaciones utilizables más")}, de {(count.Number - told == 1 ? "otra persona" : "personas distintas")}";
        }
    }

    public override Lack Lacks(Finding finding) =>
        finding.Blocking is { Slots: { IsEmpty: false } slots, People: var people }
            ? new(FigureWords.Count(Math.Max(1, slots.Length - people.Length), "referencia"), slots.Length - people.Length > 1)
        : finding.Shortfall.Find(Figures.Count) is FigureValue.Count { Number: var missing }
            ? new(FigureWords.Count(missing, "referencia"), missing != 1)
        : finding.Blocking is { Among: { IsEmpty: false } among }
            ? new(FigureWords.And(among.Select(clause => Labels.Clause(clause, finding))), among.Length > 1)
        : base.Lacks(finding);

    protected override IEnumerable<AskedLine> Asks(ReferencesRequirement asked)
    {
        yield return asked.Count == 1
            ? "1 evaluación de referencia."
            : FormattableString.Invariant($"{asked.Count} evaluaciones de referencia, cada una de una persona distinta.");
        foreach (var slot in asked.Slots)
        {
            yield return Place(slot, asked.Id);
        }

        var further = asked.Count - asked.Slots.Length;
        if (further > 0 && (asked.Roles is not null || !asked.Slots.IsEmpty))
        {
            var who = asked.Roles is { } roles ? Labels.Or(CodeKind.Roles, roles) : "cualquier persona";
            yield return asked.Slots.IsEmpty ? $"Cada una de: {who}."
            : asked.Roles is null ? FormattableString.Invariant($"{further} más, de cualquier persona.")
            : FormattableString.Invariant($"{further} más de: {who}.");
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
            ? "En el expediente no constan las referencias."
            : "Depende de lo que falta saber de las personas evaluadoras.";

    private string Places(Finding finding)
    {
        var slots = Blocked(finding).Slots;
        return slots.Length == 1
            ? $"El lugar de {Slots(finding, "y")} solo puede ocuparlo"
            : $"Los lugares de {Slots(finding, "y")} solo puede ocuparlos, en conjunto,";
    }

    private string Slots(Finding finding, string word) =>
        FigureWords.List([.. Blocked(finding).Slots.Select(slot => Labels.Slot(slot, finding))], word);

    private string Ratings(FigureValue ratings) =>
        ratings is FigureValue.List list ? Spanish.Entries.All(list.Words, FileSection.References) : FigureWords.Of(ratings);

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
            AmongClause clause => clause.Title is { } title ? Labels.Title(title) : "entre quienes evalúan",
            _ => null,
        };

    private string Among(AmongClause among) =>
        FormattableString.Invariant(
            $"Entre ellas, al menos {among.AtLeast}{Spanish.Times.Name(among.Title)}: {Spanish.People.Rater(among.Rater)}."
        );

    private string Place(ReferenceSlot slot, string requirement)
    {
        var (name, rater) = (Capital(Labels.Place(slot.Id, requirement)), Spanish.People.Rater(slot.Rater));
        var text = string.Equals(name, rater, StringComparison.OrdinalIgnoreCase) ? name : $"{name}: {rater}";
        foreach (var (condition, roles) in slot.AlsoIf)
        {
            text += $"; o {Labels.Or(CodeKind.Roles, roles)} cuando {Conditions.Clause(condition)}";
        }

        if (slot.If is { } applies)
        {
            text += $"; este lugar se pide cuando {Conditions.Clause(applies)}";
            text += slot.Otherwise is { } other ? $", y si no, lo ocupa: {Spanish.People.Rater(other)}" : "";
        }

        return $"{text}.";
    }

    private static IEnumerable<AskedLine> Valid(ReferencesRequirement references) =>
        references.ValidityIsAdvice ? Advised(references) : Needed(references);

    private static IEnumerable<AskedLine> Advised(ReferencesRequirement references)
    {
        if (references.MaxNotEnoughInformation is { } most)
        {
            yield return FormattableString.Invariant(
                $"Se recomienda: una evaluación con un máximo de {most} respuestas «sin información suficiente»."
            );
        }

        if (references.Acquaintance is { } known)
        {
            yield return $"Se recomienda: que la persona evaluadora conozca a la persona candidata desde hace al menos {FigureWords.Of(known)} cuando se recibe la evaluación.";
        }

        if (references.Expires is { } expires)
        {
            yield return $"Se recomienda: una evaluación de no más de {FigureWords.Of(expires)} cuando se presenta la solicitud.";
        }

        if (references.UpdatedSince is { } day)
        {
            yield return $"Se recomienda: una evaluación recibida {OnDay(Day(day))} o después.";
        }
    }

    private static IEnumerable<AskedLine> Needed(ReferencesRequirement references)
    {
        if (references.MaxNotEnoughInformation is { } most)
        {
            yield return FormattableString.Invariant(
                $"Una evaluación cuenta con un máximo de {most} respuestas «sin información suficiente»."
            );
        }

        if (references.Acquaintance is { } known)
        {
            yield return $"La persona evaluadora debe conocer a la persona candidata desde hace al menos {FigureWords.Of(known)} cuando se recibe la evaluación.";
        }

        if (references.Expires is { } expires)
        {
            yield return $"Una evaluación vale durante {FigureWords.Of(expires)} desde que se recibe.";
        }

        if (references.UpdatedSince is { } day)
        {
            yield return $"Una evaluación debe recibirse {OnDay(Day(day))} o después.";
        }
    }
}
