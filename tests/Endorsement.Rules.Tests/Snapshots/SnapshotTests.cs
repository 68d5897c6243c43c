using System.Text;
using Xunit.Sdk;

namespace Endorsement.Rules.Tests.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshot-").FullName;

    private string Source => Path.Combine(_folder, "SomeTests.cs");

    private string Verified => Path.Combine(_folder, "SomeTests.A_test.verified.txt");

    private string Received => Path.Combine(_folder, "SomeTests.A_test.received.txt");

    [Fact]
    public void The_same_text_passes_and_takes_a_stale_received_file_away()
    {
        File.WriteAllText(Verified, "one\ntwo");
        File.WriteAllText(Received, "from an earlier run");

        Snapshot.Match("one\ntwo", sourceFile: Source, method: "A_test");

        File.Exists(Received).Should().BeFalse();
    }

    [Fact]
    public void Another_text_fails_shows_both_lines_and_leaves_what_was_received()
    {
        File.WriteAllText(Verified, "a\nb\nc\nd\ne\nf\ng\n");

        var compare = () => Snapshot.Match("a\nb\nc\nd\ne\nF\ng\n", sourceFile: Source, method: "A_test");

        compare
            .Should()
            .Throw<XunitException>()
            .Which.Message.Should()
            .Contain("SomeTests.A_test.verified.txt")
            .And.Contain("- f\n")
            .And.Contain("+ F\n")
            .And.Contain("  d\n")
            .And.NotContain("  b\n");
        File.ReadAllText(Received).Should().Be("a\nb\nc\nd\ne\nF\ng\n");
        File.ReadAllText(Verified).Should().Be("a\nb\nc\nd\ne\nf\ng\n", "only a person approves");
    }

    [Fact]
    public void A_text_that_nobody_has_approved_fails()
    {
        var compare = () => Snapshot.Match("new", sourceFile: Source, method: "A_test");

        compare.Should().Throw<XunitException>().WithMessage("*There is no SomeTests.A_test.verified.txt yet*new*");
        File.Exists(Received).Should().BeTrue();
    }

    [Fact]
    public void A_blank_at_the_end_of_a_line_or_of_the_text_is_a_difference()
    {
        File.WriteAllText(Verified, "one\ntwo");

        FluentActions.Invoking(() => Snapshot.Match("one \ntwo", sourceFile: Source, method: "A_test")).Should().Throw<XunitException>();
        FluentActions.Invoking(() => Snapshot.Match("one\ntwo\n", sourceFile: Source, method: "A_test")).Should().Throw<XunitException>();
    }

    [Fact]
    public void Line_endings_and_a_byte_order_mark_of_the_approved_file_do_not_matter()
    {
        File.WriteAllText(Verified, "one\r\ntwo", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Snapshot.Match("one\ntwo", sourceFile: Source, method: "A_test");
    }

    [Fact]
    public void What_is_received_is_written_in_UTF_8_without_a_mark_and_with_LF()
    {
        FluentActions.Invoking(() => Snapshot.Match("é\r\nß", sourceFile: Source, method: "A_test")).Should().Throw<XunitException>();

        File.ReadAllBytes(Received).Should().Equal(0xC3, 0xA9, (byte)'\n', 0xC3, 0x9F);
    }

    [Fact]
    public void A_row_of_a_theory_has_a_file_of_its_own()
    {
        File.WriteAllText(Path.Combine(_folder, "SomeTests.A_test_key=mi-aimh@2018_n=2.verified.txt"), "row");
        File.WriteAllText(Path.Combine(_folder, "SomeTests.A_test_at=a-b.verified.txt"), "slash");

        Snapshot.Match("row", "key=mi-aimh@2018_n=2", Source, "A_test");
        Snapshot.Match("slash", "at=a/b", Source, "A_test");
    }

    [Fact]
    public void The_names_come_from_the_caller()
    {
        var compare = () => Snapshot.Match("This text stands in the approved file beside the test.\n");

        compare.Should().NotThrow();
        Snapshot.Match("This text stands in the approved file beside the test.\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
