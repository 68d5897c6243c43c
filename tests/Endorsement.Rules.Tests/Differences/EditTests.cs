using System.Reflection;
using Endorsement.Rules.Requirements;
using Endorsement.Rules.Tests.Oracle;

namespace Endorsement.Rules.Tests.Differences;

/// <summary>Two requirements of a kind differ in closed edits; with all of them the one is the other, with none it is itself (S59).</summary>
public sealed class EditTests
{
    /// <summary>A name that tells an item from its like is no parameter of it.</summary>
    private static readonly string[] Names =
    [
        "SupervisionMinimum.id",
        "TrainingMinimum.id",
        "TrainingCap.id",
        "ReferenceSlot.id",
        "AmongClause.id",
    ];

    /// <summary>What a record works out of the others.</summary>
    private static readonly string[] WorkedOut = ["CredentialRow.accepted"];

    /// <summary>What the table calls otherwise than the property.</summary>
    private static readonly string[] Renamed =
    [
        "AgreementRequirement.code",
        "ExaminationRequirement.code",
        "ReviewRequirement.code",
        "StartingPoint.credentialOf",
    ];

    private static readonly IReadOnlyList<Requirement> Some =
    [
        .. RulesetCatalog.BuiltIn.Rulesets.SelectMany(r => r.Requirements),
        .. Generators.SmallSeeds(100).SelectMany(seed => Generators.Draw(seed).Ruleset.Requirements),
    ];

    [Fact]
    public void S59_whatever_a_requirement_may_ask_is_a_line_of_a_table()
    {
        var listed = Kinds.All.SelectMany(kind => kind.Parameters).SelectMany(WithNested).ToList();
        var missing =
            from record in listed.Select(parameter => parameter.Owner).Distinct()
            from property in record.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where property.GetMethod!.GetBaseDefinition() == property.GetMethod && property.DeclaringType == record
            let name = $"{record.Name}.{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}"
            where !listed.Exists(parameter => $"{parameter.Owner.Name}.{parameter.Name}" == name)
            where !typeof(Requirement).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(Sequence<Requirement>)
            select name;

        missing.Except(Names, StringComparer.Ordinal).Except(WorkedOut, StringComparer.Ordinal).Should().BeEquivalentTo(Renamed);
        listed.Should().HaveCountGreaterThan(120);
    }

    [Fact]
    public void S59_a_requirement_differs_from_itself_in_nothing()
    {
        foreach (var requirement in Some)
        {
            Kinds.Of(requirement).Between(requirement, requirement).Should().BeEmpty(requirement.Id);
        }
    }

    [Fact]
    public void S59_a_step_of_one_parameter_is_one_edit_in_the_direction_that_the_table_says()
    {
        var steps = 0;
        foreach (var requirement in Some)
        {
            foreach (var setting in Kinds.Of(requirement).Settings(requirement))
            {
                foreach (var (neighbour, isHigher) in setting.Up.Select(n => (n, true)).Concat(setting.Down.Select(n => (n, false))))
                {
                    var edits = Kinds.Of(requirement).Between(requirement, neighbour).ToList();

                    edits.Count.Should().Be(1, "{0} of {1} was {2}, and is {3}", setting.Name, requirement.Id, setting.Value, neighbour);
                    if (edits[0].Path == setting.Name)
                    {
                        edits[0].Went.Should().Be(isHigher ? setting.Raising : setting.Raising.Reversed(), setting.Name);
                    }

                    Holds(requirement, neighbour);
                    steps++;
                }
            }
        }

        steps.Should().BeGreaterThan(3_000);
    }

    [Fact]
    public void S59_with_all_edits_one_requirement_is_another_of_its_kind_whichever_two()
    {
        foreach (var kind in Some.GroupBy(r => r.Kind, StringComparer.Ordinal))
        {
            var different = kind.DistinctBy(Meaning.Of, StringComparer.Ordinal).ToList();
            foreach (
                var (before, after) in different.SelectMany((one, at) => different.Skip(at + 1).Take(12).Select(other => (one, other)))
            )
            {
                Holds(before, after);
            }
        }
    }

    [Fact]
    public void S59_every_edit_alone_says_something_else_and_so_do_all_the_others()
    {
        foreach (var kind in Some.GroupBy(r => r.Kind, StringComparer.Ordinal))
        {
            var different = kind.DistinctBy(Meaning.Of, StringComparer.Ordinal).ToList();
            foreach (var (before, after) in different.SelectMany((one, at) => different.Skip(at + 1).Take(3).Select(other => (one, other))))
            {
                var edits = Kinds.Of(before).Between(before, after).ToList();
                edits.Select(edit => edit.Path).Should().OnlyHaveUniqueItems();
                foreach (var one in edits.Where(edit => !edit.IsWords))
                {
                    var alone = Kinds.Of(before).Take(before, after, path => path == one.Path);
                    var others = Kinds.Of(before).Take(before, after, path => path != one.Path);

                    Meaning.Of(alone).Should().NotBe(Meaning.Of(before), "{0} of {1} to {2}", one.Path, before, after);
                    Meaning
                        .Of(others)
                        .Should()
                        .NotBe(Meaning.Of(Kinds.Of(before).Take(before, after, _ => true)), "{0} of {1} to {2}", one.Path, before, after);
                }
            }
        }
    }

    private static void Holds(Requirement before, Requirement after)
    {
        var kind = Kinds.Of(before);
        var all = kind.WithParts(kind.Take(before, after, _ => true), after.Children);
        Meaning.Of(all).Should().Be(Meaning.Of(after), "from {0} to {1}", before, after);
        Meaning.Of(kind.Take(before, after, _ => false)).Should().Be(Meaning.Of(before), "from {0} to {1}", before, after);
    }

    private static IEnumerable<Parameter> WithNested(Parameter parameter) => parameter.Nested.SelectMany(WithNested).Prepend(parameter);
}
