using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>Takes down why an entry does not count, or what it lacks; absent (null) where only the outcome is wanted.</summary>
internal sealed class EntryNotes
{
    private readonly List<OpenNote> _open = [];

    /// <summary>Why the entry is set aside; the first reason found.</summary>
    public SetAsideReason? Reason { get; private set; }

    /// <summary>What is missing; a list, so that going through it costs nothing.</summary>
    public List<OpenNote> Open => _open;

    /// <summary>The first of what is missing; another entry's member after that entry's id.</summary>
    public string? FirstOpen => _open is [var (entry, attribute, _), ..] ? (entry.Length > 0 ? $"{entry}/{attribute}" : attribute) : null;

    public void Clear()
    {
        Reason = null;
        _open.Clear();
    }

    public void SetAside(SetAsideReason reason) => Reason ??= reason;

    /// <param name="attribute">The member that is missing.</param>
    /// <param name="by">Who settles it.</param>
    /// <param name="entry">Whose member it is, when not the entry's own.</param>
    public void Lacks(string attribute, SettledBy by = SettledBy.Candidate, string entry = "")
    {
        var note = new OpenNote(entry, attribute, by);
        if (!_open.Contains(note))
        {
            _open.Add(note);
        }
    }
}

/// <summary>Ways to grade one attribute and take the result down in a single expression.</summary>
internal static class Grading
{
    public static Grade Fails(this EntryNotes? notes, SetAsideReason reason)
    {
        notes?.SetAside(reason);
        return Grade.No;
    }

    public static Grade Lack(this EntryNotes? notes, string attribute)
    {
        notes?.Lacks(attribute);
        return Grade.Unknown;
    }

    /// <summary>Where the candidate lives tells which association is asked for.</summary>
    public static Grade LackResidence(this EntryNotes? notes)
    {
        notes?.Lacks("residence", SettledBy.Candidate, "candidate");
        return Grade.Unknown;
    }

    public static Grade LackReview(this EntryNotes? notes, string attribute)
    {
        notes?.Lacks(attribute, SettledBy.Reviewer);
        return Grade.Review;
    }

    /// <summary>A yes-or-no attribute that must have a given value.</summary>
    public static Grade Flag(this EntryNotes? notes, Truth value, bool wanted, string attribute, SetAsideReason reason) =>
        value switch
        {
            Truth.Unknown => notes.Lack(attribute),
            Truth.Yes => wanted ? Grade.Yes : notes.Fails(reason),
            _ => wanted ? notes.Fails(reason) : Grade.Yes,
        };

    /// <summary>A set of codes of which one must match.</summary>
    public static Grade AnyOf(this EntryNotes? notes, CodeSet given, ulong wanted, string attribute, SetAsideReason reason) =>
        !given.IsGiven ? notes.Lack(attribute)
        : given.Any(wanted) ? Grade.Yes
        : given.MayBeAny(wanted) ? notes.Lack(attribute)
        : notes.Fails(reason);
}
