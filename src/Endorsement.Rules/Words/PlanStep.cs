namespace Endorsement.Rules.Words;

/// <summary>One thing to do.</summary>
/// <param name="If">Under which condition, with its colon: "If not:"; <see langword="null"/>: always.</param>
/// <param name="Text">What to do: whole sentences.</param>
internal readonly record struct PlanStep(string? If, string Text)
{
    public override string ToString() => If is null ? Text : $"{If} {Text}";
}
