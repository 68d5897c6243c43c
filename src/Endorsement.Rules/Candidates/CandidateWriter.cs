using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Candidates;

/// <summary>A <see cref="Candidate"/> back to JSON text; what is null is left out.</summary>
/// <remarks>
/// Total: what a program can build and no document can say (an entry that is null, half of a surrogate pair) is
/// written so that the strict reader finds it, and says where.
/// </remarks>
internal static class CandidateWriter
{
    public static byte[] Write(Candidate candidate)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonWriting.Compact))
        {
            Write(json, candidate);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void Write(Utf8JsonWriter json, Candidate candidate)
    {
        json.WriteStartObject();
        Text(json, "id", candidate.Id);
        Text(json, "name", candidate.Name);
        Text(json, "residence", candidate.Residence);
        Text(json, "worksIn", candidate.WorksIn);
        if (candidate.Application is { } application)
        {
            json.WriteStartObject("application");
            Date(json, "registered", application.Registered);
            Date(json, "submitted", application.Submitted);
            json.WriteEndObject();
        }

        Flag(json, "providesReflectiveSupervision", candidate.ProvidesReflectiveSupervision);
        if (candidate.Circumstances is { } circumstances)
        {
            json.WritePropertyName("circumstances");
            Circumstances(json, circumstances);
        }

        Families(json, candidate.Families);
        Section(json, "education", candidate.Education, Education);
        Section(json, "work", candidate.Work, Work);
        Section(json, "training", candidate.Training, Training);
        Section(json, "reflectiveSupervision", candidate.ReflectiveSupervision, ReflectiveSupervision);
        Section(json, "people", candidate.People, Person);
        Section(json, "references", candidate.References, Reference);
        Section(json, "memberships", candidate.Memberships, Membership);
        Section(json, "agreements", candidate.Agreements, Agreement);
        Section(json, "examinations", candidate.Examinations, Examination);
        Section(json, "reviews", candidate.Reviews, Review);
        Section(json, "endorsements", candidate.Endorsements, Endorsement);
        json.WriteEndObject();
    }

    private static void Circumstances(Utf8JsonWriter json, Circumstances circumstances)
    {
        if (circumstances.Any(c => LoneSurrogates.Has(c.Key)))
        {
            json.WriteRawValue(LoneSurrogates.Object(circumstances), skipInputValidation: true);
            return;
        }

        json.WriteStartObject();
        foreach (var (code, value) in circumstances)
        {
            json.WriteBoolean(code, value);
        }

        json.WriteEndObject();
    }

    private static void Education(Utf8JsonWriter json, EducationEntry entry)
    {
        Text(json, "id", entry.Id);
        json.WriteString("credential", entry.Credential.Spell());
        Text(json, "name", entry.Name);
        Text(json, "field", entry.Field);
        Date(json, "conferred", entry.Conferred);
        Flag(json, "relatedField", entry.RelatedField);
        Flag(json, "focusSpecific", entry.FocusSpecific);
        Text(json, "transcript", entry.Transcript?.Spell());
        Codes(json, "competencies", entry.Competencies);
    }

    private static void Work(Utf8JsonWriter json, WorkEntry entry)
    {
        Text(json, "id", entry.Id);
        Date(json, "from", entry.From);
        Date(json, "to", entry.To);
        Codes(json, "activity", entry.Activity);
        Flag(json, "paid", entry.Paid);
        Flag(json, "supervised", entry.Supervised);
        if (entry.HoursPerWeek is { } week)
        {
            json.WriteNumber("hoursPerWeek", week.Minutes / 60m);
        }

        Codes(json, "ages", Spell(entry.Ages));
        Families(json, entry.Families);
        Codes(json, "attested", entry.Attested);
        Text(json, "supervisor", entry.Supervisor);
        Whole(json, "peopleSupervised", entry.PeopleSupervised);
        Text(json, "scope", entry.Scope?.Spell());
        Codes(json, "competencies", entry.Competencies);
    }

    private static void Training(Utf8JsonWriter json, TrainingEntry entry)
    {
        Text(json, "id", entry.Id);
        Date(json, "date", entry.Date);
        Date(json, "from", entry.From);
        Date(json, "to", entry.To);
        Hours(json, entry.Hours);
        Text(json, "title", entry.Title);
        Codes(json, "topics", entry.Topics);
        Text(json, "as", entry.As);
        Flag(json, "didactic", entry.Didactic);
        Codes(json, "competencies", entry.Competencies);
    }

    private static void ReflectiveSupervision(Utf8JsonWriter json, ReflectiveSupervisionEntry entry)
    {
        Text(json, "id", entry.Id);
        Date(json, "date", entry.Date);
        Date(json, "from", entry.From);
        Date(json, "to", entry.To);
        Hours(json, entry.Hours);
        Text(json, "format", entry.Format?.Spell());
        Text(json, "provider", entry.Provider);
        Codes(json, "about", entry.About);
        Codes(json, "ages", Spell(entry.Ages));
    }

    private static void Person(Utf8JsonWriter json, Person person)
    {
        Text(json, "id", person.Id);
        Text(json, "name", person.Name);
        Text(json, "highestDegree", person.HighestDegree?.Spell());
        Section(json, "endorsements", person.Endorsements, Endorsement);
        Section(
            json,
            "vetted",
            person.Vetted,
            static (writer, vetting) =>
            {
                Text(writer, "association", vetting.Association);
                Date(writer, "from", vetting.From);
                Date(writer, "to", vetting.To);
            }
        );
        Codes(json, "meetsCriteriaFor", person.MeetsCriteriaFor);
    }

    private static void Endorsement(Utf8JsonWriter json, HeldEndorsement held)
    {
        Text(json, "category", held.Category);
        Text(json, "association", held.Association);
        Date(json, "submitted", held.Submitted);
        Date(json, "from", held.From);
        Date(json, "to", held.To);
        json.WriteString("status", held.Status.Spell());
    }

    private static void Reference(Utf8JsonWriter json, ReferenceRating rating)
    {
        Text(json, "id", rating.Id);
        Text(json, "person", rating.Rater);
        Codes(json, "roles", rating.Roles);
        Flag(json, "current", rating.Current);
        Date(json, "received", rating.Received);
        Date(json, "knownSince", rating.KnownSince);
        Whole(json, "notEnoughInformation", rating.NotEnoughInformation);
    }

    private static void Membership(Utf8JsonWriter json, Membership membership)
    {
        Text(json, "id", membership.Id);
        Text(json, "association", membership.Association);
        Text(json, "kind", membership.Kind?.Spell());
        Date(json, "from", membership.From);
        Date(json, "to", membership.To);
    }

    private static void Agreement(Utf8JsonWriter json, Agreement agreement)
    {
        Text(json, "id", agreement.Id);
        Text(json, "kind", agreement.Kind);
        Date(json, "signed", agreement.Signed);
    }

    private static void Examination(Utf8JsonWriter json, Examination examination)
    {
        Text(json, "id", examination.Id);
        Text(json, "kind", examination.Kind);
        Text(json, "part", examination.Part);
        Date(json, "date", examination.Date);
        Text(json, "result", examination.Result?.Spell());
    }

    private static void Review(Utf8JsonWriter json, Review review)
    {
        Text(json, "id", review.Id);
        Text(json, "kind", review.Kind);
        Date(json, "date", review.Date);
        Text(json, "result", review.Result?.Spell());
    }

    private static void Section<T>(Utf8JsonWriter json, string name, Sequence<T>? section, Action<Utf8JsonWriter, T> write)
    {
        if (section is not { } entries)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var entry in entries)
        {
            if (entry is null)
            {
                json.WriteNullValue();
                continue;
            }

            json.WriteStartObject();
            write(json, entry);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Sequence<string>? Spell(Sequence<AgeGroup>? ages) => ages?.Select(age => age.Spell()).ToSequence();

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            LoneSurrogates.WriteValue(json, value);
        }
    }

    private static void Date(Utf8JsonWriter json, string name, DocumentedDate? value) => Text(json, name, value?.ToString());

    private static void Flag(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
    }

    private static void Whole(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>Hours where they are exact in two decimals, else minutes (S9).</summary>
    private static void Hours(Utf8JsonWriter json, ClockHours? value)
    {
        if (value is not { } hours)
        {
            return;
        }

        // A hundredth of an hour is three fifths of a minute.
        if (hours.Minutes % 3 == 0)
        {
            json.WriteNumber("hours", hours.Minutes / 60m);
        }
        else
        {
            json.WriteNumber("minutes", hours.Minutes);
        }
    }

    private static void Families(Utf8JsonWriter json, FamilyCounts? value)
    {
        if (value is not { } families)
        {
            return;
        }

        json.WriteStartObject("families");
        foreach (var age in (ReadOnlySpan<AgeGroup>)[AgeGroup.Prenatal, AgeGroup.InfantToddler, AgeGroup.EarlyChildhood])
        {
            if (families[age] != 0)
            {
                json.WriteNumber(age.Spell(), families[age]);
            }
        }

        json.WriteEndObject();
    }

    private static void Codes(Utf8JsonWriter json, string name, Sequence<string>? codes)
    {
        if (codes is not { } given)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var code in given)
        {
            LoneSurrogates.WriteValue(json, code);
        }

        json.WriteEndArray();
    }
}
