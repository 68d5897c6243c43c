using System.Collections.Immutable;
using System.Numerics;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Findings;

/// <summary>Open codes of a candidate that neither the ruleset nor the shared vocabulary knows (S49).</summary>
/// <remarks>The tables belong to the compiled ruleset; a word is looked for near others only where it is told.</remarks>
internal sealed class CodeWarnings(Vocabulary vocabulary, WarningList found)
{
    public void Look(Candidate candidate)
    {
        Each(
            candidate.Work,
            "work",
            (entry, at) =>
            {
                Codes(entry.Activity, vocabulary.Activities, "activity", at, "activity");
                Codes(entry.Attested, vocabulary.Attested, "attested", at, "attested");
            }
        );
        Each(
            candidate.Training,
            "training",
            (entry, at) =>
            {
                Codes(entry.Topics, vocabulary.Topics, "topics", at, "topics");
                Code(entry.As, vocabulary.As, "as", at, "as");
            }
        );
        Each(
            candidate.ReflectiveSupervision,
            "reflectiveSupervision",
            (entry, at) => Codes(entry.About, vocabulary.About, "about", at, "about")
        );
        Each(candidate.People, "people", Person);
        Each(candidate.References, "references", (entry, at) => Codes(entry.Roles, vocabulary.Roles, "roles", at, "roles"));
        Each(
            candidate.Memberships,
            "memberships",
            (entry, at) =>
                Code(entry.Association, vocabulary.Associations, "associations", at, "association", vocabulary.ReadsAnyMembership)
        );
        Each(candidate.Agreements, "agreements", (entry, at) => Code(entry.Kind, vocabulary.Agreements, "agreements", at, "kind"));
        Each(
            candidate.Examinations,
            "examinations",
            (entry, at) =>
            {
                Code(entry.Kind, vocabulary.Examinations, "examinations", at, "kind");
                Code(entry.Part, vocabulary.ExaminationParts, "parts", at, "part");
            }
        );
        Each(candidate.Reviews, "reviews", (entry, at) => Code(entry.Kind, vocabulary.Reviews, "reviews", at, "kind"));
        Held(candidate.Endorsements, default, vocabulary.ReadsAnyCategory, vocabulary.ReadsAnyAssociation);
        foreach (var code in (candidate.Circumstances?.Keys ?? []).Order(StringComparer.Ordinal))
        {
            if (!vocabulary.Circumstances.IsKnown(code) && found.Takes())
            {
                Tell(code, vocabulary.Circumstances, "circumstances", $"/circumstances/{JsonNode.ShortKey(code)}");
            }
        }
    }

    private void Person(Person person, Place at)
    {
        Held(person.Endorsements, at, readsAnyCategory: false, vocabulary.ReadsAnyAssociationOfOthers);
        Codes(person.MeetsCriteriaFor, vocabulary.Categories, "categories", at, "meetsCriteriaFor");
        for (var i = 0; i < (person.Vetted?.Length ?? 0); i++)
        {
            var vetting = new Place("people", at.Index, "vetted", i);
            var isAny = vocabulary.ReadsAnyVetting;
            Code(person.Vetted!.Value[i].Association, vocabulary.Associations, "associations", vetting, "association", isAny);
        }
    }

    private void Held(Sequence<HeldEndorsement>? endorsements, Place at, bool readsAnyCategory, bool readsAnyAssociation)
    {
        for (var i = 0; i < (endorsements?.Length ?? 0); i++)
        {
            var held = endorsements!.Value[i];
            var place = at.Section is null ? new Place("endorsements", i) : new Place(at.Section, at.Index, "endorsements", i);
            Code(held.Category, vocabulary.Categories, "categories", place, "category", readsAnyCategory);
            Code(held.Association, vocabulary.Associations, "associations", place, "association", readsAnyAssociation);
        }
    }

    private void Codes(Sequence<string>? codes, CodeBits known, string kind, Place at, string member)
    {
        for (var i = 0; i < (codes?.Length ?? 0); i++)
        {
            if (!known.IsKnown(codes!.Value[i]) && found.Takes())
            {
                Tell(codes.Value[i], known, kind, FormattableString.Invariant($"{at}/{member}/{i}"));
            }
        }
    }

    /// <param name="code">The code, if it is given.</param>
    /// <param name="known">The codes of its kind.</param>
    /// <param name="kind">What they are called.</param>
    /// <param name="at">The entry.</param>
    /// <param name="member">The member that holds the code.</param>
    /// <param name="readsAny">Whether some rule accepts any: then only what is surely misspelt is a mistake.</param>
    private void Code(string? code, CodeBits known, string kind, Place at, string member, bool readsAny = false)
    {
        if (code is not null && !known.IsKnown(code) && !(readsAny && known.Misspelt(code) == 0) && found.Takes())
        {
            Tell(code, known, kind, $"{at}/{member}");
        }
    }

    private void Tell(string code, CodeBits known, string kind, string pointer)
    {
        if (known.Misspelt(code) is var meant and not 0)
        {
            var first = known.Codes[BitOperations.TrailingZeroCount(meant)];
            found.Add(new DeterminationWarning.MisspeltCode(pointer, code, kind, first));
            return;
        }

        found.Add(new DeterminationWarning.UnknownCode(pointer, code, kind, Suggestion.For(code, known.Codes.Concat(known.OnlyKnown))));
    }

    private static void Each<T>(Sequence<T>? section, string name, Action<T, Place> look)
    {
        for (var i = 0; i < (section?.Length ?? 0); i++)
        {
            look(section!.Value[i], new Place(name, i));
        }
    }

    /// <summary>An entry, or one inside it; its pointer is written only where a warning needs it.</summary>
    private readonly record struct Place(string Section, int Index, string? Inner = null, int InnerIndex = 0)
    {
        public override string ToString() =>
            Inner is null
                ? FormattableString.Invariant($"/{Section}/{Index}")
                : FormattableString.Invariant($"/{Section}/{Index}/{Inner}/{InnerIndex}");
    }
}
