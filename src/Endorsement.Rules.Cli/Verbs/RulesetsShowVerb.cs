using System.CommandLine;
using System.Text;
using System.Text.Json;

namespace Endorsement.Rules.Cli.Verbs;

/// <summary>`endorse rulesets show`: what one version asks.</summary>
internal static class RulesetsShowVerb
{
    private const string Examples = """
          endorse rulesets show mi-aimh@2018 --category IMHS
              a listing to read
          endorse rulesets show mi-aimh@2018 --format markdown > mi-aimh-2018.md
              the handbook page: a table per category and pathway, each figure with its source
          endorse rulesets show mi-aimh@2018 --format markdown --lang es > mi-aimh-2018.es.md
              the same in Spanish
          endorse rulesets show nmaimh@2019 --resolved
              the whole document, with everything that it extends, shares and overrides carried out
          endorse rulesets show ours.json
              a ruleset file
        """;

    public static Verb Create(ToolIo io)
    {
        var ruleset = new Argument<string>("RULESET") { Description = "association@version, or a ruleset file (.json)" };
        var category = new Option<string?>("--category") { Description = "Only this category", HelpName = "CODE" };
        var resolved = new Option<bool>("--resolved") { Description = "The resolved document, as JSON" };
        var format = new Option<string>("--format")
        {
            Description = "text to read, json (resolved), or markdown (the handbook)",
            DefaultValueFactory = _ => "text",
            HelpName = "text|json|markdown",
        };
        format.AcceptOnly("formats", "text", "json", "markdown");
        var rulesets = new RulesetsOption();
        var lang = LanguageOption.Create();
        var verb = new Verb("show", "Shows what one version asks.", Examples) { ruleset, category, resolved, format, lang };
        rulesets.AddTo(verb);
        return verb.Does(parsed =>
            Run(
                io,
                Rulebook.Open(io, parsed.GetRequiredValue(ruleset), rulesets.Catalog(io, parsed)),
                parsed.GetValue(category),
                parsed.GetValue(resolved),
                parsed.GetRequiredValue(format),
                LanguageOption.Read(parsed, lang)
            )
        );
    }

    private static ExitCode Run(ToolIo io, Ruleset ruleset, string? category, bool isResolved, string format, Language language)
    {
        if (isResolved && format == "markdown")
        {
            throw new UsageException("`--resolved` is JSON; it does not go with `--format markdown`");
        }

        if (category is not null && ruleset.Categories.All(c => c.Code != category))
        {
            throw new UsageException(
                $"{ruleset.Key} has no category `{category}`",
                Suggestion.Help(category, [.. ruleset.Categories.Select(c => c.Code)], "categories")
            );
        }

        io.Out.Write(
            (isResolved, format) switch
            {
                (true, _) or (_, "json") => $"{Resolved(ruleset, category)}\n",
                (_, "markdown") => Handbook.Render(ruleset, category, language),
                _ => Handbook.RenderText(ruleset, category, language),
            }
        );
        return ExitCode.Done;
    }

    private static string Resolved(Ruleset ruleset, string? category)
    {
        if (category is null)
        {
            return Encoding.UTF8.GetString(ruleset.ToJson());
        }

        using var document = JsonDocument.Parse(ruleset.ToJson(), new JsonDocumentOptions { MaxDepth = 512 });
        return DeterminationOutput.Json(json =>
        {
            json.WriteStartObject();
            foreach (var member in document.RootElement.EnumerateObject())
            {
                json.WritePropertyName(member.Name);
                if (member.Name != "categories")
                {
                    member.Value.WriteTo(json);
                    continue;
                }

                json.WriteStartObject();
                foreach (var one in member.Value.EnumerateObject().Where(c => c.Name == category))
                {
                    one.WriteTo(json);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        });
    }
}
