using System.Globalization;
using Endorsement.Rules.AspNetCore.Problems;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Endorsement.Rules.AspNetCore.Requests;

/// <summary>Reads what the address of a request asks; every problem is found, none is guessed away.</summary>
internal sealed class QuestionReader
{
    /// <summary>What may be asked of every endpoint that takes a candidate.</summary>
    public static readonly IReadOnlyList<string> OfEvaluate =
    [
        QueryNames.Category,
        QueryNames.Pathway,
        QueryNames.AsOf,
        QueryNames.Cycle,
        QueryNames.Association,
        QueryNames.Ruleset,
        QueryNames.Lang,
    ];

    public static readonly IReadOnlyList<string> OfPlan = [.. OfEvaluate, QueryNames.HoursAMonth];

    public static readonly IReadOnlyList<string> OfReport = [.. OfPlan, QueryNames.Format];

    private readonly IQueryCollection _query;
    private readonly RulesetCatalog _catalog;
    private readonly Language _language;
    private readonly List<RequestError> _errors = [];

    private QuestionReader(IQueryCollection query, RulesetCatalog catalog, Language language)
    {
        _query = query;
        _catalog = catalog;
        _language = language;
    }

    /// <summary>Reads the question.</summary>
    /// <param name="request">The request.</param>
    /// <param name="known">The parameters that this endpoint takes.</param>
    /// <param name="catalog">The rulesets at hand.</param>
    /// <param name="language">The language of the answer.</param>
    /// <param name="today">The day that is asked about where none is named.</param>
    /// <param name="asked">What is asked, when there is no problem.</param>
    /// <returns>The problem, or <see langword="null"/>.</returns>
    public static RequestProblem? Read(
        HttpRequest request,
        IReadOnlyList<string> known,
        RulesetCatalog catalog,
        Language language,
        LocalDate today,
        out AskedQuestion asked
    )
    {
        var reader = new QuestionReader(request.Query, catalog, language);
        reader.Known(known);
        asked = reader.Asked(today, needsCategory: known.Contains(QueryNames.HoursAMonth));
        if (reader._errors.Count == 0)
        {
            return null;
        }

        var isUnknownRuleset = reader._errors is [{ Code: "ER4205" }];
        return RequestProblem.OfRequest(
            isUnknownRuleset ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest,
            [.. reader._errors]
        );
    }

    private AskedQuestion Asked(LocalDate today, bool needsCategory)
    {
        var ruleset = Ruleset();
        var association = Association();
        var category = Category(ruleset);
        if (needsCategory && category is null && _query[QueryNames.Category].Count == 0)
        {
            _errors.Add(RequestErrors.Missing(QueryNames.Category, _language));
        }

        var question = new Question(category, AsOf() ?? today, AskedPathway(), Cycle(), association);
        Lang();
        return new AskedQuestion(question, ruleset, _language, Hours(), Form());
    }

