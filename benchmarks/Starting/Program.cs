namespace Endorsement.Rules.Starting;

/// <summary>A program that does nothing: what any start costs, whatever is started.</summary>
internal static class Program
{
    private static void Main() { }
}
