using System.Collections.Immutable;
using Endorsement.Rules.Model;

namespace Endorsement.Rules.Evaluation;

/// <summary>Which members an entry gives, and a hash over them: two entries that give the same members and differ in it are different.</summary>
internal readonly record struct EntryPrint(int Members, int Hash)
{
    public static EntryPrint Of(TrainingEntry entry) =>
        new Builder()
            .Add(entry.Date)
            .Add(entry.From)
            .Add(entry.To)
            .Add(entry.Hours)
            .Add(entry.Title)
            .AddSet(entry.Topics)
            .Add(entry.As)
            .Add(entry.Didactic)
            .AddSet(entry.Competencies)
            .Build();

    public static EntryPrint Of(ReflectiveSupervisionEntry entry) =>
        new Builder()
            .Add(entry.Date)
            .Add(entry.From)
            .Add(entry.To)
            .Add(entry.Hours)
            .Add(entry.Format)
            .Add(entry.Provider)
            .AddSet(entry.About)
            .AddSet(entry.Ages)
            .Build();

    public static EntryPrint Of(WorkEntry entry) =>
        new Builder()
            .Add(entry.From)
            .Add(entry.To)
            .AddSet(entry.Activity)
            .Add(entry.Paid)
            .Add(entry.Supervised)
            .Add(entry.HoursPerWeek)
            .AddSet(entry.Ages)
            .Add(entry.Families)
            .AddSet(entry.Attested)
            .Add(entry.Supervisor)
            .Add(entry.PeopleSupervised)
            .Add(entry.Scope)
            .AddSet(entry.Competencies)
            .Build();

    public bool MayEqual(EntryPrint other) => Members != other.Members || Hash == other.Hash;

    private readonly record struct Builder(int Count, int Members, int Hash)
    {
        public Builder Add<T>(T? value) =>
            value is null ? this with { Count = Count + 1 } : new Builder(Count + 1, Members | (1 << Count), HashCode.Combine(Hash, value));

        /// <summary>Codes in any order, however often.</summary>
        public Builder AddSet<T>(ImmutableArray<T>? values)
        {
            if (values is not { IsDefault: false } given)
            {
                return this with { Count = Count + 1 };
            }

            var hash = 0;
            foreach (var value in given.Distinct())
            {
                hash ^= HashCode.Combine(value);
            }

            return new Builder(Count + 1, Members | (1 << Count), HashCode.Combine(Hash, hash));
        }

        public EntryPrint Build() => new(Members, Hash);
    }
}
