namespace Endorsement.Rules.Evaluation;

/// <summary>Which requirements of a pathway are decided for a question, and which keep the outcome of the day before.</summary>
internal interface IDueRequirements
{
    /// <summary>One mark for each requirement.</summary>
    ReadOnlySpan<bool> On(PathwayPlan plan, Case facts);
}

/// <summary>One requirement is, as the others cost what nobody wants to know.</summary>
/// <param name="requirement">Its id.</param>
internal sealed class OneDue(string requirement) : IDueRequirements
{
    private PathwayPlan? _plan;
    private bool[] _marks = [];

    public ReadOnlySpan<bool> On(PathwayPlan plan, Case facts)
    {
        if (_plan != plan)
        {
            _plan = plan;
            _marks = new bool[plan.Requirements.Length];
            for (var i = 0; i < _marks.Length; i++)
            {
                _marks[i] = plan.Requirements[i].Plan.Requirement.Id == requirement;
            }
        }

        return _marks;
    }
}
