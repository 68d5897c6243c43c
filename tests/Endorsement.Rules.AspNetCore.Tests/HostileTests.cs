using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Endorsement.Rules.AspNetCore.Tests;

/// <summary>Whatever is sent, an answer comes that says what is wrong, in bounded time and memory.</summary>
public sealed class HostileTests
{
    private const string Evaluate = $"/endorsement/evaluate?{Site.AsMaria}";

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json; charset=iso-8859-1", 415)]
    [InlineData("application/json; charset=\"UTF-8\"", 200)]
    [InlineData("application/json", 200)]
    [InlineData("Application/JSON", 200)]
    [InlineData("application/vnd.registry+json", 200)]
    public async Task Json_in_utf8_is_taken_and_nothing_else(string type, int status)
    {
        await using var site = await Site.StartAsync();

        using var answer = await site.Client.PostAsync(Evaluate, Site.Json(Site.Sample(Site.Maria), type));

        ((int)answer.StatusCode).Should().Be(status);
        if (status != 200)
        {
            (await answer.ErrorsAsync()).Should().Equal("ER4206");
        }
    }

    [Fact]
    public async Task A_body_without_a_type_is_refused()
    {
        await using var site = await Site.StartAsync();

        using var answer = await site.Client.PostAsync(Evaluate, new ByteArrayContent(Site.Sample(Site.Maria)));

        (await answer.ErrorsAsync()).Should().Equal("ER4206");
    }

