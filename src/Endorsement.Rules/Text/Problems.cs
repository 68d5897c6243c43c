using System.Collections.Immutable;
using System.Globalization;

namespace Endorsement.Rules.Text;

/// <summary>Gathers the diagnostics of one document; beyond the limit it only counts.</summary>
internal sealed class Problems(DocumentLimits limits)
{
    private readonly List<(int Offset, Diagnostic Diagnostic)> _found = [];
    private readonly HashSet<(string File, int Line, int Column, string Code, string Message)> _seen = [];
    private const int MostSought = 100;

    private int _sought;
    private int _more;
    private int _warnings;

    public bool HasErrors => ErrorCount > 0;

    /// <summary>How many errors were found so far, shown or only counted.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Whether further problems are only counted: nobody will read their words.</summary>
    public bool IsFull => _found.Count >= Limits.MaxDiagnostics;

    public DocumentLimits Limits { get; } = limits;

    /// <summary>
    /// What is looked at, as messages name it. What is shared is looked at wherever it is used, and what is wrong with it is told once: of the first one.
    /// </summary>
    public string? Subject { get; set; }

    /// <summary>Which known word was meant; <see langword="null"/> when nobody will read it, or near words were sought often enough.</summary>
    /// <remarks>Seeking costs more than finding the problem: a document full of dangling names is helped with the first ones.</remarks>
    public string? Near(string word, IReadOnlyCollection<string> known, string knownAre = "allowed here") =>
        IsFull || _sought++ >= MostSought ? null : Suggestion.Help(word, known, knownAre);

    public void Error(string code, JsonNode node, string message, string? help = null) =>
        Add(code, Severity.Error, node.Source, node.Offset, node.Pointer, message, help);

    /// <summary>A member that is wrong by its name. Of an object that was put together it is told where the member itself is written.</summary>
    public void Error(string code, JsonNode owner, JsonMember member, string message, string? help = null)
    {
        var (source, pointer) =
            member.Written.Key == member.Name
                ? (member.Written.Source, member.Written.Pointer)
                : (owner.Source, $"{owner.Pointer}/{JsonNode.ShortKey(member.Name)}");
        Add(code, Severity.Error, source, member.NameOffset, pointer, message, help);
    }

    public void Warn(string code, JsonNode node, string message, string? help = null) =>
        Add(code, Severity.Warning, node.Source, node.Offset, node.Pointer, message, help);

    public void Error(string code, TextPlace place, string message, string? help = null) =>
        Add(code, Severity.Error, place.Text, place.Offset, place.Pointer, message, help);

    public void Error(string code, JsonText source, int offset, string message, string? help = null) =>
        Add(code, Severity.Error, source, offset, "", message, help);

    public void ErrorAbout(string code, string file, string message, string? help = null)
    {
        ErrorCount++;
        _found.Add((int.MinValue, new Diagnostic(code, Severity.Error, message, help, file, 0, 0, "")));
    }

    /// <summary>The errors that are shown.</summary>
    public IEnumerable<Diagnostic> Errors => _found.Select(found => found.Diagnostic).Where(found => found.Severity == Severity.Error);

    /// <summary>Tells here what was found elsewhere.</summary>
    public void Again(Diagnostic error)
    {
        ErrorCount += error.Severity == Severity.Error ? 1 : 0;
        if (!IsFull && _seen.Add((error.File, error.Line, error.Column, error.Code, error.Message)))
        {
            _found.Add((0, error));
        }
    }

    /// <summary>The problems that were gathered apart, as if they had been found here.</summary>
    /// <param name="apart">What was gathered.</param>
    /// <param name="but">A code that says nothing here.</param>
    public void TakeOver(Problems apart, string but)
    {
        foreach (var (offset, diagnostic) in apart._found.Where(found => found.Diagnostic.Code != but))
        {
            Add(offset, diagnostic);
        }
    }

    public ImmutableArray<Diagnostic> ToImmutable()
    {
        var all = _found.OrderBy(found => found.Offset).Select(found => found.Diagnostic);
        if (_more > 0)
        {
            var file = _found[0].Diagnostic.File;
            var text = string.Create(CultureInfo.InvariantCulture, $"{_more} more problems are not shown");
            all = all.Append(
                new Diagnostic("ER1009", Severity.Error, text, "mend these first, then read the document again", file, 0, 0, "")
            );
        }

        return [.. all];
    }

    private void Add(string code, Severity severity, JsonText source, int offset, string pointer, string message, string? help)
    {
        ErrorCount += severity == Severity.Error ? 1 : 0;
        if (HasNoRoom(severity))
        {
            _more++;
            return;
        }

        var (line, column) = source.Place(offset);
        Keep(offset, new Diagnostic(code, severity, message, help, source.File, line, column, pointer));
    }

    private void Add(int offset, Diagnostic diagnostic)
    {
        ErrorCount += diagnostic.Severity == Severity.Error ? 1 : 0;
        if (HasNoRoom(diagnostic.Severity))
        {
            _more++;
            return;
        }

        Keep(offset, diagnostic);
    }

    /// <summary>Half of the room is kept for errors: what may be read all the same does not hide why a document is refused.</summary>
    private bool HasNoRoom(Severity severity) => IsFull || (severity == Severity.Warning && _warnings >= Limits.MaxDiagnostics / 2);

    private void Keep(int offset, Diagnostic diagnostic)
    {
        var message = Subject is null ? diagnostic.Message : diagnostic.Message.Replace($"`{Subject}`", "``", StringComparison.Ordinal);
        if (_seen.Add((diagnostic.File, diagnostic.Line, diagnostic.Column, diagnostic.Code, message)))
        {
            _found.Add((offset, diagnostic));
            _warnings += diagnostic.Severity == Severity.Warning ? 1 : 0;
        }
    }
}
