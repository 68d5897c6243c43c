using System.Collections.Immutable;
using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Candidates;

/// <summary>A section of the candidate's record, for whoever adds to it or changes an entry without knowing which one it is.</summary>
/// <param name="name">What the document calls it.</param>
internal abstract class CandidateSection(string name)
{
    public string Name => name;

    /// <summary>How many entries it holds; 0 where it is absent.</summary>
    public abstract int Count(Candidate candidate);

    /// <summary>The id of an entry; <see langword="null"/> where it has none.</summary>
    public abstract string? IdOf(object entry);

    public abstract object EntryAt(Candidate candidate, int place);

    /// <summary>The file with an entry in the place of another.</summary>
    public abstract Candidate Replace(Candidate candidate, int place, object entry);

    /// <summary>The file with an entry more; a section that was absent is known from now on.</summary>
    public abstract Candidate Append(Candidate candidate, object entry);

    /// <summary>The entry as a document has it.</summary>
    public abstract byte[] Write(object entry);

    /// <summary>One member of an entry, its name with it, as an object of its own.</summary>
    public abstract byte[] Write(object entry, string member);

    /// <summary>What findings call an entry: its id, or its place where it has none (S14).</summary>
    public string NameOf(Candidate candidate, int place) =>
        IdOf(EntryAt(candidate, place)) ?? FormattableString.Invariant($"{name}/{place}");

    /// <summary>The place of the entry that findings call so; -1: there is none.</summary>
    public int Find(Candidate candidate, string entry)
    {
        var count = Count(candidate);
        for (var place = 0; place < count; place++)
        {
            if (NameOf(candidate, place) == entry)
            {
                return place;
            }
        }

        return -1;
    }
}

/// <inheritdoc/>
internal sealed class CandidateSection<TEntry>(
    string name,
    Func<Candidate, Sequence<TEntry>?> of,
    Func<Candidate, Sequence<TEntry>, Candidate> with,
    Func<TEntry, string?> idOf,
    Func<TEntry, string?, byte[]> write
) : CandidateSection(name)
    where TEntry : notnull
{
    public override int Count(Candidate candidate) => of(candidate)?.Length ?? 0;

    public override string? IdOf(object entry) => idOf((TEntry)entry);

    public override object EntryAt(Candidate candidate, int place) => of(candidate)!.Value[place];

    public override Candidate Replace(Candidate candidate, int place, object entry) =>
        with(candidate, [.. of(candidate)!.Value.Select((old, at) => at == place ? (TEntry)entry : old)]);

    public override Candidate Append(Candidate candidate, object entry) => with(candidate, [.. of(candidate) ?? [], (TEntry)entry]);

    public override byte[] Write(object entry) => write((TEntry)entry, null);

    public override byte[] Write(object entry, string member) => write((TEntry)entry, member);
}

/// <summary>The sections to which something can be added, in the order of the document.</summary>
internal static class CandidateSections
{
    public static CandidateSection<EducationEntry> Education { get; } =
        Of("education", c => c.Education, (c, s) => c with { Education = s }, e => e.Id, EducationForm.Form);

    public static CandidateSection<WorkEntry> Work { get; } =
        Of("work", c => c.Work, (c, s) => c with { Work = s }, e => e.Id, WorkForm.Form);

    public static CandidateSection<TrainingEntry> Training { get; } =
        Of("training", c => c.Training, (c, s) => c with { Training = s }, e => e.Id, TrainingForm.Form);

    public static CandidateSection<ReflectiveSupervisionEntry> Sessions { get; } =
        Of(
            "reflectiveSupervision",
            c => c.ReflectiveSupervision,
            (c, s) => c with { ReflectiveSupervision = s },
            e => e.Id,
            SessionForm.Form
        );

    public static CandidateSection<Person> People { get; } =
        Of("people", c => c.People, (c, s) => c with { People = s }, e => e.Id, PersonForm.Form);

    public static CandidateSection<ReferenceRating> References { get; } =
        Of("references", c => c.References, (c, s) => c with { References = s }, e => e.Id, RatingForm.Form);

    public static CandidateSection<Membership> Memberships { get; } =
        Of("memberships", c => c.Memberships, (c, s) => c with { Memberships = s }, e => e.Id, MembershipForm.Form);

    public static CandidateSection<Agreement> Agreements { get; } =
        Of("agreements", c => c.Agreements, (c, s) => c with { Agreements = s }, e => e.Id, AgreementForm.Form);

    public static CandidateSection<Examination> Examinations { get; } =
        Of("examinations", c => c.Examinations, (c, s) => c with { Examinations = s }, e => e.Id, ExaminationForm.Form);

    public static CandidateSection<Review> Reviews { get; } =
        Of("reviews", c => c.Reviews, (c, s) => c with { Reviews = s }, e => e.Id, ReviewForm.Form);

    public static CandidateSection<HeldEndorsement> Endorsements { get; } =
        Of("endorsements", c => c.Endorsements, (c, s) => c with { Endorsements = s }, _ => null, HeldForm.Form);

    public static ImmutableArray<CandidateSection> All { get; } =
    [Education, Work, Training, Sessions, People, References, Memberships, Agreements, Examinations, Reviews, Endorsements];

    private static CandidateSection<TEntry> Of<TEntry, TFacts>(
        string name,
        Func<Candidate, Sequence<TEntry>?> of,
        Func<Candidate, Sequence<TEntry>, Candidate> with,
        Func<TEntry, string?> idOf,
        ObjectForm<TEntry, TFacts> form
    )
        where TEntry : notnull
        where TFacts : struct => new(name, of, with, idOf, (entry, member) => DocumentWriter.Write(entry, form, member));
}