    [Fact]
    public async Task A_packed_body_is_refused_with_what_would_be_taken()
    {
        await using var site = await Site.StartAsync();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Site.Sample(Site.Maria));
        }

        var content = Site.Json(packed.ToArray());
        content.Headers.ContentEncoding.Add("gzip");
        using var answer = await site.Client.PostAsync(Evaluate, content);

        ((int)answer.StatusCode).Should().Be(415);
        (await answer.ErrorsAsync()).Should().Equal("ER4207");
        answer.Headers.GetValues("Accept-Encoding").Should().Equal("identity");
    }

    [Theory]
    [InlineData("Content-Length: 9000000", "")]
    [InlineData("Transfer-Encoding: chunked", "11170\r\n")]
    public async Task A_huge_body_is_refused_before_it_is_there(string length, string chunk)
    {
        await using var site = await Site.StartAsync(options => options.Limits = options.Limits with { MaxBytes = 64 * 1024 });

        var answer = await RawAsync(site, $"Content-Type: application/json\r\n{length}", $"{chunk}{new string(' ', 70_000)}");

        answer.Should().StartWith("HTTP/1.1 413 ").And.Contain("ER4208");
        site.Logged.Text.Should().NotContain("Error:");
    }

    [Fact]
    public async Task A_body_of_exactly_the_limit_is_read()
    {
        await using var site = await Site.StartAsync(options => options.Limits = options.Limits with { MaxBytes = 40_000 });
        var sample = Site.Sample(Site.Maria);
        var whole = new byte[40_000];
        Array.Fill(whole, (byte)' ');
        sample.CopyTo(whole, 0);

        using var fits = await site.PostAsync(Evaluate, whole);
        using var more = await site.PostAsync(Evaluate, [.. whole, (byte)' ']);

        fits.StatusCode.Should().Be(HttpStatusCode.OK);
        ((int)more.StatusCode).Should().Be(413);
    }

    [Fact]
    public async Task Deep_nesting_long_lists_and_many_mistakes_are_told_and_not_suffered()
    {
        await using var site = await Site.StartAsync();

        using var deep = await site.PostAsync(Evaluate, string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));
        using var many = await site.PostAsync(
            Evaluate,
            $$"""{ "id": "c", "training": [ {{string.Join(',', Enumerable.Repeat("{}", 20_001))}} ] }"""
        );

        (await deep.ErrorsAsync()).Should().Equal("ER1004");
        var errors = await many.ErrorsAsync();
        errors.Should().HaveCountLessThan(520);
        errors[^1].Should().Be("ER1009");
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_not_waited_for()
    {
        await using var site = await Site.StartAsync(options => options.Timeout = TimeSpan.FromMilliseconds(200));

        var answer = await RawAsync(site, "Content-Type: application/json\r\nContent-Length: 1000", "{ \"id\": ");

        answer.Should().StartWith("HTTP/1.1 408 ").And.Contain("ER4209");
        site.Logged.Text.Should().NotContain("Error:");
    }

    [Fact]
    public async Task A_request_whose_sender_has_gone_leaves_no_error_behind()
    {
        await using var site = await Site.StartAsync();
        using (var socket = await ConnectAsync(site))
        {
            await socket.SendAsync(Head("Content-Type: application/json\r\nContent-Length: 1000"));
            await socket.SendAsync("{ "u8.ToArray());
            await Task.Delay(100);
            socket.LingerState = new LingerOption(true, 0);
        }

        using var next = await site.PostAsync(Evaluate, Site.Sample(Site.Maria));

        next.StatusCode.Should().Be(HttpStatusCode.OK);
        site.Logged.Text.Should().NotContain("Error:").And.NotContain("unhandled exception");
    }

    [Fact]
    public async Task A_body_that_ends_too_soon_is_one_that_could_not_be_read()
    {
        await using var site = await Site.StartAsync();
        using var socket = await ConnectAsync(site);
        await socket.SendAsync(Head("Content-Type: application/json\r\nTransfer-Encoding: chunked"));
        await socket.SendAsync("zz\r\n"u8.ToArray());

        (await ReadAsync(socket)).Should().StartWith("HTTP/1.1 400 ").And.Contain("ER4211");
    }

    /// <summary>Two at most are decided at once and one waits; the others are told to come again, and nobody is answered wrongly.</summary>
    [Fact]
    public async Task More_requests_than_can_be_answered_are_told_to_come_again()
    {
        await using var site = await Site.StartAsync(options =>
        {
            options.MaxConcurrent = 1;
            options.MaxWaiting = 0;
        });

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 60).Select(_ => site.PostAsync($"/endorsement/plan?{Site.AsMaria}", Site.Sample(Site.Maria)))
        );

        answers.Select(one => (int)one.StatusCode).Distinct().Should().BeSubsetOf([200, 503]).And.Contain(200);
        foreach (var busy in answers.Where(one => one.StatusCode == HttpStatusCode.ServiceUnavailable))
        {
            busy.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(1));
            (await busy.ErrorsAsync()).Should().Equal("ER4210");
        }
    }

    [Fact]
    public async Task Hostile_headers_are_no_trouble()
    {
        await using var site = await Site.StartAsync();

        var answer = await RawAsync(
            site,
            $"Content-Type: application/json; charset=\"\r\nAccept-Language: {new string(',', 5000)}\r\nContent-Length: 2",
            "{}"
        );
        var other = await RawAsync(
            site,
            $"Content-Type: application/json\r\nAccept-Language: {string.Join(',', Enumerable.Repeat("es;q=0", 1000))}\r\nContent-Length: 2",
            "{}"
        );

        answer.Should().StartWith("HTTP/1.1 4");
        other.Should().StartWith("HTTP/1.1 400").And.Contain("ER1102").And.Contain("Content-Language: en");
    }

    private static async Task<string> RawAsync(Site site, string headers, string body)
    {
        using var socket = await ConnectAsync(site);
        await socket.SendAsync(Head(headers));
        await socket.SendAsync(Encoding.UTF8.GetBytes(body));
        return await ReadAsync(socket);
    }

    private static byte[] Head(string headers) =>
        Encoding.ASCII.GetBytes($"POST {Evaluate} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n\r\n");

    private static async Task<Socket> ConnectAsync(Site site)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", site.Client.BaseAddress!.Port);
        return socket;
    }

    private static async Task<string> ReadAsync(Socket socket)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            while (await socket.ReceiveAsync(buffer, late.Token) is var read and > 0)
            {
                text.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }
        catch (SocketException)
        {
            // What was not read of the body resets the connection, when the answer is there.
        }

        return text.ToString();
    }
}
