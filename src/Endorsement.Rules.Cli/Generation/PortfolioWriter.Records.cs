namespace Endorsement.Rules.Cli.Generation;

/// <content>People, references and records.</content>
internal readonly ref partial struct PortfolioWriter
{
    private void People()
    {
        json.WriteStartArray("people");
        Person("p-1", "master", null);
        Person(
            "p-2",
            "master",
            portfolio.Has(Flaw.RscProviderNotEndorsed) ? null
                : Stage == Stage.Mentor ? "IMHM-C"
                : "IMHS"
        );
        Person("p-3", "bachelor", Stage == Stage.Associate ? "IFA" : "IFS");
        Person("p-4", "bachelor", null);
        for (var i = 5; i <= 4 + (Stage >= Stage.Specialist ? 2 : 0); i++)
        {
            Person($"p-{i}", "master", dice.Percent(50) ? "IMHS" : null);
        }

        json.WriteEndArray();
    }

    private void Person(string id, string degree, string? category)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("highestDegree", degree);
        if (!(portfolio.Has(Flaw.FactMissing) && dice.Percent(30)))
        {
            json.WriteStartArray("endorsements");
            if (category is not null)
            {
                json.WriteStartObject();
                json.WriteString("category", category);
                json.WriteString("association", association.Id);
                Day("from", portfolio.Degree - dice.Between(200, 1500));
                json.WriteString("status", "active");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (!(portfolio.Has(Flaw.ReviewUndecided) && dice.Percent(30)))
        {
            Strings("vetted");
            Strings("meetsCriteriaFor");
        }

        json.WriteEndObject();
    }

    private void References()
    {
        json.WriteStartArray("references");
        Reference(1, Stage == Stage.Mentor ? "colleague" : "program-supervisor");
        Reference(2, Stage <= Stage.Associate ? "teacher" : "rsc-provider");
        if (!portfolio.Has(Flaw.TwoReferences))
        {
            Reference(
                3,
                Stage == Stage.Mentor ? portfolio.Leadership.Rater
                    : Stage == Stage.Associate && dice.Percent(30) ? "parent-or-recipient"
                    : "colleague"
            );
        }

        if (dice.Percent(20))
        {
            Reference(4, "colleague");
        }

        json.WriteEndArray();
    }

    private void Reference(int number, string role)
    {
        json.WriteStartObject();
        json.WriteString("id", $"ref-{number}");
        json.WriteString("person", $"p-{number}");
        Strings("roles", role);
        json.WriteBoolean("current", number != 2);
        Day("received", portfolio.Submitted - dice.Between(0, 30));
        Date("knownSince", portfolio.Degree - dice.Between(0, 700));
        if (!(portfolio.Has(Flaw.FactMissing) && dice.Percent(20)))
        {
            json.WriteNumber("notEnoughInformation", portfolio.Has(Flaw.ReferenceVoid) && number == 1 ? 6 : dice.Below(6));
        }

        json.WriteEndObject();
    }

    private void Records()
    {
        var member = portfolio.Submitted - dice.Between(0, 300);
        json.WriteStartArray("memberships");
        json.WriteStartObject();
        json.WriteString("association", association.Id);
        json.WriteString("kind", portfolio.Has(Flaw.MembershipRanOut) && dice.Percent(30) ? "organizational" : "individual");
        Day("from", member);
        Day("to", portfolio.Has(Flaw.MembershipRanOut) ? member + 30 : member + 3650);
        json.WriteEndObject();
        json.WriteEndArray();

        json.WriteStartArray("agreements");
        Signed("code-of-ethics", isMissing: portfolio.Has(Flaw.AgreementMissing) && dice.Percent(60));
        Signed("endorsement-agreement", isMissing: portfolio.Has(Flaw.AgreementMissing) && dice.Percent(60));
        Signed("no-sanction", isMissing: dice.Percent(50));
        json.WriteEndArray();

        if (!(portfolio.Has(Flaw.SectionAbsent) && dice.Percent(30)))
        {
            json.WriteStartArray("examinations");
            if (Stage >= Stage.Specialist)
            {
                Part("multiple-choice", isPassed: true);
                Part("vignettes", isPassed: !portfolio.Has(Flaw.ExaminationFailed));
            }

            json.WriteEndArray();
        }

        Reviews();
        json.WriteStartArray("endorsements");
        if (Stage >= Stage.Specialist && dice.Percent(40))
        {
            json.WriteStartObject();
            json.WriteString("category", "IFS");
            json.WriteString("association", association.Id);
            Date("from", portfolio.Submitted - dice.Between(700, 2500));
            json.WriteString("status", "active");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Signed(string kind, bool isMissing)
    {
        if (isMissing)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("kind", kind);
        Day("signed", portfolio.Submitted);
        json.WriteEndObject();
    }

    private void Part(string part, bool isPassed)
    {
        json.WriteStartObject();
        json.WriteString("kind", portfolio.IsEarlyChildhood ? "ecmh-exam" : "imh-exam");
        json.WriteString("part", part);
        Day("date", portfolio.Submitted - dice.Between(1, 90));
        json.WriteString("result", isPassed ? "passed" : "failed");
        json.WriteEndObject();
    }

    private void Reviews()
    {
        if (portfolio.Has(Flaw.SectionAbsent) && dice.Percent(50))
        {
            return;
        }

        json.WriteStartArray("reviews");
        if (!portfolio.Has(Flaw.ReviewUndecided) || dice.Percent(50))
        {
            json.WriteStartObject();
            json.WriteString("kind", "portfolio");
            Day("date", portfolio.Submitted - 1);
            if (!portfolio.Has(Flaw.ReviewUndecided))
            {
                json.WriteString("result", portfolio.Has(Flaw.CompetencyMissing) && dice.Percent(50) ? "failed" : "passed");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
