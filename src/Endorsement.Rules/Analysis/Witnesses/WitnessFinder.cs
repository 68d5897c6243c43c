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
internal sealed class WitnessFinder(Ruleset first, IReadOnlyList<RulesetCase> cases)
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
    /// <param name="newer">Where the second is only the first with one change: the ruleset that has all of them, which is to say the same where it can be.</param>
    /// <param name="cancellation">Stops the search.</param>
    public WitnessPair Find(
        string id,
        Ruleset second,
        WitnessWanted wanted = WitnessWanted.Both,
        string? secondId = null,
        IReadOnlyList<RulesetCase>? other = null,
        NewerSide? newer = null,
        CancellationToken cancellation = default
    )
    {
        var sides = new TwoSides(first, id, second, secondId ?? id, newer);
        var found = new FoundWitnesses(sides, wanted, MostAsked);
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
            if (found.IsDone || found.IsSpent)
            {
                break;
            }

            cancellation.ThrowIfCancellationRequested();
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

    private void Vary(FoundWitnesses found, Exemplar start)
    {
        WitnessWalk.Along(found, start);
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
}
