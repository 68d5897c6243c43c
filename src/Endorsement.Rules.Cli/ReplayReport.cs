using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Cli;

/// <summary>What `endorse replay` tells, decision by decision as they are asked, and how many there were of each kind.</summary>
internal abstract class ReplayReport(ToolIo io)
{
    private static readonly (ReplayStatus Status, string Code, string Words)[] Kinds =
    [
        (ReplayStatus.Same, "same", "the same answer"),
        (ReplayStatus.Words, "words", "the same answer in other words"),
        (ReplayStatus.Rules, "rules", "the rules are others"),
        (ReplayStatus.Engine, "engine", "another version of the library answers otherwise"),
        (ReplayStatus.Candidate, "candidate", "the candidate's file is another"),
        (ReplayStatus.NoQuestion, "no-question", "the ruleset no longer has this category, pathway or cycle"),
        (ReplayStatus.NoRuleset, "no-ruleset", "the ruleset is not at hand"),
        (ReplayStatus.NoCandidate, "no-candidate", "the candidate is not at hand"),
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

    protected IEnumerable<(string Code, string Words, long Count)> Counts() =>
        Kinds.Select(kind => (kind.Code, kind.Words, _counts[(int)kind.Status]));

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
            var what =
                replayed.Determination is not { } now ? $"was {was}"
                : now.Outcome == replayed.Was ? $"{was}, as before"
                : $"was {was}, is now {Colours.Of(Io, now.Outcome, Language.English.Of(now.Outcome))}";
            Io.Out.WriteLine(
                $"{Plain(replayed.CandidateId)}, {asked.Category}, {asked.Pathway.Code()}, {replayed.RulesetKey}, as of {DocumentedDate.OfDay(asked.AsOf)}: {what}"
            );
            Io.Out.WriteLine($"  why: {Why(replayed)}");
            foreach (var difference in replayed.Differences.Where(d => d.IsDecisive && d is not { RequirementId: null, What: "outcome" }))
            {
                Io.Out.WriteLine($"  {Plain(difference.ToString())}");
            }
        }

        public override void End()
        {
            Io.Out.WriteLine($"{Number(Asked)} decisions asked again, {Number(Same)} of them stay as they are");
            foreach (var (_, words, count) in Counts().Where(kind => kind.Count > 0))
            {
                Io.Out.WriteLine($"  {Number(count), 8}  {words}");
            }

            if (SameUnderOthers > 0)
            {
                Io.Out.WriteLine($"  {Number(SameUnderOthers), 8}  of those under other rules have the same answer all the same");
            }

            if (Undecided > 0)
            {
                Io.Out.WriteLine($"  {Number(Undecided), 8}  rows had decided nothing, and were left out");
            }
        }

        private static string Why(ReplayedDetermination replayed) =>
            (replayed.Status, replayed.Rules) switch
            {
                (ReplayStatus.Rules, _) when replayed.IsSameAnswer => "the rules are others (hash); the answer is the same",
                (ReplayStatus.Rules, _) => "the rules are others (hash)",
                (ReplayStatus.Engine, var rules) =>
                    $"decided by {(replayed.Engine is { } engine ? $"version {Plain(engine)}" : "an earlier version")} of the library, asked again by {EndorseTool.Version}; {(rules == ReplayRules.Same ? "the rules are the same" : "whether the rules are the same cannot be told from a hash of that time")}",
                (var status, _) => Kinds[(int)status].Words,
            };

        private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

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
                foreach (var (code, _, count) in Counts())
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
