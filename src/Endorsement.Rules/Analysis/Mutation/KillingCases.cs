using System.Globalization;
using System.Text;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>Finds a case for each mutant that survives: a witness whose outcome turns, else a known candidate of whom something else is told.</summary>
internal sealed class KillingCases
{
    /// <summary>What a finding tells that may be expected, what was found before what is asked for.</summary>
    private static readonly string[] Told = ["outcome", "level", "actual", "shortfall", "counted", "alternative", "assignment", "required"];

    /// <summary>Lists of rules whose codes a candidate says one at a time, or under another name.</summary>
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["categories"] = "category",
        ["associations"] = "association",
        ["formats"] = "format",
        ["activities"] = "activity",
        ["areas"] = "competencies",
    };

    private readonly Ruleset _ruleset;
    private readonly IReadOnlyList<AskedCase> _asked;
    private readonly Language _language;
    private readonly WitnessFinder _search;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Cases that are at hand, and those that were found for others: one may notice several changes.</summary>
    private readonly List<RulesetCase> _written;

    public KillingCases(CaseStand stand, Language language, IEnumerable<RulesetCase> beside)
    {
        (_ruleset, _asked, _language) = (stand.Read, stand.Asked, language);
        _written = [.. beside.Where(one => AskedCase.Of(one, stand.Read, null) is not null)];
        _search = new WitnessFinder(stand.Read, stand.Cases);
    }

    /// <summary>The case; <see langword="null"/>: one that was found before notices it too, or none was found, and that proves nothing.</summary>
    public KillingCase? For(Mutant mutant)
    {
        var other = mutant.Written.Other ?? MutantTrials.Switch(_ruleset, mutant.Written);
        if (_written.Exists(read => !read.Run(other).IsEmpty))
        {
            return null;
        }

        foreach (var (candidate, question, expected) in Found(mutant.Written, other))
        {
            var document = Document(mutant, candidate, question, expected);
            var json = Laid(document);
            if (
                RulesetCase.TryRead(json, out var read, out _)
                && AskedCase.Of(read, _ruleset, null) is not null
                && !read.Run(other).IsEmpty
            )
            {
                _written.Add(read);
                return new KillingCase(mutant, NameOf(mutant), json);
            }
        }

        return null;
    }

    private IEnumerable<(Candidate Candidate, Question Question, JsonNode Expected)> Found(WrittenMutant mutant, Ruleset other)
    {
        if (mutant.Edit is { Operator: MutationOperator.CodeLeftOut, Before: { Kind: JsonKind.String } code })
        {
            _search.Know(Lists.GetValueOrDefault(mutant.Edit.Member, mutant.Edit.Member), code.Text);
        }

        foreach (var change in mutant.Changes.Where(change => change.Changed is not null).OrderBy(HasNoCase).Take(1))
        {
            var pair = _search.Find(change.Requirement.Id, other, WitnessWanted.Either);
            if ((pair.FirstAlone ?? pair.SecondAlone) is { } witness)
            {
                var outcome = JsonEdit.TextAt(mutant.Edit.Before ?? mutant.Edit.After!, witness.First.Spell());
                yield return (witness.Candidate, witness.Question, Requirements(witness.RequirementId, With("outcome", outcome)));
            }
        }

        foreach (var change in mutant.Changes)
        {
            foreach (var (candidate, question) in Known(change))
            {
                if (Otherwise(candidate, question, change.Requirement.Id, other) is { } expected)
                {
                    yield return (candidate, question, Requirements(change.Requirement.Id, expected));
                    break;
                }
            }
        }

        foreach (var one in mutant.Other is null ? [] : _asked)
        {
            if (OtherwiseAsAWhole(one, other) is { } expected)
            {
                yield return (one.Case.Candidate, one.Case.Question, expected);
                break;
            }
        }
    }

    /// <summary>Somebody of whom nothing is known, where that is enough; then everybody whom the cases know.</summary>
    private IEnumerable<(Candidate Candidate, Question Question)> Known(RequirementMutant change)
    {
        var asked = _asked.Where(one => IsAbout(one, change)).Select(one => one.Case).ToList();
        return asked.Take(1).Select(one => (Nobody, one.Question)).Concat(asked.Select(one => (one.Candidate, one.Question)));
    }

    private static Candidate Nobody { get; } = Candidate.Read("""{"id":"anybody"}""");

    private bool HasNoCase(RequirementMutant change) => !_asked.Any(one => IsAbout(one, change));

    private static bool IsAbout(AskedCase one, RequirementMutant change) =>
        one.Case.Question.Category == change.Category && one.Case.Question.Pathway == change.Pathway;

    /// <summary>What is told of the requirement, where something else is told under the mutant; of one that is gone, its outcome.</summary>
    private JsonNode? Otherwise(Candidate candidate, Question question, string id, Ruleset other)
    {
        var file = _ruleset.Open(candidate);
        if (!file.TryDetermine(question, out var now, out _) || !file.Under(other).TryDetermine(question, out var then, out _))
        {
            return null;
        }

        var before = ExpectationMatcher.Told(now.Requirements.First(finding => finding.Id == id), now);
        var after = then.Requirements.FirstOrDefault(finding => finding.Id == id) is { } found
            ? ExpectationMatcher.Told(found, then)
            : null;
        foreach (var name in Told)
        {
            if (before[name] is { } told && !CanonicalForm.AreSame(told, after?[name]))
            {
                return With(name, told);
            }
        }

        return null;
    }

    /// <summary>The cycle that is looked at, or a requirement that is found otherwise.</summary>
    private JsonNode? OtherwiseAsAWhole(AskedCase one, Ruleset other)
    {
        var (now, question) = (one.Determination, one.Case.Question);
        if (!other.Open(one.Case.Candidate).TryDetermine(question, out var then, out _))
        {
            return With("outcome", JsonEdit.TextAt(one.Case.Expect, now.Outcome.Spell()));
        }

        if (now.Cycle is { } cycle && cycle != then.Cycle)
        {
            var said = new RuleWriter();
            said.Member(
                "cycle",
                member =>
                {
                    member.Day("from", cycle.From);
                    member.Day("to", cycle.To);
                    member.Day("due", cycle.Due);
                }
            );
            return said.ToNode();
        }

        return now
            .Requirements.Zip(then.Requirements)
            .Where(pair => pair.First.Outcome != pair.Second.Outcome)
            .Select(pair => Requirements(pair.First.Id, With("outcome", JsonEdit.TextAt(one.Case.Expect, pair.First.Outcome.Spell()))))
            .FirstOrDefault();
    }

    private static JsonNode With(string name, JsonNode value)
    {
        var expected = new RuleWriter();
        expected.Add(name, value);
        return expected.ToNode();
    }

    private static JsonNode Requirements(string id, JsonNode expected)
    {
        var requirements = new RuleWriter();
        requirements.Member("requirements", member => member.Add(id, expected));
        return requirements.ToNode();
    }

    private JsonNode Document(Mutant mutant, Candidate candidate, Question question, JsonNode expected)
    {
        var telling = MutantTelling.OfCase(mutant, _language.For(_ruleset));
        var document = new RuleWriter();
        document.Text("name", telling.Name);
        document.Text("boundary", telling.Boundary);
        document.Text("because", telling.Because);
        document.Text("ruleset", _ruleset.Key);
        document.Text("category", question.Category);
        document.Text("pathway", question.Pathway.Code());
        document.Day("asOf", question.AsOf);
        document.Number("cycle", question.CycleYear);
        document.Add(
            "candidate",
            JsonParser.Parse(new JsonText("candidate.json", candidate.Document), new Problems(DocumentLimits.Default))!
        );
        document.Add("expect", expected);
        return document.ToNode();
    }

    private static string Laid(JsonNode document)
    {
        var lines = new LayoutLines(RulesetLayout.Width);
        lines.Write(LayoutTree.Of(document, CaseShape.Document));
        return lines.ToString();
    }

    /// <summary>The requirement, and what of it the case is about: a code, or a member.</summary>
    private string NameOf(Mutant mutant)
    {
        var member = mutant.Written.Edit.Member;
        var id = mutant.Requirements.IsEmpty ? mutant.Ruleset.Key : mutant.Requirements[0];
        var name = new StringBuilder();
        var about =
            mutant.Operator == MutationOperator.CodeLeftOut && mutant.Before is ['"', .. var code, '"'] ? code
            : member.Length > 0 ? member
            : mutant.Operator.Code();
        foreach (var c in $"{id}-{about}")
        {
            name.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-');
        }

        var whole = name.ToString();
        for (var number = 2; !_names.Add(whole); number++)
        {
            whole = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return $"{whole}.json";
    }
}
