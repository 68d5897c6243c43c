using System.Collections.Immutable;
using System.Text;
using Endorsement.Rules.Candidates;
using Endorsement.Rules.Remedies;
using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>What was found in words of the contract: remedies, additions with what they serve, questions, what remains.</summary>
internal sealed class PlanTelling(Determination now, RemedySetting setting, Question question, Settled settled)
{
    private readonly ImmutableArray<Addition> _additions = settled.State.Additions;
    private readonly LocalDate _date = settled.Date;

    public CandidatePlan Tell()
    {
        var isCured = settled.Uncured.IsEmpty && settled.State.IsMet(_date);
        var serves = Enumerable.Range(0, _additions.Length).Select(Serves).ToArray();
        var entries = Entries(serves);
        var remedies = Remedies(serves, entries);
        return new CandidatePlan
        {
            Now = now,
            Date = isCured ? _date : null,
            Then = isCured ? settled.State.Find(_date) : null,
            File = setting.Candidate,
            Candidate = settled.State.Candidate,
            Remedies = remedies,
            Additions = [.. entries.Select(entry => entry.Entry)],
            Facts = [.. settled.State.Facts.Select(fact => fact.Told(settled.State.Candidate)).Concat(Raised(_additions)).Distinct()],
            Questions = PlanQuestions.Of(now, setting),
            MonthlyHours = new ClockHours(setting.MonthlyMinutes),
            Remaining = [.. settled.Uncured.Select(uncured => uncured.RequirementId)],
            Dates =
                now.Cycle is { } cycle && setting.SignedBy is { } signed
                    ? new PlanDates(isCured ? _date : null, cycle.Due, cycle.Due.PlusDays(1), signed)
                    : null,
        };
    }

    /// <summary>The requirements that are not met without an addition.</summary>
    private Sequence<string> Serves(int place) => Broken(settled.State.With(_additions.RemoveAt(place)));

    /// <summary>What is not met of a file that lacks something, beside what nothing cures.</summary>
    private Sequence<string> Broken(PlanState without) =>
        [.. without.Missing(_date).Where(id => !settled.Uncured.Any(uncured => uncured.RequirementId == id))];

    private sealed record Told(int Addition, PlannedEntry Entry);

    private List<Told> Entries(Sequence<string>[] serves)
    {
        var ids = new PlannedIds(setting.Candidate);
        var added = new List<(int Addition, AddedEntry Entry)>();
        for (var i = 0; i < _additions.Length; i++)
        {
            added.AddRange(_additions[i].Entries(ids).Select(entry => (i, entry)));
        }

        var told = new List<Told>();
        foreach (var section in CandidateSections.All)
        {
            var place = 0;
            foreach (var (addition, (_, entry)) in added.Where(each => each.Entry.Section == section))
            {
                told.Add(
                    new Told(
                        addition,
                        new PlannedEntry
                        {
                            Section = section.Name,
                            Name = section.IdOf(entry) ?? FormattableString.Invariant($"{section.Name}/{place}"),
                            Json = Encoding.UTF8.GetString(section.Write(entry)),
                            Serves = serves[addition],
                            Entry = entry,
                        }
                    )
                );
                place++;
            }
        }

        return told;
    }

    private Sequence<Remedy> Remedies(Sequence<string>[] serves, List<Told> entries)
    {
        var facts = settled
            .State.Facts.Select((fact, place) => (Fact: fact, Serves: Broken(settled.State.With(settled.State.Facts.RemoveAt(place)))))
            .ToArray();
        var remedies = new List<Remedy>();
        foreach (var finding in now.Requirements.Where(finding => finding.Level == RequirementLevel.Required))
        {
            var additions = Enumerable.Range(0, _additions.Length).Where(i => serves[i].Contains(finding.Id)).ToArray();
            var supplied = facts.Where(fact => fact.Serves.Contains(finding.Id)).Select(fact => fact.Fact).ToArray();
            if (finding.Outcome.IsMet() && additions.Length == 0 && supplied.Length == 0)
            {
                continue;
            }

            remedies.Add(Remedy(finding, additions, supplied, entries));
        }

        return remedies.ToSequence();
    }

    private Remedy Remedy(Finding finding, int[] additions, FactChange[] facts, List<Told> entries)
    {
        var uncured = settled
            .Uncured.Where(each => each.RequirementId == finding.Id)
            .Select(each => (RemedyReason?)each.Reason)
            .FirstOrDefault();
        var added = additions.Select(i => _additions[i]).ToArray();
        var by =
            uncured is not null ? (LocalDate?)null
            : added.Length > 0 ? added.Max(addition => addition.Last)
            : facts.Length > 0 ? null
            : settled.State.FirstMet(finding.Id, question.AsOf, _date);
        return new Remedy
        {
            RequirementId = finding.Id,
            Kind = Kind(uncured, added, facts),
            Facts = [.. facts.Select(fact => fact.Told(settled.State.Candidate)).Concat(Raised(added)).Distinct()],
            Additions = [.. entries.Where(entry => additions.Contains(entry.Addition)).Select(entry => entry.Entry.Name)],
            NotBefore = added.Length > 0 ? setting.From : null,
            By = by,
            Reason = uncured,
            Nearest = NearestMisses.Of(finding, now, setting.Candidate),
            DropsOut = by is { } day ? NearestMisses.DropsOut(finding, setting.Candidate, day) : [],
            OtherWays = [.. settled.Others.Where(other => other.RequirementId == finding.Id).Take(1).SelectMany(other => other.Ways)],
        };
    }

    /// <summary>Figures of the file that are raised: facts to set, since no entry stands for them.</summary>
    private IEnumerable<SuppliedFact> Raised(IEnumerable<Addition> additions) =>
        additions.OfType<FamiliesAddition>().Select(addition => addition.Told(settled.State.Candidate));

    private static RemedyKind Kind(RemedyReason? uncured, Addition[] additions, FactChange[] facts) =>
        uncured is not null ? RemedyKind.None
        : additions.Any(addition => addition is not EntryAddition { Section.Name: "reviews" }) ? RemedyKind.Add
        : additions.Length > 0 || facts.Any(fact => fact.Open.By != SettledBy.Candidate) ? RemedyKind.Judge
        : facts.Length > 0 ? RemedyKind.Supply
        : RemedyKind.Wait;
}
