using Endorsement.Rules.Tests.Architecture;
using Endorsement.Rules.Tests.Snapshots;

namespace Endorsement.Rules.AspNetCore.Tests;

public sealed class SurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() => Snapshot.Match(PublicSurface.Of(typeof(RulesetStore).Assembly));

    [Fact]
    public void The_package_needs_the_library_and_the_framework_alone() =>
        typeof(RulesetStore)
            .Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name =>
                !name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("Microsoft.", StringComparison.Ordinal)
            )
            .Should()
            .BeSubsetOf(["Endorsement.Rules", "NodaTime"]);
}
