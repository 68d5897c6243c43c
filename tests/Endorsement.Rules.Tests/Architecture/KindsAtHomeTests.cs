using System.Reflection;
using System.Text.RegularExpressions;
using Endorsement.Rules.Conditions;
using Endorsement.Rules.Requirements;

namespace Endorsement.Rules.Tests.Architecture;

/// <summary>A kind of requirement is known in its own folder, a condition in its own file, and in the words of a language; everybody else asks the table.</summary>
public sealed class KindsAtHomeTests
{
    private static readonly Assembly Library = typeof(Candidate).Assembly;
    private static readonly Dictionary<string, string> Folders = SourceFolders.OfTypes();

    [Fact]
    public void Nothing_outside_a_kinds_folder_but_words_names_what_is_declared_there()
    {
        var named =
            from type in Library.GetTypes()
            let folder = Folder(type)
            where folder is not null && folder.Split('/')[0] != "Words" && Outer(type) != typeof(Kinds)
            from used in UsedTypes.Of(type)
            where used.Assembly == Library
            let home = Folder(used)
            where home is not null && home.StartsWith("Requirements/", StringComparison.Ordinal) && home != folder
            select $"{Outer(type).Name} ({folder}) names {Outer(used).Name} ({home})";

        string.Join("\n", named.Distinct(StringComparer.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void Nothing_outside_a_conditions_file_but_words_names_its_record()
    {
        var records = ConditionKinds.All.Select(kind => kind.Record.Name).ToList();
        var named =
            from file in RepositoryFiles.Sources("src", "Endorsement.Rules")
            let path = RepositoryFiles.Relative(file)
            where !path.Contains("/Words/", StringComparison.Ordinal)
            from record in records
            where
                Path.GetFileNameWithoutExtension(file) != record
                && File.ReadLines(file).Any(line => Regex.IsMatch(line, $@"\b{record}\b", RegexOptions.None, TimeSpan.FromSeconds(5)))
            select $"{path} names {record}";

        string.Join("\n", named).Should().BeEmpty();
    }

    [Fact]
    public void A_switch_over_kinds_would_be_seen() =>
        UsedTypes.Of(typeof(Switch)).Should().Contain([typeof(AgreementRequirement), typeof(TrainingRequirement)]);

    private static class Switch
    {
        public static string Over(Requirement requirement) =>
            requirement switch
            {
                AgreementRequirement => "signed",
                TrainingRequirement training => training.Title,
                _ => "",
            };
    }

    private static string? Folder(Type type) => Folders.GetValueOrDefault(Outer(type).FullName!.Split('`')[0]);

    private static Type Outer(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }
}
