namespace Endorsement.Rules.Cli;

/// <summary>What the tool tells the shell.</summary>
internal enum ExitCode
{
    /// <summary>Everything asked for is met or not applicable, or the work is done and nothing fell short.</summary>
    Done = 0,

    /// <summary>Some outcome is not met, a case failed, or a replay gave another answer.</summary>
    FellShort = 1,

    /// <summary>Bad usage or bad input; standard error says what.</summary>
    BadInput = 2,

    /// <summary>Nothing is not met, but something is unknown or needs a reviewer.</summary>
    Open = 3,

    /// <summary>A batch is done, and some rows were rejected.</summary>
    RowsRejected = 4,
}
