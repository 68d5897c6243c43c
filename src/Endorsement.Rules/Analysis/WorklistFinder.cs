using NodaTime;

namespace Endorsement.Rules.Analysis;

/// <summary>Gathers the judgements that findings wait for.</summary>
internal sealed class WorklistFinder(Candidate candidate)
{
    private readonly List<(string Entry, JudgedAttribute Attribute)> _order = [];
    private readonly Dictionary<(string Entry, JudgedAttribute Attribute), (List<string> Decides, Sequence<string> Codes)> _asked = [];
    private readonly List<OpenFact> _others = [];

    public static Worklist Of(Candidate candidate, IEnumerable<Determination> determinations)
    {
        var finder = new WorklistFinder(candidate);
        Ruleset? rules = null;
        foreach (var determination in determinations)
        {
            rules ??= determination.Ruleset;
            foreach (var finding in determination.Requirements)
            {
                finder.Look(finding, determination);
            }
        }

        return new Worklist
        {
            Candidate = candidate,
            Ruleset = rules,
            Items =
            [
                .. finder._order.Select(key => new WorklistItem
                {
                    Entry = key.Entry,
                    Attribute = key.Attribute,
                    Decides = [.. finder._asked[key].Decides],
                    Codes = finder._asked[key].Codes,
                }),
            ],
            Others = [.. finder._others.Distinct()],
        };
    }

    /// <summary>Parts first: they name what the whole waits for, and themselves; where none of those shown waits, the whole does.</summary>
    /// <returns>Whether it waits for anything but the candidate.</returns>
    private bool Look(Finding finding, Determination determination)
    {
        if (finding.Outcome is not (Outcome.Unknown or Outcome.NeedsReview))
        {
            return false;
        }

        var waits = false;
        foreach (var part in finding.Requirements)
        {
            waits |= Look(part, determination);
        }

        return waits || Open(finding, determination);
    }

    private bool Open(Finding finding, Determination determination)
    {
        var facts = finding.Open.Where(open => open.By != SettledBy.Candidate).ToArray();
        foreach (var open in facts)
        {
            switch (open)
            {
                case OpenFact.Judgement when ClosedCodes.JudgedAttributes.IndexOf(open.Attribute) is >= 0 and var attribute:
                    Ask(open.Entry, (JudgedAttribute)attribute, finding, determination);
                    break;
                case OpenFact.PortfolioReview when ReviewOf(finding) is { } kind:
                    Ask($"reviews/{kind}", JudgedAttribute.Result, finding, determination);
                    break;
                case OpenFact.DuringWork:
                    AskOfWork(open, finding, determination);
                    break;
                default:
                    _others.Add(open);
                    break;
            }
        }

        return facts.Length > 0;
    }

    /// <summary>Which review a requirement, or a part of it, asks for.</summary>
    private static string? ReviewOf(Finding finding) =>
        finding.Required.Find(Figures.ReviewCode) is FigureValue.Text kind
            ? kind.Words
            : finding.Requirements.Select(ReviewOf).FirstOrDefault(code => code is not null);

    /// <summary>Whether a session lies during work that counts hangs on what is attested of the work of those days.</summary>
    private void AskOfWork(OpenFact open, Finding finding, Determination determination)
    {
        var session = candidate.ReflectiveSupervision?.FirstOrDefault(entry => entry.Id == open.Entry);
        foreach (var spell in candidate.Work ?? [])
        {
            if (session is not null && !IsAttested(spell, determination.AsOf) && MayMeet(spell, session))
            {
                Ask(spell.Id, JudgedAttribute.Attested, finding, determination);
            }
        }
    }

    private bool IsAttested(WorkEntry spell, LocalDate asOf)
    {
        var latest = (candidate.Judgements ?? [])
            .Where(j => j.Entry == spell.Id && j.Attribute == JudgedAttribute.Attested && j.On.First <= asOf)
            .MaxBy(j => j.On.First);
        return latest is { Revokes: false } || spell.Attested is not null;
    }

    private static bool MayMeet(WorkEntry spell, ReflectiveSupervisionEntry session) =>
        (session.Date ?? session.To) is not { } last
        || (session.Date ?? session.From) is not { } first
        || ((spell.From is not { } from || from.First <= last.Last) && (spell.To is not { } to || first.First <= to.Last));

    private void Ask(string entry, JudgedAttribute attribute, Finding finding, Determination determination)
    {
        if (!_asked.TryGetValue((entry, attribute), out var asked))
        {
            _asked[(entry, attribute)] = asked = ([], Codes(attribute, determination));
            _order.Add((entry, attribute));
        }

        if (!asked.Decides.Contains(finding.Id))
        {
            asked.Decides.Add(finding.Id);
        }
    }

    private static Sequence<string> Codes(JudgedAttribute attribute, Determination determination) =>
        (attribute, determination.Ruleset) switch
        {
            (JudgedAttribute.Attested, { } rules) => [.. rules.Compile().Vocabulary[CodeKind.Attested].Codes],
            (JudgedAttribute.MeetsCriteriaFor, { } rules) => [.. rules.Categories.Select(category => category.Code)],
            _ => [],
        };
}
