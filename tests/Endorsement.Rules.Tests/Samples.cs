using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests;

/// <summary>The candidates under samples/.</summary>
internal static class Samples
{
    public static Candidate Candidate(string name) => Rules.Candidate.Read(Bytes(name));

    public static byte[] Bytes(string name) => File.ReadAllBytes(RepositoryFiles.At("samples", "candidates", $"{name}.json"));
}