    /// <summary>A parameter that is misspelt would be one that nobody misses.</summary>
    private void Known(IReadOnlyList<string> known)
    {
        foreach (var (name, values) in _query)
        {
            var parameter = known.FirstOrDefault(one => one.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (parameter is null)
            {
                if (_errors.TrueForAll(error => error.Code != "ER4201"))
                {
                    _errors.Add(RequestErrors.UnknownParameter(known, _language));
                }
            }
            else if (values.Count > 1)
            {
                _errors.Add(RequestErrors.Repeated(parameter, _language));
            }
        }
    }

    /// <summary>The value, where the parameter is given once and not empty.</summary>
    private string? Value(string parameter) => _query[parameter] is [{ Length: > 0 } value] ? value : null;

    private void NotUnderstood(string parameter, string english, string spanish) =>
        _errors.Add(RequestErrors.NotUnderstood(parameter, english, spanish, _language));

    private Ruleset? Ruleset()
    {
        if (Value(QueryNames.Ruleset) is not { } key)
        {
            return null;
        }

        var known = _catalog.Keys.FirstOrDefault(one => one.Equals(key, StringComparison.OrdinalIgnoreCase));
        var ruleset = known is null ? null : _catalog.Find(known);
        if (ruleset is null)
        {
            _errors.Add(RequestErrors.NoSuchRuleset(_catalog.Keys, _language) with { Parameter = QueryNames.Ruleset });
        }

        return ruleset;
    }

    /// <summary>Codes are taken in any case; one that is not there the engine tells, which knows what there is.</summary>
    private string? Association() =>
        Value(QueryNames.Association) is { } given
            ? _catalog.Associations.FirstOrDefault(one => one.Equals(given, StringComparison.OrdinalIgnoreCase)) ?? given
            : null;

    private string? Category(Ruleset? ruleset)
    {
        if (Value(QueryNames.Category) is not { } given)
        {
            return null;
        }

        var codes = ruleset is null ? _catalog.CategoryCodes : ruleset.Categories.Select(one => one.Code);
        return codes.FirstOrDefault(code => code.Equals(given, StringComparison.OrdinalIgnoreCase)) ?? given;
    }

    private Pathway AskedPathway()
    {
        if (Value(QueryNames.Pathway) is not { } given)
        {
            return Pathway.Initial;
        }

        foreach (var code in PathwayCodes.Codes)
        {
            if (code.Equals(given, StringComparison.OrdinalIgnoreCase) && PathwayCodes.TryRead(code, out var pathway))
            {
                return pathway;
            }
        }

        var codes = string.Join(", ", PathwayCodes.Codes);
        NotUnderstood(QueryNames.Pathway, $"There are: {codes}.", $"Hay: {codes}.");
        return Pathway.Initial;
    }

    private LocalDate? AsOf()
    {
        if (Value(QueryNames.AsOf) is not { } given)
        {
            return null;
        }

        if (DocumentedDate.TryRead(given, out var date) && date.IsDay)
        {
            return date.First;
        }

        NotUnderstood(QueryNames.AsOf, "Write a day as YYYY-MM-DD, from 1900 to 2200.", "Escriba un día como AAAA-MM-DD, de 1900 a 2200.");
        return null;
    }

    private int? Cycle()
    {
        if (Value(QueryNames.Cycle) is not { } given)
        {
            return null;
        }

        if (given.Length == 4 && int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return year;
        }

        NotUnderstood(
            QueryNames.Cycle,
            "Write the year in which the cycle ends, in four digits.",
            "Escriba el año en que termina el ciclo, con cuatro cifras."
        );
        return null;
    }

    private ClockHours? Hours()
    {
        if (Value(QueryNames.HoursAMonth) is not { } given)
        {
            return null;
        }

        if (
            decimal.TryParse(given, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours)
            && hours is > 0 and <= 200
            && hours * 60 % 1 == 0
        )
        {
            return ClockHours.FromHours(hours);
        }

        NotUnderstood(
            QueryNames.HoursAMonth,
            "Write whole minutes as hours, more than 0 and at most 200, e.g. 4 or 1.5.",
            "Escriba minutos enteros como horas, más de 0 y 200 como máximo, p. ej. 4 o 1.5."
        );
        return null;
    }

    private void Lang()
    {
        if (Value(QueryNames.Lang) is { } given && Language.Find(given) is null)
        {
            var codes = string.Join(", ", Language.All.Select(one => one.Code));
            NotUnderstood(QueryNames.Lang, $"There are: {codes}.", $"Hay: {codes}.");
        }
    }

    private ReportForm Form()
    {
        switch (Value(QueryNames.Format)?.ToLowerInvariant())
        {
            case null or "html":
                return ReportForm.Html;
            case "markdown":
                return ReportForm.Markdown;
            case "letter":
                return ReportForm.Letter;
            case "letter-html":
                return ReportForm.LetterHtml;
            default:
                NotUnderstood(
                    QueryNames.Format,
                    "There are: html, markdown, letter, letter-html.",
                    "Hay: html, markdown, letter, letter-html."
                );
                return ReportForm.Html;
        }
    }
}
