using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Endorsement.Rules.Dossiers;

/// <summary>A candidate document in UTF-8 straight into a dossier, without records and strings in between: the one road into it.</summary>
/// <remarks>
/// It reads what is valid and written as people and programs write it; of anything else it says that it is odd, and the strict reader decides. What
/// that accepts is written again, and read here. Every buffer is kept from document to document; not for two threads at once.
/// </remarks>
internal sealed partial class DossierReader
{
    private static readonly Idle<DossierReader> Idle = new(() => new DossierReader());

    private readonly IdTable _people = new();
    private readonly IdTable _ids = new();
    private byte[]?[] _followers = [];
    private readonly EntryOrder<EducationFacts> _education = new();
    private readonly EntryOrder<WorkFacts> _work = new();
    private readonly EntryOrder<TrainingFacts> _training = new();
    private readonly EntryOrder<SessionFacts> _sessions = new();
    private readonly EntryOrder<RatingFacts> _ratings = new();
    private static readonly Dossier Nothing = new();
    private readonly int _vectors;
    private ulong[] _stops = [];
    private Utf8Vocabulary _vocabulary = Utf8Vocabulary.None;

    private DocumentLimits _limits = DocumentLimits.Default;

    public DossierReader()
        : this(LineStops.Widest) { }

    /// <param name="vectors">The width of the vectors that look at the document, in bytes; 1: none, every byte by itself.</param>
    public DossierReader(int vectors) => _vectors = vectors;

    /// <summary>For what is known to be valid.</summary>
    public static DocumentLimits NoLimits { get; } = new() { MaxBytes = int.MaxValue, MaxEntries = int.MaxValue };

    /// <summary>The dossier that is being filled.</summary>
    public Dossier Dossier { get; private set; } = Nothing;

    /// <summary>A reader whose buffers are warm, if there is one.</summary>
    public static DossierReader Rent() => Idle.Rent();

    public static void Return(DossierReader reader)
    {
        reader.Dossier = Nothing;
        Idle.Return(reader);
    }

    /// <summary>Reads what stands before the first section: mostly enough to choose the ruleset, and so the vocabulary.</summary>
    public CandidateFacts Peek(ReadOnlySpan<byte> line)
    {
        _vocabulary = Utf8Vocabulary.None;
        var facts = CandidateForm.Form.Nothing;
        var followers = FollowersOf(CandidateForm.Form);
        var scan = new LineScanner(line);
        var last = -1;
        for (var more = scan.OpenObject(); more; more = scan.MoreMembers())
        {
            last = scan.NextMember(CandidateForm.Form.Names, followers, last);
            if (last < 0 || CandidateForm.Form.Members[last] is not { } member || member is SectionMember or CircumstancesMember)
            {
                break;
            }

            member.Read(ref scan, this, ref facts);
        }

        return facts;
    }

    /// <summary>Fills the dossier; false when the document is odd, and then the dossier is of no use.</summary>
    /// <param name="line">One JSON object, which must not change while the dossier is used.</param>
    /// <param name="vocabulary">The codes that the rules read.</param>
    /// <param name="dossier">Takes what is read.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="asOf">The day whose judgements hold (S51a); <see cref="Days.None"/>: none does.</param>
    /// <param name="isOurs">Whether we have written it, and so in UTF-8.</param>
    public bool TryRead(
        ReadOnlyMemory<byte> line,
        Utf8Vocabulary vocabulary,
        Dossier dossier,
        DocumentLimits limits,
        int asOf,
        bool isOurs = false
    )
    {
        _limits = limits;
        if (line.Length > limits.MaxBytes)
        {
            return false;
        }

        var stops = Stops(line.Span, out var isAscii);
        if (!isAscii && !isOurs && !Utf8.IsValid(line.Span))
        {
            return false;
        }

        (Dossier, _vocabulary) = (dossier, vocabulary);
        dossier.Clear();
        dossier.Texts.Utf8 = line;
        var scan = new LineScanner(line.Span, stops);
        Read(ref scan, asOf);
        if (scan.NeedsRoom)
        {
            dossier.Clear();
            dossier.Texts.GiveRoom(line.Span);
            scan = dossier.Texts.Scan(0, stops);
            Read(ref scan, asOf);
            dossier.Texts.Taken = scan.End;
        }

        if (scan.IsOdd || !NamePeople())
        {
            return false;
        }

        Arrange();
        return true;
    }

    /// <summary>The first stage: where texts may end; empty where there are no vectors to find it with.</summary>
    private ReadOnlySpan<byte> Stops(ReadOnlySpan<byte> line, out bool isAscii)
    {
        isAscii = false;
        if (_vectors == 1)
        {
            return [];
        }

        var room = LineStops.Room(line.Length);
        if (_stops.Length < room)
        {
            _stops = new ulong[Math.Max(room, _stops.Length * 2)];
        }

        isAscii = LineStops.Mark(line, _stops, _vectors);
        return MemoryMarshal.AsBytes<ulong>(_stops.AsSpan(0, room));
    }

    private void Read(ref LineScanner scan, int asOf)
    {
        CandidateForm.Form.Read(ref scan, this, FollowersOf(CandidateForm.Form), ref Dossier.Candidate);
        scan.Finish();
        Judge(ref scan, asOf);
    }

    /// <summary>Which member followed on which in objects of a form, last time; kept from reading to reading.</summary>
    public byte[] FollowersOf<TFacts>(ObjectForm<TFacts> form)
        where TFacts : struct
    {
        if (form.Number >= _followers.Length)
        {
            Array.Resize(ref _followers, form.Number + 1);
        }

        return _followers[form.Number] ??= new byte[form.Members.Length + 1];
    }

    /// <summary>Ids of people to their places; false when somebody is not listed.</summary>
    private bool NamePeople()
    {
        _people.Clear();
        foreach (ref readonly var person in Dossier.People.Entries)
        {
            _people.TryAdd(Dossier.Texts.Utf8.Span, person.Id, person.Entry);
        }

        foreach (var section in CandidateForm.Sections)
        {
            if (!section.ResolveAll(this))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place of somebody among the people, or -1.</summary>
    public int PlaceOf(TextAt person)
    {
        var texts = Dossier.Texts.Utf8.Span;
        return _people.PlaceOf(texts, person.In(texts));
    }

    /// <summary>Whether two texts of the document are the same.</summary>
    public bool AreSame(TextAt one, TextAt other) =>
        one.Length == other.Length && Dossier.Texts.Utf8.Span is var texts && one.In(texts).SequenceEqual(other.In(texts));

    /// <summary>Orders the sections, and marks what may be there twice (S1, S13).</summary>
    private void Arrange()
    {
        var texts = Dossier.Texts.Utf8;
        _education.Apply(texts, Dossier.Education.Mutable);
        _ratings.Apply(texts, Dossier.Ratings.Mutable);
        _work.Apply(texts, Dossier.Work.Mutable);
        _training.Apply(texts, Dossier.Training.Mutable);
        _sessions.Apply(texts, Dossier.Sessions.Mutable);
        TwinFinder.Mark(Dossier.Training, Dossier.Texts);
        TwinFinder.Mark(Dossier.Sessions, Dossier.Texts);
        TwinFinder.Mark(Dossier.Work, Dossier.Texts);
    }
}
