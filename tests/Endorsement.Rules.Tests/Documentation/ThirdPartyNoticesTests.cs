using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Snapshots;
using Xunit.Sdk;

namespace Endorsement.Rules.Tests.Documentation;

/// <summary>The packages name what they carry or need, by whom it is and under which licence, as the restored graph has it.</summary>
public sealed class ThirdPartyNoticesTests
{
    [Fact]
    public void The_notices_are_those_of_the_packages_that_were_restored()
    {
        var (approved, received) = (RepositoryFiles.At("THIRD-PARTY-NOTICES.txt"), RepositoryFiles.At("THIRD-PARTY-NOTICES.received.txt"));
        var now = ThirdPartyNotices.Text();
        if (File.ReadAllText(approved).ReplaceLineEndings("\n") == now)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, now);
        throw new XunitException(
            $"THIRD-PARTY-NOTICES.received.txt is what the packages need now; read it and rename it to THIRD-PARTY-NOTICES.txt:\n\n{Snapshot.Difference(File.ReadAllText(approved), now)}"
        );
    }

    [Fact]
    public void Every_licence_is_one_that_is_known_and_asks_for_no_more_than_to_be_named() =>
        ThirdPartyNotices.Packages().Select(package => package.Licence).Distinct().Should().BeSubsetOf(ThirdPartyNotices.Licences);

    [Fact]
    public void The_library_needs_one_package() =>
        ThirdPartyNotices
            .Packages()
            .Where(package => package.NeededBy.Contains("Endorsement.Rules"))
            .Select(package => package.Name)
            .Should()
            .Equal("NodaTime");
}
