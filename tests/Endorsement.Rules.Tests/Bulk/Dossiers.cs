using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>Compares dossiers, member by member.</summary>
internal static class Dossiers
{
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <param name="areOfOneDocument">Whether texts must stand at the same places, too.</param>
    public static List<string> Differences(Dossier left, Dossier right, bool areOfOneDocument = false)
    {
        var found = new List<string>();
        Named("education", left.Education, right.Education);
        Named("work", left.Work, right.Work);
        Named("training", left.Training, right.Training);
        Named("sessions", left.Sessions, right.Sessions);
        Named("people", left.People, right.People);
        Named("ratings", left.Ratings, right.Ratings);
        Named("memberships", left.Memberships, right.Memberships);
        Named("agreements", left.Agreements, right.Agreements);
        Named("examinations", left.Examinations, right.Examinations);
        Named("reviews", left.Reviews, right.Reviews);
        Named("endorsements", left.Endorsements, right.Endorsements);
        Named("exceptions", left.Exceptions, right.Exceptions);
        Named("payments", left.Payments, right.Payments);
        Named("held by others", left.HeldByOthers, right.HeldByOthers);
        Section("vettings", left.Vettings, right.Vettings);
        Value("candidate", left.CandidateId, right.CandidateId);
        Value("residence as written", left.ResidenceText, right.ResidenceText);
        Fields("candidate", left.Candidate, right.Candidate);
        Value(
            "unknown codes",
            string.Join(", ", left.UnknownCodes.Select(c => Told(c, left)).Order(StringComparer.Ordinal)),
            string.Join(", ", right.UnknownCodes.Select(c => Told(c, right)).Order(StringComparer.Ordinal))
        );
        return found;

        void Named<T>(string name, Section<T> one, Section<T> other)
            where T : struct, IEntry
        {
            Section(name, one, other);
            for (var i = 0; i < Math.Min(one.Count, other.Count); i++)
            {
                Value($"{name}[{i}]", one.Name(in one.Entries[i]), other.Name(in other.Entries[i]));
            }
        }

        void Section<T>(string name, Section<T> one, Section<T> other)
            where T : struct
        {
            Value($"{name} given", one.IsGiven, other.IsGiven);
            Value($"{name} count", one.Count, other.Count);
            for (var i = 0; i < Math.Min(one.Count, other.Count); i++)
            {
                Fields($"{name}[{i}]", one.Entries[i], other.Entries[i]);
            }
        }

        void Fields<T>(string name, T one, T other)
            where T : struct
        {
            foreach (var field in typeof(T).GetFields().Where(field => areOfOneDocument || field.FieldType != typeof(TextAt)))
            {
                Value($"{name}.{field.Name}", field.GetValue(one), field.GetValue(other));
            }
        }

        string Told(UnknownCodeAt code, Dossier dossier) => (code with { Text = default }) + dossier.Texts.Of(code.Text);

        void Value(string name, object? one, object? other)
        {
            if (!Equals(one, other))
            {
                found.Add($"{name}: {one} / {other}");
            }
        }
    }
}
