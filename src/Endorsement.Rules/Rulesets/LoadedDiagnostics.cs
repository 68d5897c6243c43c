using System.Collections.Immutable;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Rulesets;

/// <summary>The diagnostics of documents that are read together: by document, and by place within it; what several find in one place is told once.</summary>
internal sealed class LoadedDiagnostics
{
    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<(string File, int Line, int Column, string Code, string Message)> _seen = [];
    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);

    public bool HaveErrors => _found.Exists(found => found.Severity == Severity.Error);

    /// <summary>The next document.</summary>
    public void Expect(string file) => _order.TryAdd(file, _order.Count);

    /// <param name="problems">What was found.</param>
    /// <param name="isFollower">What the document says was doubted before.</param>
    public void Add(Problems problems, bool isFollower = false)
    {
        foreach (var found in problems.ToImmutable().Where(found => !isFollower || found.Severity == Severity.Error))
        {
            if (_seen.Add((found.File, found.Line, found.Column, found.Code, found.Message)))
            {
                _found.Add(found);
            }
        }
    }

    /// <summary>How many more there were has no place, and comes last.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
        [
            .. _found
                .OrderBy(found => _order.GetValueOrDefault(found.File, int.MaxValue))
                .ThenBy(found => found.Line > 0 ? found.Line : int.MaxValue)
                .ThenBy(found => found.Column),
        ];
}
