using System.Collections.Immutable;

namespace Endorsement.Rules.Dossiers;

/// <summary>A <see cref="Candidate"/> to the dossier for one vocabulary.</summary>
/// <remarks>Entries are put in order of id, so that whatever is listed is listed by id (S1); sessions and spells then by date.</remarks>
internal static class DossierBuilder
{
    public static void Fill(Dossier dossier, Candidate candidate, Vocabulary vocabulary)
    {
        dossier.Clear();
        dossier.Source = candidate;
        dossier.Submitted = DayRange.Of(candidate.Application?.Submitted);
        dossier.ProvidesRsc = Known(candidate.ProvidesReflectiveSupervision);
        foreach (var (code, value) in candidate.Circumstances ?? [])
        {
            var bit = vocabulary.Circumstances[code];
            dossier.CircumstancesKnown |= bit;
            dossier.CircumstancesTrue |= value ? bit : 0;
        }

        dossier.Residence = Place(candidate.Residence, vocabulary.Places);
        dossier.WorksIn = Place(candidate.WorksIn, vocabulary.Places);
        dossier.ResidenceAt = dossier.Texts.Keep(candidate.Residence);
        dossier.HasFamilies = candidate.Families is not null;
        dossier.Families = candidate.Families ?? default;

        People(dossier, candidate, vocabulary);
        var people = PeopleById(candidate);
        Education(dossier, candidate, vocabulary);
        Work(dossier, candidate, vocabulary, people);
        Training(dossier, candidate, vocabulary);
        Sessions(dossier, candidate, vocabulary, people);
        Ratings(dossier, candidate, vocabulary, people);
        Rest(dossier, candidate, vocabulary);
        TwinFinder.Mark(dossier, candidate);
    }

    private static Truth Known(bool? value) => value is { } known ? Truths.Of(known) : Truth.Unknown;

    private static CodeSet Code(string? code, CodeBits bits) =>
        code is null ? default : new(bits[code], IsGiven: true, bits.Misspelt(code));

    private static CodeSet Codes(Sequence<string>? codes, CodeBits bits)
    {
        if (codes is not { } given)
        {
            return default;
        }

        var (known, misspelt) = (0UL, 0UL);
        foreach (var code in given)
        {
            var bit = bits[code];
            known |= bit;
            misspelt |= bit == 0 ? bits.Misspelt(code) : 0;
        }

        return new(known, IsGiven: true, misspelt);
    }

    /// <summary>An association's bit; one that is misspelt is not given, and says what it may have meant (S49).</summary>
    private static (ulong Bits, bool IsGiven) Association(string? code, CodeBits bits) =>
        code is null ? (0, false)
        : bits[code] is var bit && bit == 0 && bits.Misspelt(code) is var meant and not 0 ? (meant, false)
        : (bit, true);

    private static CodeSet Place(string? code, CodeBits bits) => code is null ? default : new(bits[code], IsGiven: true);

    private static CodeSet Ages(Sequence<AgeGroup>? ages) =>
        ages is { } given ? new(given.Aggregate(0UL, (mask, age) => mask | (1UL << (int)age)), IsGiven: true) : default;

    private static void People(Dossier dossier, Candidate candidate, Vocabulary vocabulary)
    {
        dossier.People.IsGiven = candidate.People is not null;
        foreach (var person in candidate.People ?? [])
        {
            ref var facts = ref dossier.People.Add();
            facts.Entry = dossier.People.Count - 1;
            facts.Id = dossier.Texts.Keep(person.Id);
            facts.Degree = person.HighestDegree is { } degree ? (int)degree : Dossier.Missing;
            facts.HasEndorsements = person.Endorsements is not null;
            facts.FirstHeld = dossier.HeldByOthers.Count;
            facts.HeldCount = person.Endorsements?.Length ?? 0;
            foreach (var held in person.Endorsements ?? [])
            {
                Held(dossier, dossier.HeldByOthers, held, vocabulary);
            }

            facts.HasVettings = person.Vetted is not null;
            facts.FirstVetting = dossier.Vettings.Count;
            facts.VettingCount = person.Vetted?.Length ?? 0;
            foreach (var vetting in person.Vetted ?? [])
            {
                ref var vetted = ref dossier.Vettings.Add();
                (vetted.Association, vetted.HasAssociation) = Association(vetting.Association, vocabulary.Associations);
                vetted.From = DayRange.Of(vetting.From);
                vetted.To = DayRange.Of(vetting.To);
            }

            facts.MeetsCriteriaFor = Codes(person.MeetsCriteriaFor, vocabulary.Categories);
        }
    }

