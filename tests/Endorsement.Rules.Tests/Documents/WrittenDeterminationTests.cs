using System.Buffers;
using System.Text;
using System.Text.Json;
using Endorsement.Rules.Tests.Oracle;
using Endorsement.Rules.Text;

namespace Endorsement.Rules.Tests.Documents;

/// <summary>A determination is written as the writer of the platform writes what it says, on one line and over several.</summary>
public sealed class WrittenDeterminationTests
{
    [Fact]
    public void S45_random_determinations_are_escaped_and_laid_out_as_every_other_document() =>
        Generators.ForAll(
            400,
            drawn =>
            {
                var determination = drawn.Ruleset.Determine(
                    drawn.Candidate,
                    new Question(Vocabulary.Asked, drawn.AsOf, drawn.Pathway, drawn.CycleYear)
                );
                foreach (var language in Language.All)
                {
                    var line = determination.ToJson(indented: false, language);
                    Text(line).Should().Be(Text(Rewritten(line, JsonWriting.Compact)));

                    // What reviewers have judged stands on a line of its own.
                    if (drawn.Candidate.Judgements is null)
                    {
                        Text(determination.ToJson(indented: true, language)).Should().Be(Text(Rewritten(line, JsonWriting.Indented)));
                    }
                }
            }
        );

    private static byte[] Rewritten(byte[] document, JsonWriterOptions options)
    {
        using var parsed = JsonDocument.Parse(document, new JsonDocumentOptions { MaxDepth = 1000 });
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            parsed.WriteTo(json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string Text(byte[] document) => Encoding.UTF8.GetString(document);
}
