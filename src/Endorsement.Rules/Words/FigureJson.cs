using System.Text.Json;
using NodaTime.Text;

namespace Endorsement.Rules.Words;

/// <summary>Figures as the contract spells them.</summary>
/// <param name="language">The language of the few that are words.</param>
internal sealed class FigureJson(Language language)
{
    /// <summary>An object of figures by their names.</summary>
    public void Write(Utf8JsonWriter json, string name, FigureList figures)
    {
        json.WritePropertyName(name);
        Members(json, figures);
    }

    private void Members(Utf8JsonWriter json, FigureList figures)
    {
        json.WriteStartObject();
        foreach (var figure in figures)
        {
            json.WritePropertyName(figure.Name);
            Value(json, figure.Value);
        }

        json.WriteEndObject();
    }

    private static void Range(Utf8JsonWriter json, FigureValue.Range range)
    {
        json.WriteStartObject();
        json.WriteString("from", DocumentedDate.Text(range.From));
        json.WriteString("to", DocumentedDate.Text(range.To));
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, IEnumerable<string> words)
    {
        json.WriteStartArray();
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    /// <summary>One value.</summary>
    public void Value(Utf8JsonWriter json, FigureValue value)
    {
        switch (value)
        {
            case FigureValue.Hours hours:
                json.WriteNumberValue(Hours(hours.Amount));
                break;
            case FigureValue.Length length:
                json.WriteStringValue(PeriodPattern.NormalizingIso.Format(length.Period));
                break;
            case FigureValue.Count count:
                json.WriteNumberValue(count.Number);
                break;
            case FigureValue.Text text:
                json.WriteStringValue(text.Words);
                break;
            case FigureValue.Day day:
                json.WriteStringValue(DocumentedDate.Text(day.Date));
                break;
            case FigureValue.Range range:
                Range(json, range);
                break;
            case FigureValue.List list:
                List(json, list.Words);
                break;
            case FigureValue.Money money:
                json.WriteStringValue(FormattableString.Invariant($"{money.Amount} {money.Currency}"));
                break;
            case FigureValue.Credentials credentials:
                List(json, credentials.Rows.Select(language.Findings.Accepted));
                break;
            case FigureValue.Share share:
                json.WriteStringValue(language.Findings.Share(share.Percent));
                break;
            case FigureValue.NotOwed money:
                json.WriteStringValue(language.Findings.NotOwed(money));
                break;
            case FigureValue.Clause clause:
                json.WriteStringValue(language.Clause(clause.Condition));
                break;
            case FigureValue.Group group:
                Members(json, group.Items);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Hours without trailing zeros; a third of an hour is shown to four places (minutes decide, not this number).</summary>
    internal static decimal Hours(ClockHours amount) => decimal.Round(amount.Hours, 4) / 1.0000000000000000000000000000m;
}
