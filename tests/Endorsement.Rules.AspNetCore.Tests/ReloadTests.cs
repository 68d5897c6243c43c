using System.Net;
using System.Text.Json;
using Endorsement.Rules.Tests.Architecture;
using Microsoft.Extensions.DependencyInjection;

namespace Endorsement.Rules.AspNetCore.Tests;

/// <summary>Rulesets of a folder are taken as a whole or not at all, while requests are answered.</summary>
public sealed class ReloadTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rulesets").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Own_rulesets_stand_beside_the_built_in_ones_and_are_replaced_when_the_folder_changes()
    {
        Copy("2022");
        await using var site = await Site.StartAsync(options => Look(options));
        var before = site.App.Services.GetRequiredService<RulesetCatalog>();
        before.Rulesets.Should().HaveCount(RulesetCatalog.BuiltIn.Rulesets.Length + 1);

        Copy("2025");
        await UntilAsync(() => site.App.Services.GetRequiredService<RulesetCatalog>() != before);

        site.App.Services.GetRequiredService<RulesetCatalog>().Rulesets.Should().HaveCount(RulesetCatalog.BuiltIn.Rulesets.Length + 2);
        before.Rulesets.Should().HaveCount(RulesetCatalog.BuiltIn.Rulesets.Length + 1, "whoever has it keeps it");
    }

    [Fact]
    public async Task A_bad_reload_keeps_the_old_rules_and_says_why_in_the_log_the_health_and_the_status()
    {
        Copy("2022");
        await using var site = await Site.StartAsync(options => Look(options, every: null));
        var store = site.App.Services.GetRequiredService<RulesetStore>();
        var before = store.Catalog;
        (await site.Client.GetStringAsync("/endorsement/health")).Should().Be("Healthy");

        File.WriteAllText(Path.Combine(_folder, "broken.json"), """{ "association": "tidewater-aimh", "versoin": "2030" }""");
        store.Reload().Should().BeFalse();

        store.Catalog.Should().BeSameAs(before);
        store.Status.IsCurrent.Should().BeFalse();
        (await site.Client.GetStringAsync("/endorsement/health")).Should().Be("Degraded");
        var status = JsonSerializer.Deserialize<JsonElement>(await site.Client.GetStringAsync("/endorsement/status"));
        status.GetProperty("current").GetBoolean().Should().BeFalse();
        var told = status.GetProperty("diagnostics")[0];
        told.GetProperty("file").GetString().Should().Be("broken.json", "where the folder lies is nobody's business");
        status.GetRawText().Should().NotContain(_folder);
        site.Logged.Text.Should().Contain("broken.json(1,").And.Contain("versoin");

        File.Delete(Path.Combine(_folder, "broken.json"));
        store.Reload().Should().BeTrue();
        store.Status.IsCurrent.Should().BeTrue();
        (await site.Client.GetStringAsync("/endorsement/health")).Should().Be("Healthy");
    }

    [Fact]
    public async Task A_case_file_among_the_rulesets_is_none_also_where_it_names_an_association()
    {
        Copy("2022");
        File.WriteAllText(
            Path.Combine(_folder, "case.json"),
            """{ "association": "tidewater-aimh", "category": "IFA", "candidate": { "id": "a" }, "expect": { "outcome": "not-met" } }"""
        );

        await using var site = await Site.StartAsync(options => Look(options, every: null));

        site.App.Services.GetRequiredService<RulesetStore>().Status.IsCurrent.Should().BeTrue();
        (await site.Client.GetStringAsync("/endorsement/health")).Should().Be("Healthy");
    }

    [Fact]
    public async Task An_application_without_its_rules_does_not_start()
    {
        var start = () => Site.StartAsync(options => Look(options));

        (await start.Should().ThrowAsync<DocumentException>()).Which.Diagnostics.Should().ContainSingle(one => one.Code == "ER4221");
    }

    [Fact]
    public async Task A_folder_that_is_emptied_is_a_bad_reload()
    {
        Copy("2022");
        await using var site = await Site.StartAsync(options => Look(options, every: null));
        var store = site.App.Services.GetRequiredService<RulesetStore>();
        Directory.Delete(_folder, recursive: true);

        store.Reload().Should().BeFalse();

        Directory.CreateDirectory(_folder);
        store.Reload().Should().BeFalse();
        store.Catalog.Associations.Should().Contain(store.Catalog.Rulesets[^1].Association);
    }

    [Fact]
    public async Task The_rules_of_the_folder_may_be_the_only_ones()
    {
        Copy("2022");
        await using var site = await Site.StartAsync(options =>
        {
            Look(options);
            options.UsesBuiltIn = false;
        });

        site.App.Services.GetRequiredService<RulesetCatalog>().Rulesets.Should().ContainSingle();
    }

    /// <summary>Rules that change under many requests: every answer is by the one version or by the other, and none is lost.</summary>
    [Fact]
    public async Task Requests_are_answered_while_rules_are_replaced()
    {
        Copy("2022");
        await using var site = await Site.StartAsync(options => Look(options, every: null));
        var store = site.App.Services.GetRequiredService<RulesetStore>();
        using var stop = new CancellationTokenSource();
        var reloading = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                if (i % 2 == 0)
                {
                    Copy("2025");
                }
                else
                {
                    File.WriteAllText(Path.Combine(_folder, "2025.json"), i % 4 == 1 ? "{" : """{ "association": "x" }""");
                }

                store.Reload();
            }
        });

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async _ =>
                {
                    var outcomes = new List<string>();
                    for (var i = 0; i < 40; i++)
                    {
                        using var answer = await site.PostAsync($"/endorsement/evaluate?{Site.AsMaria}", Site.Sample(Site.Maria));
                        answer.StatusCode.Should().Be(HttpStatusCode.OK);
                        outcomes.Add(await answer.Content.ReadAsStringAsync());
                    }

                    return outcomes;
                })
        );
        await stop.CancelAsync();
        await reloading;

        answers.SelectMany(one => one).Distinct(StringComparer.Ordinal).Should().ContainSingle();
    }

    private void Look(EndorsementRulesOptions options, int? every = 30)
    {
        options.RulesetFolder = _folder;
        options.ReloadEvery = every is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;
    }

    private void Copy(string version) =>
        File.Copy(RepositoryFiles.At("samples", "tidewater", $"{version}.json"), Path.Combine(_folder, $"{version}.json"), overwrite: true);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var i = 0; i < 400 && !isSo(); i++)
        {
            await Task.Delay(25);
        }

        isSo().Should().BeTrue();
    }
}
