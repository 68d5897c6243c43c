using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Snapshots;

namespace Endorsement.Rules.Spreadsheets.Tests.Architecture;

public sealed class SurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        Snapshot.MatchFile(
            PublicSurface.Of(typeof(CandidateWorkbook).Assembly),
            RepositoryFiles.At("tests", "Endorsement.Rules.Spreadsheets.Tests", "Architecture", "PublicApi")
        );
}
