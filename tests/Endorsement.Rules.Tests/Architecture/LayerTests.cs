using System.Reflection;
using Endorsement.Rules.Candidates;
using Endorsement.Rules.Compilation;
using Endorsement.Rules.Dossiers;
using Endorsement.Rules.Rulesets;

namespace Endorsement.Rules.Tests.Architecture;

/// <summary>Each folder of the library uses only the folders above it in this list.</summary>
/// <remarks>
/// The headline types at the root hold the folders together and may be named by any of them; two of them hold data alone and name nothing but the
/// model. Seen are signatures, local variables and every member that the methods' instructions name, what lambdas capture included.
/// </remarks>
public sealed class LayerTests
{
    private static readonly string[] Order =
    [
        "Text",
        "Model",
        "Rules",
        "Dossiers",
        "Candidates",
        "Findings",
        "Evaluation/Solvers",
        "Evaluation",
        "Conditions",
        "Remedies",
        "Requirements",
        "Rulesets",
        "Compilation",
        "Outlines",
        "Differences",
        "Words",
        "Words/English",
        "Documents",
        "Reports",
        "Analysis",
        "Bulk",
    ];

    private static readonly Assembly Library = typeof(Candidate).Assembly;

    [Fact]
    public void Every_folder_has_a_place_in_the_order() =>
        Library.GetTypes().Select(Layer).OfType<string>().Distinct(StringComparer.Ordinal).Except(Order).Should().BeEmpty();

    [Fact]
    public void A_folder_uses_only_the_folders_above_it()
    {
        var violations =
            from type in Library.GetTypes()
            let layer = Layer(type)
            where layer is not null
            from used in Used(type)
            let other = Layer(used)
            where other is not null && Array.IndexOf(Order, other) > Array.IndexOf(Order, layer)
            select $"{Outer(type).Name} ({layer}) uses {Outer(used).Name} ({other})";

        string.Join("\n", violations.Distinct(StringComparer.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void Text_and_the_model_name_no_headline_type_but_quantities_outcomes_and_sequences() =>
        Library
            .GetTypes()
            .Where(t => Layer(t) is "Text" or "Model")
            .SelectMany(Used)
            .Where(IsHeadline)
            .Select(t => Outer(t).Name)
            .Distinct(StringComparer.Ordinal)
            .Should()
            .BeSubsetOf([nameof(ClockHours), nameof(DocumentedDate), nameof(Outcome), "Sequence`1", nameof(Sequence)]);

    [Fact]
    public void Findings_and_the_evaluator_do_not_name_the_determination_the_catalogue_or_the_ruleset()
    {
        var named =
            from type in Library.GetTypes()
            where Layer(type) is "Findings" or "Evaluation"
            from used in Used(type)
            where IsHeadline(used) && Outer(used).Name is "Determination" or "RulesetCatalog" or "Ruleset" or "CandidateFile" or "Question"
            select $"{Outer(type).Name} uses {Outer(used).Name}";

        named.Distinct(StringComparer.Ordinal).Should().BeEmpty("the evaluator is a function of plan, dossier and day");
    }

    [Fact]
    public void Nothing_but_bulk_reads_or_writes_streams_and_nothing_opens_files()
    {
        var readers =
            from type in Library.GetTypes()
            where Layer(type) is not "Bulk"
            from used in Used(type, withSystem: true)
            where used.Namespace is "System.IO" or "System.Net" or "System.Net.Http"
            select $"{Outer(type).Name} uses {used.Name}";

        // What travels inside the assembly is read from it; a document may come as a stream that somebody else has opened, and one place reads it.
        readers
            .Distinct(StringComparer.Ordinal)
            .Should()
            .BeSubsetOf([
                "EmbeddedRulesets uses Stream",
                "SharedVocabulary uses Stream",
                .. Documents.Select(type => $"{type} uses Stream"),
            ]);
    }

    private static readonly string[] Documents =
    [
        "DocumentBytes",
        "Candidate",
        "Ruleset",
        "RulesetCase",
        "Determination",
        "GivenJudgements",
    ];

    [Fact]
    public void A_static_call_inside_a_method_is_seen() =>
        UsedTypes.Of(typeof(CallsInside)).Should().Contain([typeof(CandidateWriter), typeof(DocumentLimits)]);

    private static class CallsInside
    {
        public static int Bytes(object candidate) =>
            candidate is Candidate known ? CandidateWriter.Write(known).Length : (int)DocumentLimits.Default.MaxBytes;
    }

    private static bool IsHeadline(Type type) => Folder(type) is { Length: 0 };

    /// <summary>The innermost folder around a type that has a place in the order.</summary>
    private static string? Layer(Type type) =>
        Folder(type) is not { Length: > 0 } folder
            ? null
            : Order.Where(layer => folder == layer || folder.StartsWith($"{layer}/", StringComparison.Ordinal)).MaxBy(layer => layer.Length)
                ?? folder;

    /// <summary>The folder of a type; all languages have one place in the order.</summary>
    private static string? Folder(Type type) =>
        Folders.GetValueOrDefault($"{Outer(type).Namespace}.{Outer(type).Name.Split('`')[0]}") is not { } folder ? null
        : folder.StartsWith("Words/", StringComparison.Ordinal) ? "Words/<Language>"
        : folder;

    /// <summary>In which folder each type is written; a namespace does not tell, since what people import is all in one.</summary>
    private static readonly Dictionary<string, string> Folders = SourceFolders.OfTypes();

    private static Type Outer(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    private static IEnumerable<Type> Used(Type type) => Used(type, withSystem: false);

    private static IEnumerable<Type> Used(Type type, bool withSystem) =>
        UsedTypes.Of(type).Where(used => withSystem || used.Assembly == Library);
}
