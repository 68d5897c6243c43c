using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>Compares dossiers, member by member.</summary>
internal static class Dossiers
{
    public static List<string> Differences(Dossier left, Dossier right)
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
        Named("held by others", left.HeldByOthers, right.HeldByOthers);
        Section("vettings", left.Vettings, right.Vettings);
        Value("submitted", left.Submitted, right.Submitted);
        Value("provides RS/C", left.ProvidesRsc, right.ProvidesRsc);
        Value("circumstances known", left.CircumstancesKnown, right.CircumstancesKnown);
        Value("circumstances true", left.CircumstancesTrue, right.CircumstancesTrue);
        Value("residence", left.Residence, right.Residence);
        Value("residence as written", left.ResidenceText, right.ResidenceText);
        Value("works in", left.WorksIn, right.WorksIn);
        Value("has families", left.HasFamilies, right.HasFamilies);
        Value("families", left.Families, right.Families);
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
                foreach (var field in typeof(T).GetFields().Where(field => field.FieldType != typeof(TextAt)))
                {
                    Value($"{name}[{i}].{field.Name}", field.GetValue(one.Entries[i]), field.GetValue(other.Entries[i]));
                }
            }
        }

        void Value(string name, object? one, object? other)
        {
            if (!Equals(one, other))
            {
                found.Add($"{name}: {one} / {other}");
            }
        }
    }
}
