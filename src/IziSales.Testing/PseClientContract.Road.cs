using System.Diagnostics;
using System.Globalization;
using System.Text;
using IziSales.Pse;
using IziSales.Ubl;
using Xunit;

namespace IziSales.Testing;

/// <content>What a bad road is read as: before anything went out, nothing was sent; afterwards nobody knows.</content>
public abstract partial class PseClientContract
{
    private const int Short = 40;

    /// <summary>How long the random answers go on: a short run, or as many seconds as <c>IZISALES_FUZZ_SECONDS</c> says.</summary>
    private static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("IZISALES_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) ? seconds : 0;

    private static readonly int[] Statuses = [200, 201, 202, 204, 301, 400, 401, 402, 403, 404, 409, 422, 429, 500, 502, 503];

    private static readonly string[] NoAnswers =
    [
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 17\r\n\r\n<html>Hola</html>",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\nnull",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]",
        "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 4\r\n\r\n<a/>",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{\"\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{",
        "HTTP/1.1 500 Error\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 502 Error\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 503 Error\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>",
        "HTTP/1.1 302 Found\r\nLocation: https://otro.example/\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\nNot found",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "esto no es HTTP\r\n\r\n",
        "",
    ];

    [Case]
    internal async Task Send_AnswerThatIsNone_IsPorConfirmarAndWentOutOnce()
    {
        foreach (string wire in NoAnswers)
        {
            await using PseBench bench = new(Wire);
            bench.Server.Raw(wire);

            EnvioResult result = await bench.Client.SendAsync(Wire.Envio);

            Assert.Equal((wire, EstadoEnvio.PorConfirmar, 1), (wire, result.Estado, bench.Sendings));
            Assert.NotEmpty(result.Mensaje);
        }
    }

    [Case]
    internal async Task Send_ResetAfterTheBody_IsPorConfirmarAndWentOutOnce()
    {
        await using PseBench bench = new(Wire);
        bench.Server.ThenReset();

        EnvioResult result = await bench.Client.SendAsync(Wire.Envio);

        Assert.Equal((EstadoEnvio.PorConfirmar, 1), (result.Estado, bench.Sendings));
    }

    [Case]
    internal async Task Send_SilenceAfterTheBody_IsPorConfirmarWhenTimeIsUp()
    {
        await using PseBench bench = new(Wire, static road => road.Timeout = TimeSpan.FromSeconds(60));
        bench.Server.ThenSilence();

        EnvioResult result = await RunOutOfTimeAsync(bench);

        Assert.Equal((EstadoEnvio.PorConfirmar, 1), (result.Estado, bench.Sendings));
        Assert.Contains("a tiempo", result.Mensaje, StringComparison.Ordinal);
    }

    [Case]
    internal async Task Send_AnswerStallsHalfway_IsPorConfirmarWhenTimeIsUp()
    {
        await using PseBench bench = new(Wire, static road => road.Timeout = TimeSpan.FromSeconds(60));
        bench.Server.ThenStall(Wire.Verdict(Wire.Cdr(0))[0]);

        Assert.Equal((EstadoEnvio.PorConfirmar, 1), ((await RunOutOfTimeAsync(bench)).Estado, bench.Sendings));
    }

    [Case]
    internal async Task Send_EndlessAnswer_IsCutOffAndSaysSo()
    {
        await using PseBench bench = new(Wire, static road => road.MaxAnswerBytes = 256 * 1024);
        bench.Server.ThenEndless(200, "application/json");

        EnvioResult result = await bench.Client.SendAsync(Wire.Envio);

        Assert.Equal((EstadoEnvio.PorConfirmar, 1), (result.Estado, bench.Sendings));
        Assert.Contains("pasa del máximo de 256 KB", result.Mensaje, StringComparison.Ordinal);
    }

    [Case]
    internal async Task Send_AnswerOfFiftyMegabytesAnnounced_IsNotRead()
    {
        await using PseBench bench = new(Wire);
        bench.Server.Then(new WireAnswer(200, "application/json", "{"u8.ToArray()) { DeclaredLength = 50 * 1024 * 1024 });

        EnvioResult result = await bench.Client.SendAsync(Wire.Envio);

        Assert.Equal(EstadoEnvio.PorConfirmar, result.Estado);
        Assert.Contains("pasa del máximo", result.Mensaje, StringComparison.Ordinal);
    }

    [Case]
    internal async Task Send_NobodyListens_SaysThatNothingWasSent()
    {
        await using PseBench bench = new(Wire, at: new Uri(NobodysPort.At("http")));

        PseException closed = await Assert.ThrowsAsync<PseException>(() => bench.Client.SendAsync(Wire.Envio));

        Assert.Contains("No se envió nada", closed.Message, StringComparison.Ordinal);
        bench.AssertNoSecretIn(closed.ToString());
    }

    [Case(401)]
    [Case(402)]
    [Case(403)]
    [Case(429)]
    internal async Task Send_TurnedAway_SaysWhyAndThatNothingWasSent(int status)
    {
        await using PseBench bench = new(Wire);
        bench.Server.Then(WireAnswer.Empty(status) with { Headers = "Retry-After: 7\r\n" });

        PseException away = await Assert.ThrowsAsync<PseException>(() => bench.Client.SendAsync(Wire.Envio));

        Assert.Equal((TimeSpan.FromSeconds(7), 1), (away.RetryAfter, bench.Sendings));
        Assert.Contains($"({status})", away.Message, StringComparison.Ordinal);
        bench.AssertNoSecretIn(away.ToString());
    }

    [Case]
    internal async Task Send_Cancelled_IsNotSwallowed()
    {
        await using PseBench bench = new(Wire);
        bench.Server.ThenSilence();
        using CancellationTokenSource source = new();

        Task<EnvioResult> sending = bench.Client.SendAsync(Wire.Envio, source.Token);
        await bench.Server.RequestArrivedAsync();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Case]
    internal async Task Send_TwoHundredAtOnce_HoldTheHostsLimit()
    {
        await using PseBench bench = new(Wire, static road => road.MaxConcurrency = 4);
        for (int i = 0; i < 200; i++)
        {
            bench.Server.ThenHeld(WireAnswer.Empty(500));
        }

        Task<EnvioResult>[] sendings = [.. Enumerable.Range(0, 200).Select(_ => bench.Client.SendAsync(Wire.Envio))];
        for (int i = 0; i < 200; i++)
        {
            await bench.Server.RequestArrivedAsync();
            if (i >= 3)
            {
                bench.Server.ReleaseOne(); // four are open by now, and a fifth may come only in the place of one that is answered
            }
        }

        bench.Server.ReleaseOne();
        bench.Server.ReleaseOne();
        bench.Server.ReleaseOne();
        await Task.WhenAll(sendings);

        Assert.Equal((4, 200), (bench.Server.MostAtOnce, bench.Sendings));
    }

    [Case("zip cut in half")]
    [Case("zip with broken bytes")]
    [Case("no zip")]
    [Case("another number")]
    [Case("another series")]
    internal async Task Send_CdrThatProvesNothing_IsNeitherAceptadoNorRechazado(string fault)
    {
        await using PseBench bench = new(Wire);
        byte[] whole = Wire.Cdr(0);
        byte[] cdr = fault switch
        {
            "zip cut in half" => whole[..(whole.Length / 2)],
            "zip with broken bytes" => [.. whole[..100], .. whole[100..(whole.Length / 2)].Select(static value => (byte)(value ^ 0x55)), .. whole[(whole.Length / 2)..]],
            "no zip" => "no soy un zip"u8.ToArray(),
            "another number" => Wire.Cdr(0, $"{Wire.Envio.Id.Numero.Serie.Value}-28"),
            _ => Wire.Cdr(0, "B999-27"),
        };
        bench.Server.Then(Wire.Verdict(cdr));

        Assert.True(await IsUnsureAsync(bench));
        Assert.Equal(1, bench.Sendings);
    }

    [Case]
    internal async Task Send_AnswerBreaksOffWithinTheVerdict_IsNotBelieved()
    {
        await using PseBench bench = new(Wire);
        IReadOnlyList<WireAnswer> exchange = Wire.Verdict(Wire.Cdr(0));
        WireAnswer last = exchange[^1];
        bench.Server.Then([.. exchange.SkipLast(1), last with { Body = last.Body[..(last.Body.Length / 2)], DeclaredLength = last.Body.Length }]);

        Assert.True(await IsUnsureAsync(bench));
    }

    [Case]
    internal async Task Send_VerdictUnderAWrongLabel_CountsByItsCdr()
    {
        await using PseBench bench = new(Wire);
        bench.Server.Then([.. Wire.Verdict(Wire.Cdr(0)).Select(static answer => answer with { ContentType = "text/html" })]);

        Assert.Equal(EstadoEnvio.Aceptado, (await bench.SendAsync()).Estado);
    }

    [Case]
    internal async Task Send_AnswersBentAtRandom_AreNeverAceptadoWithoutACdrThatNamesTheDocument()
    {
        Random random = new(20261120);
        IReadOnlyList<WireAnswer> exchange = Wire.Verdict(Wire.Cdr(0));
        await using PseBench bench = new(Wire);
        Stopwatch clock = Stopwatch.StartNew();
        for (int i = 0; i < Short || clock.Elapsed.TotalSeconds < Seconds; i++)
        {
            bench.Server.Then([.. exchange.SkipLast(1), Bend(exchange[^1], random)]);
            EnvioResult? result = await TryAsync(bench.SendAsync);
            Assert.True(result is not { IsAceptado: true } || Names(result.CdrZip), $"Mutation {i} was believed: {result?.Estado}.");
            bench.Server.Forget(); // a channel may have given up before the last call
        }
    }

    [Case]
    internal async Task Query_AnswerThatIsNone_SaysNothingAboutTheDocument()
    {
        foreach (string wire in NoAnswers)
        {
            await using PseBench bench = new(Wire);
            if (!bench.Client.Capabilities.CanQuery(Wire.Envio.Id))
            {
                return;
            }

            bench.Server.Raw(wire);

            EnvioResult? result = await TryAsync(() => bench.Client.QueryAsync(Wire.Consulta));

            Assert.True(result is null or { Estado: EstadoEnvio.PorConfirmar }, $"'{wire}' was read as {result?.Estado}.");
        }
    }

    private static WireAnswer Bend(WireAnswer answer, Random random)
    {
        byte[] body = [.. answer.Body];
        int at = random.Next(body.Length);
        return random.Next(6) switch
        {
            0 => answer with { Body = body[..at] },
            1 => answer with { Body = [.. body[..at], (byte)random.Next(256), .. body[at..]] },
            2 => answer with { Body = Flip(body, random, flips: 1 + random.Next(4)) },
            3 => answer with { Status = Statuses[random.Next(Statuses.Length)] },
            4 => answer with { Body = Noise(random), Status = Statuses[random.Next(Statuses.Length)] },
            _ => answer with { Body = Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(body)) },
        };
    }

