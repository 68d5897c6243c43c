using System.CommandLine;
using System.Text;
using Endorsement.Rules.Analysis;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse worklist`: what reviewers are asked to judge.</summary>
internal static class WorklistVerb
{
    private const string Examples = """
          endorse worklist people/ --as-of 2024-06-01
              what reviewers still have to judge, candidate by candidate
          endorse worklist registry.ndjson --as-of 2024-06-01 --category IMHS --format json > worklist.json
              the same as a document: fill in value, by and on behind each question, and leave open what nobody has judged
          endorse evaluate people/ --as-of 2024-06-15 --category IMHS --judgements worklist.json
              ask again with what was judged; batch takes it too
          endorse worklist people/ --as-of 2024-06-15 --judgements worklist.json
              what is left

        Exit codes: 0 done; 2 bad usage or bad input.
        """;

    public static Verb Create(ToolIo io)
    {
        var files = new Argument<string[]>("FILES")
        {
            Description = "Candidates: documents, lines or arrays of them, plain or gzipped; files, folders, or - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var options = new QuestionOptions();
        var judgements = GivenFile.Option();
        var format = new Option<string>("--format")
        {
            Description = "text to read, or json to fill in",
            DefaultValueFactory = _ => "text",
            HelpName = "text|json",
        };
        format.AcceptOnly("formats", "text", "json");
        var by = new Option<string?>("--by") { Description = "With json: who judges, filled in everywhere", HelpName = "NAME" };

        var verb = new Verb("worklist", "Lists what reviewers are asked to judge, ready to be filled in and handed back.", Examples)
        {
            files,
        };
        options.AddTo(verb);
        verb.Add(judgements);
        verb.Add(format);
        verb.Add(by);
        return verb.Does(parsed =>
        {
            var asked = options.Read(io, parsed);
            var paths = CandidateFiles.Of(parsed.GetRequiredValue(files));
            var given = GivenFile.Read(io, parsed.GetValue(judgements));
            var run = new Run(io, asked with { AsOf = asked.AsOf ?? EvaluateVerb.Today(io) }, given);
            return run.Of(paths, parsed.GetRequiredValue(format) == "json", parsed.GetValue(by));
        });
    }

    /// <summary>One run: candidates are read one after the other, and what they ask for is written at once.</summary>
    private sealed class Run(ToolIo io, AskedQuestion asked, GivenFile? given)
    {
        private const int Shown = 3;

        private readonly Ruleset? _ruleset = Rulebook.Given(io, asked);
        private bool _hasProblems;
        private bool _hasItems;
        private int _others;

        public ExitCode Of(IEnumerable<string> paths, bool isJson, string? by)
        {
            given?.TellLater(io, asked.AsOf!.Value);
            foreach (var path in paths)
            {
                foreach (var (number, bytes) in DocumentRows.Of(io, path))
                {
                    if (Worklist(bytes, CandidateIndex.Name(InputFiles.Name(path), number)) is { } worklist)
                    {
                        _others += worklist.Others.Length;
                        Tell(worklist, isJson, by);
                    }
                }
            }

            End(isJson);
            given?.TellMissing(io);
            return _hasProblems ? ExitCode.BadInput : ExitCode.Done;
        }

        private void End(bool isJson)
        {
            if (isJson)
            {
                io.Out.WriteLine(_hasItems ? "\n]" : "[]");
            }
            else if (!_hasItems)
            {
                io.Out.WriteLine(ReportWords.NothingToJudge);
            }

            if (_others > 0)
            {
                io.Error.WriteLine(
                    $"{Words.Count(_others, "more question")} that no judgement of an entry answers; `endorse evaluate` tells them"
                );
            }
        }

        private Worklist? Worklist(ReadOnlyMemory<byte> bytes, string name)
        {
            try
            {
                if (Candidate.TryRead(bytes, out var candidate, out var diagnostics, name) && given is not null)
                {
                    candidate = given.AddTo(io, candidate);
                }

                io.Show(diagnostics);
                if (candidate is not null)
                {
                    return Rulebook.Open(asked, _ruleset, candidate).Worklist(Rulebook.Question(asked, _ruleset, asked.AsOf!.Value));
                }
            }
            catch (QuestionException exception)
            {
                io.Complain(exception, name);
            }

            _hasProblems = true;
            return null;
        }

        private void Tell(Worklist worklist, bool isJson, string? by)
        {
            if (worklist.Items.IsEmpty)
            {
                return;
            }

            if (isJson)
            {
                // One array of all candidates, written as they come.
                var array = Encoding.UTF8.GetString(worklist.ToJson(by: by)).TrimEnd();
                io.Out.Write(_hasItems ? "," : "[");
                io.Out.Write(array[1..^1].TrimEnd());
            }
            else
            {
                if (_hasItems)
                {
                    io.Out.WriteLine();
                }

                Text(worklist);
            }

            _hasItems = true;
        }

        private void Text(Worklist worklist)
        {
            var name = worklist.Candidate.Name is { Length: > 0 } given ? $"{given} ({worklist.Candidate.Id})" : worklist.Candidate.Id;
            io.Out.WriteLine(ReportWords.ToGive(name, worklist.Items.Length));
            foreach (var item in worklist.Items)
            {
                io.Out.WriteLine($"  {item.Entry}  {worklist.Asked(item)}");
                io.Out.WriteLine($"    for  {Words.Some([.. item.Decides], Shown)}");
            }
        }
    }
}
