using System.Collections.Immutable;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Conditions;

/// <summary>A condition as documents write it: the one member of its kind.</summary>
internal static class ConditionForm
{
    private static readonly ImmutableArray<string> Names = [.. ConditionKinds.All.Select(kind => kind.Member.Name)];

    private static readonly ObjectShape Shape = new()
    {
        Description = "A condition on the facts of a candidate; exactly one member.",
        Noun = "a condition",
        Members = [.. ConditionKinds.All.SelectMany(kind => kind.Beside.Prepend(kind.Member))],
        Exclusive = [Names],
        OneOf = [Names],
    };

    /// <summary>Looked up late: conditions hold conditions.</summary>
    public static Shape Named() => Shape;
}