    private static byte[] Noise(Random random)
    {
        byte[] noise = new byte[random.Next(2000)];
        random.NextBytes(noise);
        return noise;
    }

    private static byte[] Flip(byte[] body, Random random, int flips)
    {
        for (int i = 0; i < flips; i++)
        {
            body[random.Next(body.Length)] = (byte)random.Next(32, 127);
        }

        return body;
    }

    private static async Task<EnvioResult?> TryAsync(Func<Task<EnvioResult>> ask)
    {
        try
        {
            return await ask();
        }
        catch (PseException)
        {
            return null;
        }
    }

    private async Task<EnvioResult> RunOutOfTimeAsync(PseBench bench)
    {
        Task<EnvioResult> sending = bench.Client.SendAsync(Wire.Envio);
        await bench.Server.RequestArrivedAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(61));
        return await sending;
    }

    /// <summary>Whether a verdict was left open; where it comes by a question of its own, that question may also fail.</summary>
    private async Task<bool> IsUnsureAsync(PseBench bench)
    {
        try
        {
            return (await bench.SendAsync()).Estado is EstadoEnvio.PorConfirmar or EstadoEnvio.EnProceso;
        }
        catch (PseException) when (Wire.IsAlwaysDeferred)
        {
            return true;
        }
    }

    private bool Names(byte[]? cdrZip) => CdrReader.TryRead(cdrZip) is { IsAceptado: true } cdr && cdr.Referencia == Wire.Envio.Id.Numero.Value;
}
