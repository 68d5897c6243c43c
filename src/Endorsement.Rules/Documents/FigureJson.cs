using Endorsement.Rules.Text;
using NodaTime.Text;

namespace Endorsement.Rules.Documents;

/// <summary>Figures as the contract spells them.</summary>
/// <param name="language">The language of the few that are words.</param>
internal sealed class FigureJson(Language language)
{
    /// <summary>An object of figures by their names.</summary>
    public void Write(JsonBytes json, ReadOnlySpan<byte> name, FigureList figures)
    {
        json.Name(name);
        Members(json, figures);
    }

    private void Members(JsonBytes json, FigureList figures)
    {
        json.StartObject();
        foreach (var figure in figures)
        {
            json.Name(figure.Name);
            Value(json, figure.Value);
        }

        json.EndObject();
    }

    private static void Range(JsonBytes json, FigureValue.Range range)
    {
        json.StartObject();
        json.Day("from"u8, range.From);
        json.Day("to"u8, range.To);
        json.EndObject();
    }

    private static void List(JsonBytes json, IEnumerable<string> words)
    {
        json.StartArray();
        foreach (var word in words)
        {
            json.Text(word);
        }

        json.EndArray();
    }

    /// <summary>One value.</summary>
    public void Value(JsonBytes json, FigureValue value)
    {
        switch (value)
        {
            case FigureValue.Hours hours:
                json.Hours(hours.Amount);
                break;
            case FigureValue.Length length:
                json.Text(PeriodPattern.NormalizingIso.Format(length.Period));
                break;
            case FigureValue.Count count:
                json.Number(count.Number);
                break;
            case FigureValue.Text text:
                json.Text(text.Words);
                break;
            case FigureValue.Day day:
                json.Day(day.Date);
                break;
            case FigureValue.Range range:
                Range(json, range);
                break;
            case FigureValue.List list:
                List(json, list.Words);
                break;
            case FigureValue.Money money:
                json.Text(FormattableString.Invariant($"{money.Amount} {money.Currency}"));
                break;
            case FigureValue.Credentials credentials:
                List(json, credentials.Rows.Select(language.Findings.Accepted));
                break;
            case FigureValue.Share share:
                json.Text(language.Findings.Share(share.Percent));
                break;
            case FigureValue.NotOwed money:
                json.Text(language.Findings.NotOwed(money));
                break;
            case FigureValue.Clause clause:
                json.Text(language.Clause(clause.Condition));
                break;
            case FigureValue.Group group:
                Members(json, group.Items);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
