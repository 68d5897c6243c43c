using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using Endorsement.Rules.Documents;

namespace Endorsement.Rules.Explanations;

/// <summary>Open codes of a candidate that neither the ruleset nor the shared vocabulary knows.</summary>
internal static class CodeWarnings
{
    private static readonly Lazy<JsonNode> Shared = new(ReadShared);

    public static ImmutableArray<DeterminationWarning> Find(Candidate candidate, Ruleset ruleset)
    {
        var known = new KnownCodes(ruleset);
        var found = ImmutableArray.CreateBuilder<DeterminationWarning>();

        Each(
            candidate.Work,
            "work",
            (entry, at) =>
            {
                Codes(entry.Activity, "activity", $"{at}/activity");
                Codes(entry.Attested, "attested", $"{at}/attested");
            }
        );
        Each(
            candidate.Training,
            "training",
            (entry, at) =>
            {
                Codes(entry.Topics, "topics", $"{at}/topics");
                Code(entry.As, "as", $"{at}/as");
            }
        );
        Each(candidate.ReflectiveSupervision, "reflectiveSupervision", (entry, at) => Codes(entry.About, "about", $"{at}/about"));
        Each(
            candidate.People,
            "people",
            (person, at) =>
            {
                Held(person.Endorsements, $"{at}/endorsements");
                Codes(person.MeetsCriteriaFor, "categories", $"{at}/meetsCriteriaFor");
                for (var i = 0; i < (person.Vetted?.Length ?? 0); i++)
                {
                    Code(person.Vetted!.Value[i].Association, "associations", FormattableString.Invariant($"{at}/vetted/{i}/association"));
                }
            }
        );
        Each(candidate.References, "references", (entry, at) => Codes(entry.Roles, "roles", $"{at}/roles"));
        Each(candidate.Memberships, "memberships", (entry, at) => Code(entry.Association, "associations", $"{at}/association"));
        Each(candidate.Agreements, "agreements", (entry, at) => Code(entry.Kind, "agreements", $"{at}/kind"));
        Each(
            candidate.Examinations,
            "examinations",
            (entry, at) =>
            {
                Code(entry.Kind, "examinations", $"{at}/kind");
                Code(entry.Part, "parts", $"{at}/part");
            }
        );
        Each(candidate.Reviews, "reviews", (entry, at) => Code(entry.Kind, "reviews", $"{at}/kind"));
        Held(candidate.Endorsements, "/endorsements");
        foreach (var code in (candidate.Circumstances?.Keys ?? []).Order(StringComparer.Ordinal))
        {
            Code(code, "circumstances", $"/circumstances/{JsonNode.Escape(code)}");
        }

        return found.ToImmutable();

        void Held(ImmutableArray<Model.HeldEndorsement>? endorsements, string at)
        {
            for (var i = 0; i < (endorsements?.Length ?? 0); i++)
            {
                Code(endorsements!.Value[i].Category, "categories", FormattableString.Invariant($"{at}/{i}/category"));
                Code(endorsements.Value[i].Association, "associations", FormattableString.Invariant($"{at}/{i}/association"));
            }
        }

        void Codes(ImmutableArray<string>? codes, string kind, string at)
        {
            for (var i = 0; i < (codes?.Length ?? 0); i++)
            {
                Code(codes!.Value[i], kind, FormattableString.Invariant($"{at}/{i}"));
            }
        }

        void Code(string? code, string kind, string at)
        {
            if (code is not null && !known.Of(kind).Contains(code))
            {
                var near = Suggestion.For(code, known.Of(kind));
                found.Add(
                    new DeterminationWarning(
                        "ER3001",
                        at,
                        $"no rule knows `{JsonNode.Short(code)}` among {kind}; nothing reads it",
                        near is null ? null : $"did you mean `{near}`?"
                    )
                );
            }
        }
    }

    private static void Each<T>(ImmutableArray<T>? section, string name, Action<T, string> look)
    {
        for (var i = 0; i < (section?.Length ?? 0); i++)
        {
            look(section!.Value[i], FormattableString.Invariant($"/{name}/{i}"));
        }
    }

    private static JsonNode ReadShared()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("vocabulary.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return JsonParser.Parse(new JsonText("vocabulary.json", bytes), new Problems(DocumentLimits.Default))!;
    }

    private sealed class KnownCodes(Ruleset ruleset)
    {
        private readonly Dictionary<string, FrozenSet<string>> _sets = new(StringComparer.Ordinal);

        public FrozenSet<string> Of(string kind)
        {
            if (_sets.TryGetValue(kind, out var set))
            {
                return set;
            }

            var vocabulary = ruleset.Compile().Vocabulary;
            var own = kind switch
            {
                "activity" => vocabulary.Activities.Codes,
                "as" => vocabulary.As.Codes,
                "topics" => vocabulary.Topics.Codes,
                "about" => vocabulary.About.Codes,
                "roles" => vocabulary.Roles.Codes,
                "attested" => vocabulary.Attested.Codes,
                "circumstances" => vocabulary.Circumstances.Codes,
                "categories" => vocabulary.Categories.Codes,
                "associations" => [.. vocabulary.Associations.Codes, ruleset.Association],
                "agreements" => vocabulary.Agreements.Codes,
                "examinations" => vocabulary.Examinations.Codes,
                "parts" => vocabulary.ExaminationParts.Codes,
                "reviews" => vocabulary.Reviews.Codes,
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            var declared = ruleset.Resolved["vocabulary"]?.Codes(kind) ?? [];
            return _sets[kind] = own.Concat(declared).Concat(Shared.Value.Codes(kind) ?? []).ToFrozenSet(StringComparer.Ordinal);
        }
    }
}
