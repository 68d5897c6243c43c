namespace Endorsement.Rules.Analysis;

/// <summary>Searches that need nothing of one another, on all cores at once; what is found does not depend on how many there are.</summary>
/// <param name="progress">Who is told how far it has come, from any thread, one at a time; <see langword="null"/>: nobody.</param>
/// <param name="cancellation">Stops them.</param>
internal sealed class ParallelSearch(IProgress<ComparisonProgress>? progress, CancellationToken cancellation)
{
    public CancellationToken Cancellation => cancellation;

    /// <summary>What is found for each, in the order of what is wanted.</summary>
    public TFound[] Each<TWanted, TFound>(ComparisonStep step, IReadOnlyList<TWanted> wanted, Func<TWanted, TFound> find)
    {
        var found = new TFound[wanted.Count];
        var (done, told) = (0, new Lock());
        Parallel.For(
            0,
            wanted.Count,
            new ParallelOptions { CancellationToken = cancellation },
            i =>
            {
                found[i] = find(wanted[i]);
                lock (told)
                {
                    progress?.Report(new ComparisonProgress(step, ++done, wanted.Count));
                }
            }
        );
        return found;
    }
}
