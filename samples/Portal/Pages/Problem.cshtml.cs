using Endorsement.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Portal.Pages;

/// <summary>What is said where there is no page. Nothing of what was sent is told.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ProblemModel(RulesetCatalog catalog, TimeProvider time) : PortalPage(catalog, time)
{
    public string Title { get; private set; } = "";

    public string More { get; private set; } = "";

    public void OnGet(int? status) => Tell(status);

    public void OnPost(int? status) => Tell(status);

    private void Tell(int? status) =>
        (Title, More) = status switch
        {
            StatusCodes.Status404NotFound => (Words.NotFound, Words.NotFoundMore),
            StatusCodes.Status400BadRequest => (Words.Problem, Words.FormExpired),
            StatusCodes.Status413PayloadTooLarge => (Words.Problem, Words.FileTooLarge),
            _ => (Words.Problem, Words.ProblemMore),
        };
}
