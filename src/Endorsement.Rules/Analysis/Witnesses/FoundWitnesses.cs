using System.Text.Json.Nodes;

namespace Endorsement.Rules.Analysis;

/// <summary>Who has been found so far of whom two rulesets say otherwise, and who has been looked at.</summary>
/// <param name="sides">The two.</param>
/// <param name="wanted">Who is looked for.</param>
/// <param name="mostAsked">Questions after which nobody more is looked at.</param>
internal sealed class FoundWitnesses(ISides sides, WitnessWanted wanted, int mostAsked)
{
    /// <summary>Of the questions, those after which nobody is looked for who only tells it better.</summary>
    private const int Share = 8;

    private readonly List<(Exemplar Start, SidesFound Sides)> _seen = [];
    private (Exemplar Who, int Telling)? _first;
    private (Exemplar Who, int Telling)? _second;
    private bool _isVarying;

    public bool IsDone =>
        wanted switch
        {
            WitnessWanted.FirstAlone => IsBest(_first),
            WitnessWanted.SecondAlone => IsBest(_second),
            WitnessWanted.Either => IsBest(_first) || IsBest(_second),
            _ => IsBest(_first) && IsBest(_second),
        };

    /// <summary>Whether nobody more is looked at.</summary>
    public bool IsSpent => sides.Asked > (IsTold ? mostAsked / Share : mostAsked);

    /// <summary>Whether everybody who is wanted was found, if not the most telling: not asked on the one side instead of met.</summary>
    private bool IsTold =>
        wanted switch
        {
            WitnessWanted.FirstAlone => Tells(_first),
            WitnessWanted.SecondAlone => Tells(_second),
            WitnessWanted.Either => Tells(_first) || Tells(_second),
            _ => Tells(_first) && Tells(_second),
        };

    private bool Tells((Exemplar Who, int Telling)? found) => found?.Telling >= sides.Best - 1;

    private bool IsBest((Exemplar Who, int Telling)? found) => found?.Telling == sides.Best;

    public Witness? FirstAlone => Shrunk(_first, sides => sides.FirstAlone);

    public Witness? SecondAlone => Shrunk(_second, sides => sides.SecondAlone);

    /// <summary>Those made for an alternative that lies nearest to what differs, and those made for no one alternative.</summary>
    public IEnumerable<Exemplar> Made(IReadOnlyList<string> differs, int most)
    {
        _isVarying = true;
        var made = _seen.Select(s => s.Start).Where(start => start.Path is not null).ToList();
        var whole = made.Where(start => !start.Path!.Contains('/', StringComparison.Ordinal)).Take(most);
        return
        [
            .. made.Select(start => (Start: start, Near: differs.Select(path => Shared(path, start.Path!)).DefaultIfEmpty().Max()))
                .Where(one => one.Near > 1)
                .OrderByDescending(one => one.Near)
                .Take(most)
                .Select(one => one.Start),
            .. whole,
        ];
    }

    /// <summary>How many names two paths begin with alike.</summary>
    private static int Shared(string path, string other) =>
        path.Split('/').Zip(other.Split('/')).TakeWhile(names => names.First == names.Second).Count();

    /// <summary>Candidates to begin with: those who meet it and have least, then those who do not and have most.</summary>
    public IEnumerable<Exemplar> Nearest
    {
        get
        {
            _isVarying = true;
            var met = _seen
                .Where(s => s.Sides.First.IsMet() || s.Sides.Second.IsMet())
                .OrderBy(s => s.Start.Candidate.Document.Length)
                .ToList();
            var not = _seen
                .Where(s => !s.Sides.First.IsMet() && !s.Sides.Second.IsMet())
                .OrderByDescending(s => s.Start.Candidate.Document.Length)
                .ToList();
            for (var i = 0; i < Math.Max(met.Count, not.Count); i++)
            {
                if (i < met.Count)
                {
                    yield return met[i].Start;
                }

                if (i % 2 == 0 && i / 2 < not.Count)
                {
                    yield return not[i / 2].Start;
                }
            }
        }
    }

    public SidesFound? Try(JsonObject document, Question question) =>
        WitnessDocument.Read(document) is { } candidate ? Try(candidate, question) : null;

    public SidesFound? Try(Candidate candidate, Question question)
    {
        if (IsSpent || sides.On(candidate, question) is not { } found)
        {
            return null;
        }

        var who = new Exemplar(candidate, question);
        if (!_isVarying)
        {
            _seen.Add((who, found));
        }

        _first = Better(_first, who, found.FirstAlone);
        _second = Better(_second, who, found.SecondAlone);
        return found;
    }

    private static (Exemplar Who, int Telling)? Better((Exemplar Who, int Telling)? known, Exemplar who, int telling) =>
        telling > (known?.Telling ?? 0) ? (who, telling) : known;

    private Witness? Shrunk((Exemplar Who, int Telling)? found, Func<SidesFound, int> telling)
    {
        if (found is not { } known)
        {
            return null;
        }

        var question = known.Who.Question;
        var least = WitnessShrinking.Shrink(
            known.Who.Candidate,
            candidate => sides.On(candidate, question) is { } on && telling(on) >= known.Telling
        );
        var outcomes = sides.On(least, question)!.Value;
        return new Witness
        {
            Candidate = least,
            Question = question,
            RequirementId = sides.RequirementId,
            First = outcomes.First,
            Second = outcomes.Second,
            Newer = outcomes.Newer,
        };
    }
}
