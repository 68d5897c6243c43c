using System.CommandLine;

namespace Endorsement.Rules.Cli;

/// <summary>Options that take one of a few words, refused in the tool's own voice.</summary>
internal static class Choices
{
    /// <summary>What parts a complaint from its help, in the one text that the parser of the command line passes on.</summary>
    public const char Help = '\n';

    /// <param name="option">The option.</param>
    /// <param name="known">What stands before the list of them: "languages".</param>
    /// <param name="allowed">The words; one or more.</param>
    public static void AcceptOnly(this Option<string> option, string known, params string[] allowed)
    {
        option.CompletionSources.Add(allowed);
        option.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.Select(token => token.Value).Where(word => !allowed.Contains(word, StringComparer.Ordinal)))
            {
                result.AddError($"{Words.NotTaken(option.Name, word)}{Help}{Suggestion.Help(word, allowed, known)}");
            }
        });
    }
}
