using System.Collections.Immutable;

namespace Endorsement.Rules.Words;

/// <summary>A plan as a letter: what is happening, what is missing, what to do, what others decide, what is fine, whom to ask.</summary>
internal sealed class CandidateLetter
{
    private readonly LetterFacts _facts;
    private readonly Language _language;
    private readonly ILetterWords _words;
    private readonly ImmutableArray<LetterBlock>.Builder _blocks = ImmutableArray.CreateBuilder<LetterBlock>();
    private bool _isKnown;

    private CandidateLetter(LetterFacts facts, Language language) => (_facts, _language, _words) = (facts, language, language.Letters);

    public static LetterPage Of(CandidatePlan plan, Language language) => new CandidateLetter(new LetterFacts(plan), language).Lay();

    private LetterPage Lay()
    {
        var supposed = _facts.Plan.Supposed.IsEmpty ? null : Named(_language.Plans.Supposed(_facts.Plan.Supposed));
        var title = Named(_words.Title(_facts));
        Add(new LetterSaid(_words.Greeting(_facts.Name)));
        Add(new LetterSaid(_words.Opening(_facts)));
        Missing();
        Steps();
        Check();
        Add(_words.Closed(_facts));
        Add(_words.Deadlines(_facts));
        Add(_words.Fees(_facts));
        Add(_words.Reviewed(_facts));
        Add(_words.Fine(_facts));
        Add(_words.Next(_facts));
        Add(new LetterSaid(_words.Closing(_facts.Now.Ruleset?.Contact)));
        return new LetterPage
        {
            Supposed = supposed,
            Title = title,
            Blocks = _blocks.ToImmutable(),
        };
    }

    private void Missing()
    {
        if (_facts.Told.IsEmpty)
        {
            return;
        }

        var heading = _words.Heading(_facts.NotMet.Any() ? LetterPart.Missing : LetterPart.Unknown);
        if (_facts.Told is [var only])
        {
            Add(LetterSaid.Of(heading, _words.Reason(only, _facts)));
            return;
        }

        Add(
            heading,
            _facts.Told.Select(finding => LetterSaid.Of($"{_language.Names.Title(finding.Title)}.", _words.Reason(finding, _facts)))
        );
        if (_facts.Untold > 0)
        {
            Add(new LetterSaid(_words.More(_facts.Untold)));
        }
    }

    private void Steps()
    {
        var steps = _facts.Closed.IsEmpty ? _facts.Steps(_language.Plans).ToArray() : [];
        if (steps.Length == 0)
        {
            return;
        }

        Add(_words.Heading(LetterPart.Steps), steps.Select(step => LetterSaid.Of(step.If, step.Text)), areSteps: true);
        if (_words.Done(_facts) is { } done)
        {
            Add(new LetterSaid(done));
        }
    }

    /// <summary>What may be a slip: it is told whether or not anything depends on it.</summary>
    private void Check()
    {
        var heading = _words.Heading(LetterPart.Check);
        if (_facts.Notices is [var only])
        {
            Add(LetterSaid.Of(heading, _words.Check(only, _facts)));
        }
        else if (!_facts.Notices.IsEmpty)
        {
            var more = _facts.Notices.Length - LetterNotice.Most;
            var told = _facts.Notices.Take(LetterNotice.Most).Select(notice => new LetterSaid(_words.Check(notice, _facts)));
            Add(heading, more > 0 ? told.Append(new LetterSaid(_words.MoreToCheck(more))) : told);
        }
    }

    private void Add(LetterSaid? said)
    {
        if (said is not null)
        {
            _blocks.Add(new LetterParagraph(Named(said)));
        }
    }

    private void Add(string heading, IEnumerable<LetterSaid> items, bool areSteps = false) =>
        _blocks.Add(new LetterItems(Named(heading), [.. items.Select(Named)], areSteps));

    private LetterSaid Named(LetterSaid said) => new(said.Lead is null ? null : Named(said.Lead), Named(said.Text));

    /// <summary>In what is read one after another, a short name is given in full at its first mention.</summary>
    private string Named(string text) => _words.Supervision.In(text, ref _isKnown);
}
