using System.Collections.Immutable;

namespace Endorsement.Rules;

/// <summary>Figures found by their names.</summary>
internal static class FigureList
{
    public static FigureValue? Find(this Sequence<Figure> figures, string name)
    {
        foreach (var figure in figures)
        {
            if (figure.Name == name)
            {
                return figure.Value;
            }
        }

        return null;
    }
}
