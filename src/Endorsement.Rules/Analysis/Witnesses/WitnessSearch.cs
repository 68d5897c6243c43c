using System.Text.Json.Nodes;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Analysis;

/// <summary>Looks for candidates of whom one requirement is found otherwise under two rulesets (S61).</summary>
/// <remarks>
/// It starts from everybody whom the cases know and from those who just meet each way of either side, puts another value in, takes something away, and walks
/// along every day and every number to the place where the outcome turns: where two rules differ by one step of one figure, that is where they part.
/// What is found is proved, since both decided it; that nothing is found proves nothing.
/// </remarks>
/// <param name="first">The first ruleset.</param>
/// <param name="cases">Cases of it.</param>
internal sealed class WitnessSearch(Ruleset first, IReadOnlyList<RulesetCase> cases)
{
    /// <summary>Questions asked for one requirement.</summary>
    private const int MostAsked = 12_000;

    /// <summary>Candidates that are walked along, those first that come nearest.</summary>
    private const int MostWalked = 12;

    /// <summary>Candidates made for an alternative near to what differs that are walked along before others, and with them as many made for no one alternative.</summary>
    private const int MostMade = 4;

    private readonly Exemplars _exemplars = new(first, cases);
    private readonly SeenValues _values = new(cases);

    /// <summary>Puts a word in where candidates say the like under a name, also where no case does.</summary>
    public void Know(string name, string word) => _values.Add(name, word);

    /// <summary>Looks for those who are asked for.</summary>
    /// <param name="id">The requirement's id in the first ruleset; that of a part is looked for as a part.</param>
    /// <param name="second">The second ruleset.</param>
    /// <param name="wanted">Who is looked for.</param>
    /// <param name="secondId">Its id in the second; <see langword="null"/>: the same.</param>
    /// <param name="other">Cases of the second ruleset, where they are others.</param>
    public WitnessPair Find(
        string id,
        Ruleset second,
        WitnessWanted wanted = WitnessWanted.Both,
        string? secondId = null,
        IReadOnlyList<RulesetCase>? other = null
    )
    {
        var sides = new TwoSides(first, id, second, secondId ?? id);
        var found = new Found(sides, wanted);
        foreach (var start in Starts(id, second, secondId ?? id, other ?? []))
        {
            found.Try(start.Candidate, start.Question);
            if (found.IsDone)
            {
                break;
            }
        }

        var differs = Differing(first.Find(id), second.Find(secondId ?? id)).ToList();
        foreach (var start in found.Made(differs, MostMade).Concat(found.Nearest.Take(MostWalked)))
        {
            if (found.IsDone || sides.Asked > MostAsked)
            {
                break;
            }

            Vary(found, start);
        }

        return new WitnessPair(found.FirstAlone, found.SecondAlone);
    }

    /// <summary>Those of the requirement's own category before others, so that what is found is of the kind that its cases are.</summary>
    private IEnumerable<Exemplar> Starts(string id, Ruleset second, string secondId, IReadOnlyList<RulesetCase> other)
    {
        var names = id.Split('.');
        foreach (
            var given in cases.Concat(other).Where(c => c.Question.Pathway.Code() == names[1]).OrderBy(c => c.Question.Category != names[0])
        )
        {
            yield return new Exemplar(given.Candidate, given.Question with { Category = names[0], Association = null });
        }

        foreach (var exemplar in _exemplars.Of(id))
        {
            yield return exemplar;
        }

        if (second.Find(secondId) is { } asked)
        {
            foreach (var exemplar in new Exemplars(second, other.Count > 0 ? other : cases).Of(second, asked))
            {
                yield return exemplar with
                {
                    Question = exemplar.Question with { Category = names[0] },
                };
            }
        }
    }

    /// <summary>Where the two differ, by requirement and path.</summary>
    private static IEnumerable<string> Differing(Requirement? one, Requirement? other)
    {
        foreach (var was in one?.SelfAndParts() ?? [])
        {
            var now = other!.SelfAndParts().FirstOrDefault(part => part.Id == was.Id && part.Kind == was.Kind);
            foreach (var edit in now is null ? [] : Kinds.Of(was).Between(was, now))
            {
                yield return $"{was.Id}/{edit.Path}";
            }
        }
    }

