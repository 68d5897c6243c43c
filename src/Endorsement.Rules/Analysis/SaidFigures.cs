using System.Text.RegularExpressions;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Analysis;

/// <summary>Figures that a saved determination holds in English words: accepted credentials, shares, and money that is not owed.</summary>
/// <remarks>What was saved in another language, or by a version that said it otherwise, stays the words that it is.</remarks>
internal static partial class SaidFigures
{
    /// <summary>"bachelor or above", "cda or license".</summary>
    public static FigureValue.Credentials? Credentials(Sequence<string> words)
    {
        var rows = new List<AcceptedCredential>();
        foreach (var row in words)
        {
            if (
                Level().Match(row) is { Success: true } level
                && ClosedCodes.Degrees.IndexOf(level.Groups["code"].Value) is >= 0 and var degree
            )
            {
                rows.Add(new AcceptedCredential((Degree)degree, []));
                continue;
            }

            var kinds = row.Split(" or ").Select(code => ClosedCodes.Credentials.IndexOf(code)).ToArray();
            if (kinds.Contains(-1))
            {
                return null;
            }

            rows.Add(new AcceptedCredential(null, [.. kinds.Select(kind => (CredentialKind)kind)]));
        }

        return new FigureValue.Credentials([.. rows]);
    }

    /// <summary>"50 percent", "100 USD, not due".</summary>
    public static FigureValue? Read(string text)
    {
        if (Share().Match(text) is { Success: true } share && Amounts.TryWhole(share.Groups["percent"].Value, out var percent))
        {
            return new FigureValue.Share((int)percent);
        }

        if (NotOwed().Match(text) is not { Success: true } money || !Amounts.TryDecimal(money.Groups["amount"].Value, out var amount))
        {
            return null;
        }

        var currency = money.Groups["currency"].Value;
        return money.Groups["payer"] is { Success: true, Value: var payer }
                ? new FigureValue.NotOwed(amount, currency, NotOwedReason.PaidByOthers) { PaidBy = payer }
            : money.Groups["day"] is { Success: true, Value: var day } && DocumentedDate.TryRead(day, out var date)
                ? new FigureValue.NotOwed(amount, currency, NotOwedReason.OnlyLater) { Until = date.First }
            : new FigureValue.NotOwed(amount, currency, money.Groups["waived"].Success ? NotOwedReason.Waived : NotOwedReason.NotDue);
    }

    [GeneratedRegex("^(?<code>[a-z]+) or above$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Level();

    [GeneratedRegex("^(?<percent>[0-9]{1,3}) percent$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Share();

    [GeneratedRegex(
        "^(?<amount>[0-9]{1,12}(\\.[0-9]{1,2})?) (?<currency>[A-Z]{3}), (not due|(?<waived>waived)|only after (?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})|paid by (?<payer>.+))$",
        RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex NotOwed();
}
