using System.CommandLine;

namespace Endorsement.Rules.Cli;

/// <summary>The language of what people read; help, and what is wrong with a command or a document, stay English.</summary>
internal static class LanguageOption
{
    public static Option<string> Create()
    {
        string[] codes = [.. Language.All.Select(language => language.Code)];
        var option = new Option<string>("--lang")
        {
            Description =
                $"The language of explanations, plans, letters and reports: {string.Join(", ", Language.All.Select(language => $"{language.Code} ({language.Name})"))}",
            DefaultValueFactory = _ => Language.English.Code,
            HelpName = string.Join('|', codes),
        };
        option.AcceptOnly("languages", codes);
        return option;
    }

    public static Language Read(ParseResult parsed, Option<string> option) => Language.Find(parsed.GetRequiredValue(option))!;
}