    private void Vary(Found found, Exemplar start)
    {
        Walk(found, start);
        if (found.IsDone)
        {
            return;
        }

        var document = WitnessDocument.Of(start.Candidate);
        foreach (var leaf in WitnessDocument.Leaves(document).ToArray())
        {
            JsonNode at = leaf.Value;
            foreach (var value in _values.Of(leaf.Name))
            {
                var other = JsonNode.Parse(value)!;
                WitnessDocument.Put(other, at);
                at = other;
                found.Try(document, start.Question);
            }

            if (!ReferenceEquals(at, leaf.Value))
            {
                WitnessDocument.Put(leaf.Value, at);
            }
        }

        foreach (var other in WitnessMoves.Of(document, _values))
        {
            found.Try(other, start.Question);
        }

        foreach (var node in WitnessDocument.Removable(document).ToArray())
        {
            var less = WitnessDocument.Without(document, node);
            found.Try(less, start.Question);
        }
    }

    /// <summary>Along every day and number, and along the day that is asked about, to where the outcome turns.</summary>
    private static void Walk(Found found, Exemplar start)
    {
        var document = WitnessDocument.Of(start.Candidate);
        foreach (var axis in WitnessDocument.Axes(document).ToArray())
        {
            var home = axis.At;
            Walk(
                home,
                axis.IsDay ? null : 0,
                at =>
                {
                    axis.MoveTo(at);
                    return found.Try(document, start.Question);
                }
            );
            axis.MoveTo(home);
        }

        foreach (var days in WitnessMoves.Together(document))
        {
            Walk(
                0,
                null,
                later =>
                {
                    days.Move(later);
                    return found.Try(document, start.Question);
                }
            );
            days.Move(0);
        }

        Walk(0, null, days => found.Try(start.Candidate, start.Question with { AsOf = start.Question.AsOf.PlusDays((int)days) }));
    }

    private const long Farthest = 8_192;

    private static void Walk(long home, long? least, Func<long, SidesFound?> on)
    {
        if (on(home) is not { } here)
        {
            return;
        }

        foreach (var way in (long[])[-1, 1])
        {
            var near = home;
            for (var step = 1L; step <= Farthest; step *= 2)
            {
                var far = home + (way * step);
                if (far < least || on(far) is not { } there)
                {
                    break;
                }

                if (there.First.IsMet() != here.First.IsMet() || there.Second.IsMet() != here.Second.IsMet())
                {
                    Turn(near, far, here, on);
                    break;
                }

                near = far;
            }
        }
    }

    /// <summary>Halves until the day or number is found at which it turns.</summary>
    private static void Turn(long near, long far, SidesFound here, Func<long, SidesFound?> on)
    {
        while (Math.Abs(far - near) > 1)
        {
            var middle = near + ((far - near) / 2);
            if (on(middle) is not { } there)
            {
                return;
            }

            (near, far) =
                there.First.IsMet() == here.First.IsMet() && there.Second.IsMet() == here.Second.IsMet() ? (middle, far) : (near, middle);
        }
    }

    /// <summary>What has been found so far.</summary>
    private sealed class Found(TwoSides sides, WitnessWanted wanted)
    {
        private const int Best = 3;

        private readonly List<(Exemplar Start, SidesFound Sides)> _seen = [];
        private (Exemplar Who, int Telling)? _first;
        private (Exemplar Who, int Telling)? _second;
        private bool _isVarying;

        public bool IsDone =>
            wanted switch
            {
                WitnessWanted.FirstAlone => _first?.Telling == Best,
                WitnessWanted.SecondAlone => _second?.Telling == Best,
                WitnessWanted.Either => _first?.Telling == Best || _second?.Telling == Best,
                _ => _first?.Telling == Best && _second?.Telling == Best,
            };

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
            if (sides.Asked > MostAsked || sides.On(candidate, question) is not { } found)
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
            };
        }
    }
}
