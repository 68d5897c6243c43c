using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Cli;

/// <summary>How far a comparison has come: on a terminal one line that is written over, elsewhere nothing.</summary>
internal sealed class ComparisonLine(ToolIo io) : IProgress<ComparisonProgress>, IDisposable
{
    private readonly ProgressLine _line = new(io);

    public void Report(ComparisonProgress value) => _line.Show(_ => ReportWords.Compared(value));

    /// <summary>Takes the line away.</summary>
    public void Clear() => _line.Clear();

    public void Dispose() => Clear();
}
