using System.CommandLine;
using Endorsement.Rules.Cli.Shares;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse batch merge`: the shares of one run, put together.</summary>
internal static class BatchMergeVerb
{
    private const string Examples = """
          endorse batch merge parts --out results.ndjson --summary summary.json
              every share whose manifest is in the folder: the bytes of one run, or a refusal that says what does not fit
          endorse batch merge a/1.manifest.json b/2.manifest.json --out results.ndjson
              shares that stand in several folders

        Exit codes: 0 done; 2 shares are missing, or are not of one run, and nothing was written; 4 done, and some rows were rejected.
        """;

    public static Verb Create(ToolIo io)
    {
        var manifests = new Argument<string[]>("MANIFEST")
        {
            Description = $"Manifests that `batch --manifest` wrote, or folders with files that end in {ShareManifest.Ending}",
            Arity = ArgumentArity.OneOrMore,
        };
        var files = new BatchFiles.Options(reports: false);
        var verb = new Verb("merge", "Puts the shares of one batch together: the bytes of one run.", Examples) { manifests };
        files.AddTo(verb);
        return verb.Does(parsed =>
        {
            var wanted = files.Read(parsed, []);
            var problems = new List<string>();
            var shares = ShareSet.InOrder(ShareSet.Read(io, parsed.GetRequiredValue(manifests)), problems);
            if (problems.Count > 0)
            {
                foreach (var problem in problems)
                {
                    io.Complain(problem);
                }

                io.Complain(
                    "these are not the shares of one run, whole; nothing was written",
                    "decide what is missing or differs, and merge again"
                );
                return ExitCode.BadInput;
            }

            wanted.CheckPlaces([
                .. shares.Select(share => share.Path),
                .. shares.SelectMany(share => share.Manifest.Files.Select(file => ShareFiles.Beside(share.Path, file))),
            ]);
            var rows = new ShareMerge(shares, wanted).Run();
            return BatchVerb.Tell(io, rows.Written + rows.Rejected, rows.Rejected, wanted);
        });
    }
}
