namespace Endorsement.Rules.Evaluation;

/// <summary>The reason codes of a kind whose outcome alone is the reason, e.g. <c>agreement.not-met</c>; made once.</summary>
internal sealed class ReasonCodes(string kind)
{
    private readonly string[] _codes = [.. Enum.GetValues<Outcome>().Select(outcome => $"{kind}.{ClosedCodes.Spell(outcome)}")];

    public string Of(Outcome outcome) => _codes[(int)outcome];
}
