using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Cli;

/// <summary>What `endorse replay` tells, decision by decision as they are asked, and how many there were of each kind.</summary>
internal abstract class ReplayReport(ToolIo io)
{
    private static readonly (ReplayStatus Status, string Code)[] Kinds =
    [
        (ReplayStatus.Same, "same"),
        (ReplayStatus.Words, "words"),
        (ReplayStatus.Rules, "rules"),
        (ReplayStatus.Engine, "engine"),
        (ReplayStatus.Candidate, "candidate"),
        (ReplayStatus.NoQuestion, "no-question"),
        (ReplayStatus.NoRuleset, "no-ruleset"),
        (ReplayStatus.NoCandidate, "no-candidate"),
    ];

    private readonly long[] _counts = new long[Kinds.Length];

    /// <summary>Decisions asked again so far.</summary>
    public long Asked { get; private set; }

    /// <summary>Of these, those that stay as they are.</summary>
    public long Same { get; private set; }

    /// <summary>Those under other rules whose answer is the same all the same.</summary>
    protected long SameUnderOthers { get; private set; }

    /// <summary>Rows that decided nothing when they were written.</summary>
    protected long Undecided { get; private set; }

    protected ToolIo Io { get; } = io;

    public virtual void Begin() { }

    public void Add(string file, long number, Replay replay)
    {
        Undecided += replay.Determinations.IsEmpty ? 1 : 0;
        foreach (var one in replay.Determinations)
        {
            Asked++;
            Same += one.IsSame ? 1 : 0;
            SameUnderOthers += one is { Status: ReplayStatus.Rules, IsSameAnswer: true } ? 1 : 0;
            _counts[(int)one.Status]++;
            Write(file, number, one);
        }
    }

    public abstract void End();

    protected abstract void Write(string file, long number, ReplayedDetermination replayed);

    protected static string Code(ReplayStatus status) => Kinds[(int)status].Code;

    protected IEnumerable<(ReplayStatus Status, string Code, long Count)> Counts() =>
        Kinds.Select(kind => (kind.Status, kind.Code, _counts[(int)kind.Status]));

    /// <summary>For people: what changes, and counts of the rest.</summary>
    internal sealed class Text(ToolIo io) : ReplayReport(io)
    {
        protected override void Write(string file, long number, ReplayedDetermination replayed)
        {
            if (replayed.Status is ReplayStatus.Same or ReplayStatus.Words)
            {
                return;
            }

            var asked = replayed.Question;
            var was = Language.English.Of(replayed.Was);
            var now =
                replayed.Determination is not { } answer ? null
                : answer.Outcome == replayed.Was ? was
                : Colours.Of(Io, answer.Outcome, Language.English.Of(answer.Outcome));
            Io.Out.WriteLine(ReplayWords.Decision(Plain(replayed.CandidateId), asked, replayed.RulesetKey, ReplayWords.Change(was, now)));
            Io.Out.WriteLine(ReplayWords.Because(ReplayWords.Why(replayed, replayed.Engine is { } engine ? Plain(engine) : null)));
            foreach (var difference in replayed.Differences.Where(d => d.IsDecisive && d is not { RequirementId: null, What: "outcome" }))
            {
                Io.Out.WriteLine($"  {Plain(ReplayWords.Of(difference))}");
            }
        }

        public override void End()
        {
            Io.Out.WriteLine(ReplayWords.Asked(Asked, Same));
            foreach (var (status, _, count) in Counts().Where(kind => kind.Count > 0))
            {
                Io.Out.WriteLine(ReplayWords.Counted(count, status));
            }

            if (SameUnderOthers > 0)
            {
                Io.Out.WriteLine(ReplayWords.SameUnderOthers(SameUnderOthers));
            }

            if (Undecided > 0)
            {
                Io.Out.WriteLine(ReplayWords.Undecided(Undecided));
            }
        }

        /// <summary>Words of a document that go to a terminal.</summary>
        private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));
    }

    /// <summary>One document, written as it comes: <c>replays</c>, one a line, and <c>summary</c>.</summary>
    internal sealed class Json(ToolIo io) : ReplayReport(io)
    {
        private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        public override void Begin() => Io.Out.Write("{\n\"replays\": [");

        public override void End()
        {
            var summary = Written(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("decisions", Asked);
                json.WriteNumber("unchanged", Same);
                foreach (var (_, code, count) in Counts())
                {
                    json.WriteNumber(code, count);
                }

                json.WriteNumber("undecided", Undecided);
                json.WriteEndObject();
            });
            Io.Out.Write($"\n],\n\"summary\": {summary}\n}}\n");
        }

        protected override void Write(string file, long number, ReplayedDetermination replayed)
        {
            Io.Out.Write(Asked > 1 ? ",\n" : "\n");
            Io.Out.Write(Written(json => Write(json, file, number, replayed)));
        }

        private static void Write(Utf8JsonWriter json, string file, long number, ReplayedDetermination replayed)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteNumber("document", number);
            json.WriteString("candidate", replayed.CandidateId);
            json.WriteString("ruleset", replayed.RulesetKey);
            json.WriteString("category", replayed.Question.Category);
            json.WriteString("pathway", replayed.Question.Pathway.Code());
            json.WriteString("asOf", DocumentedDate.OfDay(replayed.Question.AsOf).ToString());
            json.WriteString("status", Code(replayed.Status));
            json.WriteBoolean("same", replayed.IsSame);
            json.WriteBoolean("sameAnswer", replayed.IsSameAnswer);
            json.WriteString("rules", replayed.Rules.ToString().ToLowerInvariant());
            Change(json, "engine", replayed.Engine, replayed.Determination?.Engine ?? EndorseTool.Version);
            Change(json, "outcome", Spelled(replayed.Was), replayed.Determination is { } now ? Spelled(now.Outcome) : null);
            json.WriteStartArray("requirements");
            foreach (var outcome in replayed.Outcomes.Where(d => d.RequirementId is not null))
            {
                json.WriteStartObject();
                json.WriteString("id", outcome.RequirementId);
                json.WriteString("was", outcome.Was);
                json.WriteString("is", outcome.Is);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Differences(json, replayed);
            json.WriteEndObject();
        }

        private static void Change(Utf8JsonWriter json, string name, string? was, string? now)
        {
            json.WriteStartObject(name);
            json.WriteString("was", was);
            json.WriteString("is", now);
            json.WriteEndObject();
        }

        private static string Spelled(Outcome outcome) =>
            outcome switch
            {
                Outcome.NotMet => "not-met",
                Outcome.NeedsReview => "needs-review",
                Outcome.NotApplicable => "not-applicable",
                _ => outcome.ToString().ToLowerInvariant(),
            };

        private static string Written(Action<Utf8JsonWriter> write)
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(buffer, Compact))
            {
                write(json);
            }

            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
    }

    /// <summary>What differs, as `endorse evaluate --replay --format json` tells it too.</summary>
    public static void Differences(Utf8JsonWriter json, ReplayedDetermination replayed)
    {
        json.WriteStartArray("differences");
        foreach (var difference in replayed.Differences)
        {
            json.WriteStartObject();
            json.WriteString("requirement", difference.RequirementId);
            json.WriteString("what", difference.What);
            json.WriteString("was", difference.Was);
            json.WriteString("is", difference.Is);
            json.WriteBoolean("decisive", difference.IsDecisive);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