    private static void Held(Dossier dossier, Section<HeldFacts> section, HeldEndorsement held, Vocabulary vocabulary)
    {
        ref var facts = ref section.Add();
        facts.Entry = section.Count - 1;
        facts.CategoryText = dossier.Texts.Keep(held.Category);
        facts.Category = vocabulary.Categories[held.Category];
        facts.MisspeltCategory = facts.Category == 0 ? vocabulary.Categories.Misspelt(held.Category) : 0;
        (facts.Association, facts.HasAssociation) = Association(held.Association, vocabulary.Associations);
        facts.Submitted = DayRange.Of(held.Submitted);
        facts.From = DayRange.Of(held.From);
        facts.To = DayRange.Of(held.To);
        facts.Status = held.Status;
    }

    private static int[] ById<T>(Sequence<T>? section, Func<T, string> id)
    {
        var entries = section ?? [];
        var order = new int[entries.Length];
        var sorted = true;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            sorted &= i == 0 || string.CompareOrdinal(id(entries[i - 1]), id(entries[i])) < 0;
        }

        if (!sorted)
        {
            Array.Sort(order, (left, right) => string.CompareOrdinal(id(entries[left]), id(entries[right])));
        }

        return order;
    }

    private static void Education(Dossier dossier, Candidate candidate, Vocabulary vocabulary)
    {
        dossier.Education.IsGiven = candidate.Education is not null;
        foreach (var index in ById(candidate.Education, e => e.Id))
        {
            var entry = candidate.Education!.Value[index];
            ref var facts = ref dossier.Education.Add();
            facts.Entry = index;
            facts.Id = dossier.Texts.Keep(entry.Id);
            facts.Credential = entry.Credential;
            facts.Conferred = DayRange.Of(entry.Conferred);
            facts.RelatedField = Known(entry.RelatedField);
            facts.FocusSpecific = Known(entry.FocusSpecific);
            facts.Transcript = entry.Transcript;
            facts.Competencies = Codes(entry.Competencies, vocabulary.Competencies);
        }
    }

    private static void Work(Dossier dossier, Candidate candidate, Vocabulary vocabulary, Dictionary<string, int> people)
    {
        dossier.Work.IsGiven = candidate.Work is not null;
        foreach (var index in ById(candidate.Work, e => e.Id))
        {
            var entry = candidate.Work!.Value[index];
            ref var facts = ref dossier.Work.Add();
            facts.Entry = index;
            facts.Id = dossier.Texts.Keep(entry.Id);
            facts.From = DayRange.Of(entry.From);
            facts.To = DayRange.Of(entry.To);
            facts.Activities = Codes(entry.Activity, vocabulary.Activities);
            facts.Ages = Ages(entry.Ages);
            facts.Attested = Codes(entry.Attested, vocabulary.Attested);
            facts.Competencies = Codes(entry.Competencies, vocabulary.Competencies);
            facts.Paid = Known(entry.Paid);
            facts.Supervised = Known(entry.Supervised);
            facts.HasFamilies = entry.Families is not null;
            facts.Families = entry.Families ?? default;
            facts.WeekMinutes = entry.HoursPerWeek is { } week ? (int)week.Minutes : Dossier.Missing;
            facts.Supervisor = entry.Supervisor is { } supervisor ? people.GetValueOrDefault(supervisor, Dossier.Missing) : Dossier.Missing;
            facts.PeopleSupervised = entry.PeopleSupervised ?? Dossier.Missing;
            facts.Scope = entry.Scope is { } scope ? (int)scope : Dossier.Missing;
        }

        ByDay.Sort(dossier.Work.Mutable);
    }

    private static void Training(Dossier dossier, Candidate candidate, Vocabulary vocabulary)
    {
        dossier.Training.IsGiven = candidate.Training is not null;
        foreach (var index in ById(candidate.Training, e => e.Id))
        {
            var entry = candidate.Training!.Value[index];
            ref var facts = ref dossier.Training.Add();
            facts.Entry = index;
            facts.Id = dossier.Texts.Keep(entry.Id);
            facts.Occurred = Occurrence.Of(entry.Date, entry.From, entry.To);
            facts.Minutes = entry.Hours is { } hours ? (int)hours.Minutes : Dossier.Missing;
            facts.Topics = Codes(entry.Topics, vocabulary.Topics);
            facts.As = Code(entry.As, vocabulary.As);
            facts.Didactic = Known(entry.Didactic);
            facts.Competencies = Codes(entry.Competencies, vocabulary.Competencies);
        }

        ByDay.Sort(dossier.Training.Mutable);
    }

    private static void Sessions(Dossier dossier, Candidate candidate, Vocabulary vocabulary, Dictionary<string, int> people)
    {
        dossier.Sessions.IsGiven = candidate.ReflectiveSupervision is not null;
        foreach (var index in ById(candidate.ReflectiveSupervision, e => e.Id))
        {
            var entry = candidate.ReflectiveSupervision!.Value[index];
            ref var facts = ref dossier.Sessions.Add();
            facts.Entry = index;
            facts.Id = dossier.Texts.Keep(entry.Id);
            facts.Occurred = Occurrence.Of(entry.Date, entry.From, entry.To);
            facts.Minutes = entry.Hours is { } hours ? (int)hours.Minutes : Dossier.Missing;
            facts.Provider = entry.Provider is { } provider ? people.GetValueOrDefault(provider, Dossier.Missing) : Dossier.Missing;
            facts.Format = entry.Format is { } format ? new(1UL << (int)format, IsGiven: true) : default;
            facts.About = Codes(entry.About, vocabulary.About);
            facts.Ages = Ages(entry.Ages);
        }

        ByDay.Sort(dossier.Sessions.Mutable);
    }

    private static Dictionary<string, int> PeopleById(Candidate candidate)
    {
        var people = candidate.People ?? [];
        var index = new Dictionary<string, int>(people.Length, StringComparer.Ordinal);
        for (var i = 0; i < people.Length; i++)
        {
            index.TryAdd(people[i].Id, i);
        }

        return index;
    }

    private static void Ratings(Dossier dossier, Candidate candidate, Vocabulary vocabulary, Dictionary<string, int> people)
    {
        dossier.Ratings.IsGiven = candidate.References is not null;
        foreach (var index in ById(candidate.References, e => e.Id))
        {
            var entry = candidate.References!.Value[index];
            ref var facts = ref dossier.Ratings.Add();
            facts.Entry = index;
            facts.Id = dossier.Texts.Keep(entry.Id);
            facts.Person = people.GetValueOrDefault(entry.Rater, Dossier.Missing);
            facts.Roles = Codes(entry.Roles, vocabulary.Roles);
            facts.Current = Known(entry.Current);
            facts.Received = DayRange.Of(entry.Received);
            facts.KnownSince = DayRange.Of(entry.KnownSince);
            facts.NotEnoughInformation = entry.NotEnoughInformation ?? Dossier.Missing;
        }
    }

    private static (ulong Bits, ulong Misspelt) Kind(string code, CodeBits bits) =>
        bits[code] is var bit && bit != 0 ? (bit, 0) : (0, bits.Misspelt(code));

    private static void Rest(Dossier dossier, Candidate candidate, Vocabulary vocabulary)
    {
        dossier.Memberships.IsGiven = candidate.Memberships is not null;
        for (var i = 0; i < (candidate.Memberships?.Length ?? 0); i++)
        {
            var entry = candidate.Memberships!.Value[i];
            ref var facts = ref dossier.Memberships.Add();
            facts.Entry = i;
            facts.Id = dossier.Texts.Keep(entry.Id);
            (facts.Association, facts.HasAssociation) = Association(entry.Association, vocabulary.Associations);
            facts.Individual = entry.Kind is { } kind ? Truths.Of(kind == MembershipKind.Individual) : Truth.Unknown;
            facts.From = DayRange.Of(entry.From);
            facts.To = DayRange.Of(entry.To);
        }

        dossier.Agreements.IsGiven = candidate.Agreements is not null;
        for (var i = 0; i < (candidate.Agreements?.Length ?? 0); i++)
        {
            var entry = candidate.Agreements!.Value[i];
            ref var facts = ref dossier.Agreements.Add();
            facts.Entry = i;
            facts.Id = dossier.Texts.Keep(entry.Id);
            (facts.Kind, facts.MisspeltKind) = Kind(entry.Kind, vocabulary.Agreements);
            facts.Date = DayRange.Of(entry.Signed);
        }

        dossier.Examinations.IsGiven = candidate.Examinations is not null;
        for (var i = 0; i < (candidate.Examinations?.Length ?? 0); i++)
        {
            var entry = candidate.Examinations!.Value[i];
            ref var facts = ref dossier.Examinations.Add();
            facts.Entry = i;
            facts.Id = dossier.Texts.Keep(entry.Id);
            (facts.Kind, facts.MisspeltKind) = Kind(entry.Kind, vocabulary.Examinations);
            facts.HasPart = entry.Part is not null;
            (facts.Part, facts.MisspeltPart) = entry.Part is { } part ? Kind(part, vocabulary.ExaminationParts) : (0, 0);
            facts.Date = DayRange.Of(entry.Date);
            facts.Passed = entry.Result is { } result ? Truths.Of(result == Result.Passed) : Truth.Unknown;
        }

        dossier.Reviews.IsGiven = candidate.Reviews is not null;
        for (var i = 0; i < (candidate.Reviews?.Length ?? 0); i++)
        {
            var entry = candidate.Reviews!.Value[i];
            ref var facts = ref dossier.Reviews.Add();
            facts.Entry = i;
            facts.Id = dossier.Texts.Keep(entry.Id);
            (facts.Kind, facts.MisspeltKind) = Kind(entry.Kind, vocabulary.Reviews);
            facts.Date = DayRange.Of(entry.Date);
            facts.Passed = entry.Result is { } result ? Truths.Of(result == Result.Passed) : Truth.Unknown;
        }

        dossier.Endorsements.IsGiven = candidate.Endorsements is not null;
        foreach (var held in candidate.Endorsements ?? [])
        {
            Held(dossier, dossier.Endorsements, held, vocabulary);
        }
    }
}
