using System.CommandLine;

namespace Endorsement.Rules.Cli;

/// <summary>Of whom among many, into which file, and whether that is said: the options of a verb that answers about people.</summary>
internal sealed class PeopleOptions
{
    private readonly Option<string?> _candidate = ManyCandidates.Option();
    private readonly Option<string?> _output = OutFile.Option();
    private readonly Option<bool> _quiet = QuietOption.Create();

    public void AddTo(Command command)
    {
        command.Add(_candidate);
        command.Add(_output);
        command.Add(_quiet);
    }

    /// <summary>Who of the people in the files; <see langword="null"/>: each file is one.</summary>
    public string? Candidate(ParseResult parsed) => parsed.GetValue(_candidate);

    /// <summary>A file, or a folder with a file for each person; <see langword="null"/>: standard output.</summary>
    public string? Output(ParseResult parsed) => parsed.GetValue(_output);

    /// <summary>Where the verb speaks: silent about what it wrote where that is asked.</summary>
    public ToolIo Spoken(ToolIo io, ParseResult parsed) => QuietOption.Of(io, parsed, _quiet);
}
