using System.Collections.Immutable;

namespace Endorsement.Rules.Spreadsheets;

/// <summary>What was read from a workbook or from CSV files: the candidates without mistakes, and every problem of the others.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class CandidateImport
{
    internal CandidateImport(
        ImmutableArray<Candidate> candidates,
        ImmutableArray<RejectedCandidate> rejected,
        ImmutableArray<SheetProblem> problems,
        bool isBroken,
        WorkbookPurpose? purpose = null
    ) => (Candidates, Rejected, Problems, IsBroken, Purpose) = (candidates, rejected, problems, isBroken, purpose);

    /// <summary>Everybody whose rows have no mistake, in the order in which they are first named.</summary>
    public ImmutableArray<Candidate> Candidates { get; }

    /// <summary>Everybody whose rows have mistakes, and rows that are nobody's: nothing is lost silently.</summary>
    public ImmutableArray<RejectedCandidate> Rejected { get; }

    /// <summary>Every problem, in the order of sheets and rows; warnings are among them.</summary>
    public ImmutableArray<SheetProblem> Problems { get; }

    /// <summary>Whether the file could not be read as a whole: it is no workbook, or larger than allowed, no sheet
    /// of it is known, or one that is has no headings or one of them twice, so that whoever is read would lack what stands there.</summary>
    public bool IsBroken { get; }

    /// <summary>What the workbook was made for; <see langword="null"/>: it does not say, as CSV files never do.</summary>
    public WorkbookPurpose? Purpose { get; }
}

/// <summary>Somebody who was not read because of mistakes.</summary>
/// <param name="Id">The id; empty for rows that say of nobody whose they are.</param>
/// <param name="Rows">How many rows are the person's, over all sheets.</param>
/// <param name="Mistakes">How many errors they have.</param>
public sealed record RejectedCandidate(string Id, int Rows, int Mistakes);
