using NodaTime;

namespace Endorsement.Rules.Cli;

/// <summary>Everything that the tool reads and writes outside of files: tests put their own in.</summary>
internal sealed record ToolIo
{
    /// <summary>Data goes here.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Everything else goes here.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard input, for a file named <c>-</c>.</summary>
    public Func<Stream> OpenInput { get; init; } = () => Stream.Null;

    /// <summary>Standard output as bytes; flush <see cref="Out"/> first.</summary>
    public Func<Stream> OpenOutput { get; init; } = () => Stream.Null;

    /// <summary>The day on the wall: only the tool reads it, never the library.</summary>
    public Func<LocalDate> Today { get; init; } = () => LocalDate.FromDateTime(DateTime.Now);

    /// <summary>An environment variable, or <see langword="null"/>.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>The language of what people read; help and diagnostics stay English.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>Whether nothing is said of what went well.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether a person sees <see cref="Out"/> at once.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether a person sees <see cref="Error"/> at once.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>The columns of a line of words: those of the terminal, and 100 where nobody sees it at once.</summary>
    public int Width { get; init; } = FileWidth;

    /// <summary>The columns of what is written to a file, the same on every machine.</summary>
    public const int FileWidth = 100;

    /// <summary>Colours only on a terminal that shows them, and never where NO_COLOR says no.</summary>
    public bool UsesColour => IsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    /// <summary>What was done, in one line, for whoever waits; no part of the data.</summary>
    public void Note(string line)
    {
        if (!IsQuiet)
        {
            Error.WriteLine(line);
        }
    }

    /// <summary>The tool's own drawing on standard error, carriage returns included; nothing of a document may be in it.</summary>
    public void Draw(string text)
    {
        if (Error is PrintableWriter writer)
        {
            writer.Draw(text);
        }
        else
        {
            Error.Write(text);
        }
    }

    public static ToolIo OfConsole() =>
        new()
        {
            Out = new PrintableWriter(Utf8(StandardStreams.OpenOutput()), keepsColours: !Console.IsOutputRedirected),
            Error = new PrintableWriter(Utf8(StandardStreams.OpenError(), flushesAtOnce: true), keepsColours: false),
            OpenInput = StandardStreams.OpenInput,
            OpenOutput = StandardStreams.OpenOutput,
            Variable = Environment.GetEnvironmentVariable,
            IsTerminal = !Console.IsOutputRedirected,
            Width = Console.IsOutputRedirected ? FileWidth : Terminal(),
            IsErrorTerminal = !Console.IsErrorRedirected,
        };

    /// <summary>No narrower than words can be read, no wider than lines can be followed; a terminal without a size is 100 wide.</summary>
    private static int Terminal()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? Math.Clamp(width, 40, 160) : FileWidth;
        }
        catch (IOException)
        {
            return FileWidth;
        }
    }

    /// <summary>UTF-8 without a byte order mark and LF on every machine, so that output can be compared byte for byte.</summary>
    private static StreamWriter Utf8(Stream stream, bool flushesAtOnce = false) =>
        new(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = flushesAtOnce };
}
