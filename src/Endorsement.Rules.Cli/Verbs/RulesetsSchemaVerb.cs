using System.CommandLine;
using System.Text;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse rulesets schema`: the JSON Schemas of the documents.</summary>
internal static class RulesetsSchemaVerb
{
    private const string Examples = """
          endorse rulesets schema candidate > candidate.schema.json
              one schema
          endorse rulesets schema --out rulesets/schema
              all of them, as <document>.schema.json; name them in "$schema" and an editor completes and checks
        """;

    private static readonly (string Name, Func<byte[]> Write)[] Schemas =
    [
        ("candidate", JsonSchemas.Candidate),
        ("ruleset", JsonSchemas.Ruleset),
        ("case", JsonSchemas.Case),
        ("determination", JsonSchemas.Determination),
        ("worklist", JsonSchemas.Worklist),
        ("difference", JsonSchemas.Difference),
        ("impact", JsonSchemas.Impact),
    ];

    public static Verb Create(ToolIo io)
    {
        var names = Schemas.Select(s => s.Name).ToArray();
        var document = new Argument<string?>("DOCUMENT")
        {
            Description = $"{string.Join(", ", names)} [default: all, with --out]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var folder = new Option<string?>("--out") { Description = "Write <document>.schema.json into this folder", HelpName = "DIR" };
        return new Verb("schema", "Prints or writes the JSON Schemas (2020-12) of the documents.", Examples) { document, folder }.Does(
            parsed => Run(io, parsed.GetValue(document), parsed.GetValue(folder), names)
        );
    }

    private static ExitCode Run(ToolIo io, string? document, string? folder, string[] names)
    {
        if (document is not null && !names.Contains(document))
        {
            throw new UsageException($"there is no schema of `{document}`", Suggestion.Help(document, names, "documents"));
        }

        if (document is null && folder is null)
        {
            throw new UsageException("which schema?", $"name one of {string.Join(", ", names)}, or write all with `--out DIR`");
        }

        foreach (var (name, write) in Schemas.Where(s => document is null || s.Name == document))
        {
            if (folder is null)
            {
                io.Out.Write(Encoding.UTF8.GetString(write()));
                continue;
            }

            Folders.Make(folder);
            var file = Path.Combine(folder, $"{name}.schema.json");
            File.WriteAllBytes(file, write());
            io.Error.WriteLine($"wrote {file}");
        }

        return ExitCode.Done;
    }
}
