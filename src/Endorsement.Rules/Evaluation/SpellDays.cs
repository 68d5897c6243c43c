using Endorsement.Rules.Dossiers;

namespace Endorsement.Rules.Evaluation;

/// <summary>The days that a spell surely covers, and those that it may (S11, S18). Empty when the first lies behind the last.</summary>
internal readonly record struct SpellDays(int CertainFirst, int CertainLast, int PossibleFirst, int PossibleLast)
{
    public static SpellDays Of(in WorkFacts spell, int asOf) =>
        new(
            spell.From.IsGiven ? spell.From.Last : Days.Never,
            spell.To.IsGiven ? Math.Min(Math.Max(spell.To.First, spell.From.First), asOf) : asOf,
            spell.From.IsGiven ? spell.From.First : Days.First,
            spell.To.IsGiven ? Math.Min(spell.To.Last, asOf) : asOf
        );
}
