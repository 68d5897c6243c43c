using Endorsement.Rules.Compilation;
using Endorsement.Rules.Rulesets;
using Endorsement.Rules.Rulesets.Prepared;
using Endorsement.Rules.Tests.Architecture;

namespace Endorsement.Rules.Tests.Rulesets;

/// <summary>The shipped rulesets are embedded as documents, and with nothing left to look up, so that the first question is not kept waiting.</summary>
public sealed class PreparedTests
{
    private static readonly RulesetCatalog Documents = RulesetCatalog.Load(EmbeddedRulesets.Documents());

    public static TheoryData<string> Keys => [.. Documents.Keys];

    [Fact]
    public void What_is_prepared_is_made_of_the_documents_as_they_are()
    {
        var file = RepositoryFiles.At("src", "Endorsement.Rules", "Rulesets", "Prepared", "Rulesets.prepared");
        var received = Path.ChangeExtension(file, ".received.prepared");
        var made = PreparedWriter.Write(Documents, EmbeddedRulesets.Checksum());

        var isSame = made.AsSpan().SequenceEqual(File.ReadAllBytes(file));
        File.Delete(received);
        if (!isSame)
        {
            File.WriteAllBytes(received, made);
        }

        isSame.Should().BeTrue($"{Path.GetFileName(received)} takes the place of {Path.GetFileName(file)} when rulesets have changed");
        EmbeddedRulesets.Prepared(EmbeddedRulesets.Written).Should().NotBeNull("it is what questions are asked of");
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void S44_what_is_prepared_says_what_the_document_says(string key)
    {
        var (document, prepared) = (Documents.Find(key)!, EmbeddedRulesets.Prepared(EmbeddedRulesets.Written)!.Find(key)!);

        prepared.Prepared.Should().NotBeNull();
        prepared.ToJson().Should().Equal(document.ToJson());
        (prepared.Extends, prepared.Identity).Should().Be((document.Extends, document.Identity));
        CanonicalForm.Hash(RulesetWriter.Write(prepared)).Should().Be(prepared.Hash);
        CanonicalForm.WordsHash(RulesetWriter.Write(prepared)).Should().Be(prepared.WordsHash);
        prepared.Categories.Equals(document.Categories).Should().BeTrue("requirement for requirement");
        prepared.SaysTheSameAsAWhole(document).Should().BeTrue();
        (prepared.Sources, prepared.Vocabulary, prepared.Labels, prepared.SaidTitles)
            .Should()
            .Be((document.Sources, document.Vocabulary, document.Labels, document.SaidTitles));
        (prepared.Jurisdiction, prepared.Jurisdictions, prepared.Renamed, prepared.Exceptions)
            .Should()
            .Be((document.Jurisdiction, document.Jurisdictions, document.Renamed, document.Exceptions));
        (prepared.Name, prepared.Note, prepared.Contact, prepared.MonthlyHours, prepared.EffectiveFrom, prepared.EffectiveUntil)
            .Should()
            .Be((document.Name, document.Note, document.Contact, document.MonthlyHours, document.EffectiveFrom, document.EffectiveUntil));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Its_codes_are_those_that_its_rules_name_and_its_places_those_of_the_document(string key)
    {
        var (document, prepared) = (Documents.Find(key)!, EmbeddedRulesets.Prepared(EmbeddedRulesets.Written)!.Find(key)!);
        var (named, known) = (VocabularyBuilder.Gather(document), prepared.Prepared!.Codes);

        foreach (var kind in CodeKind.All)
        {
            known[kind].Should().Equal(named[kind], kind.Name);
        }

        PreparedCodes.Write(known).Select(list => list.Key).Should().Equal(PreparedCodes.Write(named).Select(list => list.Key));
        (
            known.ReadsAnyAssociation,
            known.ReadsAnyAssociationOfOthers,
            known.ReadsAnyCategory,
            known.ReadsAnyMembership,
            known.ReadsAnyVetting
        )
            .Should()
            .Be(
                (
                    named.ReadsAnyAssociation,
                    named.ReadsAnyAssociationOfOthers,
                    named.ReadsAnyCategory,
                    named.ReadsAnyMembership,
                    named.ReadsAnyVetting
                )
            );
        foreach (var requirement in document.Requirements)
        {
            prepared.Places.Locate(requirement.Id).Should().Be(document.Places.Locate(requirement.Id));
        }
    }

    [Fact]
    public void The_same_version_is_chosen()
    {
        var prepared = EmbeddedRulesets.Prepared(EmbeddedRulesets.Written)!;

        prepared.Keys.Should().Equal(Documents.Keys);
        prepared.Associations.Should().Equal(Documents.Associations);
        prepared.CategoryCodes.Should().Equal(Documents.CategoryCodes);
        foreach (var ruleset in Documents.Rulesets)
        {
            prepared.Select(ruleset.Association, ruleset.EffectiveFrom).Key.Should().Be(ruleset.Key);
            prepared.AssociationFor(ruleset.Jurisdiction[0]).Should().Be(Documents.AssociationFor(ruleset.Jurisdiction[0]));
        }
    }

    [Fact]
    public void S44_another_ruleset_extends_what_is_prepared_as_it_extends_the_document()
    {
        var json = System.Text.Encoding.UTF8.GetBytes(
            """
            {
              "association": "mi-aimh", "version": "2018", "jurisdiction": ["US-MI"], "extends": "mi-aimh@2018",
              "effective": { "from": "2018-01-01", "until": "2020-12-31" }
            }
            """
        );

        var prepared = Ruleset.TryRead(json, out var one, out var first, catalog: EmbeddedRulesets.Prepared(EmbeddedRulesets.Written));
        var document = Ruleset.TryRead(json, out var two, out var second, catalog: Documents);

        (prepared, document).Should().Be((true, true), string.Join('\n', first.Concat(second)));
        one!.ToJson().Should().Equal(two!.ToJson());
    }

    [Fact]
    public void Nothing_that_is_asked_about_a_candidate_waits_for_the_documents()
    {
        var prepared = EmbeddedRulesets.Prepared(() => throw new InvalidOperationException("a document is read"))!;
        var bytes = File.ReadAllBytes(RepositoryFiles.At("samples", "candidates", "mi-imhs-rsc-five-hours-short.json"));
        var file = prepared.Open(Candidate.Read(bytes));

        foreach (var pathway in Enum.GetValues<Pathway>())
        {
            var question = new Question(null, new NodaTime.LocalDate(2019, 6, 1), pathway);
            if (!file.TryDetermineAll(question, out var determinations, out _))
            {
                continue;
            }

            foreach (var determination in determinations)
            {
                determination.Explain(Language.English).Should().NotBeEmpty();
                determination.Explain(Language.Spanish).Should().NotBeEmpty();
                determination.ToJson().Should().NotBeEmpty();
            }
        }

        prepared.Select("mi-aimh", new NodaTime.LocalDate(2019, 6, 1)).ToJson().Should().NotBeEmpty();
    }

    [Fact]
    public void A_document_that_has_changed_by_a_byte_has_another_sum()
    {
        var random = new Random(18);
        foreach (var (name, utf8) in EmbeddedRulesets.Documents())
        {
            var changed = utf8.ToArray();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));

            DocumentsChecksum.Of(changed, 7).Should().NotBe(DocumentsChecksum.Of(utf8.Span, 7), name);
            DocumentsChecksum.Of(utf8.Span[..^1], 7).Should().NotBe(DocumentsChecksum.Of(utf8.Span, 7), name);
        }
    }
}
