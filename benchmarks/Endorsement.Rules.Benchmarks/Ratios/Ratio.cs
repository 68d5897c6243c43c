using System.Globalization;

namespace Endorsement.Rules.Benchmarks.Ratios;

/// <summary>Something that is wanted of the program, and what was measured of it.</summary>
/// <param name="What">What is compared with what.</param>
/// <param name="Measured">The ratio, or the figure.</param>
/// <param name="Wanted">What it should be: at most so much, or at least where <paramref name="IsLeast"/>; <see langword="null"/>: nothing is said of it.</param>
/// <param name="Unit">The unit of a figure; empty of a ratio.</param>
/// <param name="IsLeast">Whether more is better.</param>
internal sealed record Ratio(string What, double Measured, double? Wanted, string Unit = "", bool IsLeast = false)
{
    public const string Heading = "| what | wanted | measured | |\n|---|---:|---:|---|";

    public string Row =>
        string.Create(CultureInfo.InvariantCulture, $"| {What} | {Bound} | {Number(Measured)}{Behind} | {(IsReached ? "" : "missed")} |");

    private bool IsReached => Wanted is not { } wanted || (IsLeast ? Measured >= wanted : Measured <= wanted);

    private string Bound =>
        Wanted is { } wanted ? string.Create(CultureInfo.InvariantCulture, $"{(IsLeast ? "≥" : "≤")} {Number(wanted)}{Behind}") : "";

    private string Behind => Unit.Length == 0 ? "" : $" {Unit}";

    private static string Number(double number) =>
        number.ToString(
            Math.Abs(number) switch
            {
                >= 1000 => "#,0",
                >= 100 => "0",
                >= 10 => "0.0",
                _ => "0.00",
            },
            CultureInfo.InvariantCulture
        );
}
