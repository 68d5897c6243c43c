using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Tests.Bulk;

/// <summary>Compares dossiers, member by member.</summary>
internal static class Dossiers
{
    public static List<string> Differences(Dossier left, Dossier right)
    {
        var found = new List<string>();
        Section("education", left.Education, right.Education);
        Section("work", left.Work, right.Work);
        Section("training", left.Training, right.Training);
        Section("sessions", left.Sessions, right.Sessions);
        Section("people", left.People, right.People);
        Section("ratings", left.Ratings, right.Ratings);
        Section("memberships", left.Memberships, right.Memberships);
        Section("agreements", left.Agreements, right.Agreements);
        Section("examinations", left.Examinations, right.Examinations);
        Section("reviews", left.Reviews, right.Reviews);
        Section("endorsements", left.Endorsements, right.Endorsements);
        Section("held by others", left.HeldByOthers, right.HeldByOthers);
        Section("vettings", left.Vettings, right.Vettings);
        Value("submitted", left.Submitted, right.Submitted);
        Value("provides RS/C", left.ProvidesRsc, right.ProvidesRsc);
        Value("circumstances known", left.CircumstancesKnown, right.CircumstancesKnown);
        Value("circumstances true", left.CircumstancesTrue, right.CircumstancesTrue);
        Value("residence", left.Residence, right.Residence);
        Value("works in", left.WorksIn, right.WorksIn);
        Value("has families", left.HasFamilies, right.HasFamilies);
        Value("families", left.Families, right.Families);
        return found;

        void Section<T>(string name, Section<T> one, Section<T> other)
            where T : struct
        {
            Value($"{name} given", one.IsGiven, other.IsGiven);
            Value($"{name} count", one.Count, other.Count);
            for (var i = 0; i < Math.Min(one.Count, other.Count); i++)
            {
                foreach (var field in typeof(T).GetFields())
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
