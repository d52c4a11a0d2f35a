using System.Net;
using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Sandbox.Tests;

/// <summary>Each misbehaviour, what the client makes of it, and what is registered in truth.</summary>
public sealed class FaultTests
{
    public static TheoryData<SandboxFaultKind, EstadoEnvio, bool> Kinds => new()
    {
        { SandboxFaultKind.DropBefore, EstadoEnvio.PorConfirmar, false },
        { SandboxFaultKind.DropAfter, EstadoEnvio.PorConfirmar, true },
        { SandboxFaultKind.HttpError, EstadoEnvio.PorConfirmar, false },
        { SandboxFaultKind.HttpErrorAfter, EstadoEnvio.PorConfirmar, true },
        { SandboxFaultKind.Html, EstadoEnvio.PorConfirmar, false },
        { SandboxFaultKind.Empty, EstadoEnvio.PorConfirmar, true },
        { SandboxFaultKind.TruncatedBody, EstadoEnvio.PorConfirmar, true },
        { SandboxFaultKind.WrongContentType, EstadoEnvio.Aceptado, true },
        { SandboxFaultKind.Endless, EstadoEnvio.PorConfirmar, true },
        { SandboxFaultKind.Duplicate, EstadoEnvio.YaRegistrado, true },
        { SandboxFaultKind.TruncatedCdr, EstadoEnvio.Aceptado, true },
        { SandboxFaultKind.CorruptCdr, EstadoEnvio.Aceptado, true },
        { SandboxFaultKind.DummyEntry, EstadoEnvio.Aceptado, true },
        { SandboxFaultKind.WrongCdr, EstadoEnvio.Aceptado, true },
        { SandboxFaultKind.MissingCdr, EstadoEnvio.Aceptado, true },
        { SandboxFaultKind.Reject, EstadoEnvio.Rechazado, true },
        { SandboxFaultKind.Refuse, EstadoEnvio.PorConfirmar, false },
        { SandboxFaultKind.Observe, EstadoEnvio.Observado, true },
        { SandboxFaultKind.Pending, EstadoEnvio.EnProceso, true },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Send_Fault_IsReadAsWhatIsKnown(SandboxFaultKind kind, EstadoEnvio estado, bool registered)
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(kind);

        EnvioResult result = await banco.EnviarAsync();

        Assert.Equal(estado, result.Estado);
        Assert.Equal(registered ? 1 : 0, banco.Sandbox.Registrations(Banco.Boleta.Id));
        Assert.Equal(1, banco.Sandbox.Sendings(Banco.Boleta.Id) + (kind is SandboxFaultKind.DropBefore or SandboxFaultKind.HttpError or SandboxFaultKind.Html ? 1 : 0));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Send_FaultThenQueryAndSameBytes_EndsRegisteredOnce(SandboxFaultKind kind, EstadoEnvio estado, bool registered)
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(kind);
        EnvioResult result = await banco.EnviarAsync();
        Assert.Equal(estado, result.Estado);

        EnvioResult query = await banco.Client.QueryAsync(new CpeConsulta(Banco.Boleta.Id));
        Assert.Equal(registered, query.Estado is not EstadoEnvio.NoExiste);
        EnvioResult resent = await banco.EnviarAsync();

        Assert.Equal(1, banco.Sandbox.Registrations(Banco.Boleta.Id));
        Assert.True(resent.IsAceptado || resent.Estado is EstadoEnvio.EnProceso || kind == SandboxFaultKind.Reject);
    }

    [Theory]
    [InlineData(SandboxFaultKind.TooManyRequests)]
    [InlineData(SandboxFaultKind.Unauthorized)]
    public async Task Send_TurnedAway_NothingIsRegistered(SandboxFaultKind kind)
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(kind);

        await Assert.ThrowsAsync<PseException>(() => banco.EnviarAsync());
        Assert.True((await banco.EnviarAsync()).IsAceptado);
    }

    [Theory]
    [InlineData(1033, EstadoEnvio.YaRegistrado)]
    [InlineData(306, EstadoEnvio.NoRegistrado)]
    [InlineData(100, EstadoEnvio.PorConfirmar)]
    public async Task Send_ExceptionOnRequest_LeavesTheNumberFree(int codigo, EstadoEnvio estado)
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.Refuse) { Codigo = codigo });

        Assert.Equal(estado, (await banco.EnviarAsync()).Estado);
        Assert.Equal(EstadoRecibido.NoRegistrado, banco.Sandbox.Recibidos[0].Estado);
        Assert.True((await banco.EnviarAsync()).IsAceptado);
    }

    [Fact]
    public async Task Send_AnswerLaterThanTheTimeout_IsPorConfirmarThoughRegistered()
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.Delay) { After = TimeSpan.FromMinutes(2) });

        Task<EnvioResult> sending = banco.EnviarAsync();
        await RegisteredAsync(banco);
        banco.Time.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(EstadoEnvio.PorConfirmar, (await sending).Estado);
        Assert.Equal(EstadoEnvio.Aceptado, (await banco.Client.QueryAsync(new CpeConsulta(Banco.Boleta.Id))).Estado);
    }

    [Fact]
    public async Task Send_RegisteredLate_IsNoProofThatItDoesNotExist()
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.LateRegistration) { After = TimeSpan.FromMinutes(2) });

        Task<EnvioResult> sending = banco.EnviarAsync();
        await WaitingAsync(banco, timers: 2);
        banco.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(EstadoEnvio.PorConfirmar, (await sending).Estado);
        Assert.Equal(EstadoEnvio.NoExiste, (await banco.Client.QueryAsync(new CpeConsulta(Banco.Boleta.Id))).Estado);

        banco.Time.Advance(TimeSpan.FromSeconds(60));
        await RegisteredAsync(banco);
        Assert.Equal(EstadoEnvio.Aceptado, (await banco.EnviarAsync()).Estado);
        Assert.Equal(1, banco.Sandbox.Registrations(Banco.Boleta.Id));
    }

    [Fact]
    public async Task Status_PendingTicket_TellsTheVerdictAfterItsPolls()
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.Pending) { Polls = 2 });

        string ticket = (await banco.EnviarAsync()).Ticket!;

        Assert.Equal(EstadoEnvio.EnProceso, (await banco.Client.QueryAsync(new CpeConsulta(Banco.Boleta.Id))).Estado);
        Assert.Equal(EstadoEnvio.EnProceso, (await banco.Client.GetStatusAsync(ticket)).Estado);
        Assert.Equal(EstadoEnvio.EnProceso, (await banco.Client.GetStatusAsync(ticket)).Estado);
        Assert.Equal(EstadoEnvio.Aceptado, (await banco.Client.GetStatusAsync(ticket)).Estado);
        Assert.Equal(EstadoEnvio.Aceptado, (await banco.Client.QueryAsync(new CpeConsulta(Banco.Boleta.Id))).Estado);
    }

    [Fact]
    public async Task Faults_WithSkipTimesAndSeries_StrikeOnlyThere()
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.Reject) { Serie = "B001", Skip = 1, Times = 2 });

        string[] numbers = ["B002-1", "B001-1", "B001-2", "B002-2", "B001-3", "B001-4"];
        List<EstadoEnvio> seen = [];
        foreach (string number in numbers)
        {
            seen.Add((await banco.EnviarAsync(Banco.Numero(number))).Estado);
        }

        Assert.Equal(
            [EstadoEnvio.Aceptado, EstadoEnvio.Aceptado, EstadoEnvio.Rechazado, EstadoEnvio.Aceptado, EstadoEnvio.Rechazado, EstadoEnvio.Aceptado],
            seen);
        Assert.Empty(banco.Sandbox.Faults.Pending);
    }

    [Fact]
    public async Task Send_SlowBytes_ArriveWhole()
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.SlowBytes) { After = TimeSpan.FromSeconds(16) });

        EnvioResult result = await banco.Time.PassAsync(banco.EnviarAsync(), longestPause: TimeSpan.FromSeconds(1));

        Assert.Equal(EstadoEnvio.Aceptado, result.Estado);
    }

    [Fact]
    public async Task Faults_ByAmount_StrikeOnlyThere()
    {
        await using Banco banco = await Banco.AbrirAsync();
        decimal total = Banco.Boleta.Totales.ImporteTotal;
        banco.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.Reject) { ImporteDesde = total + 0.01m, Times = SandboxFault.Always });
        banco.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.Observe) { ImporteHasta = total, Times = SandboxFault.Always });

        EnvioResult small = await banco.EnviarAsync();
        EnvioResult large = await banco.EnviarAsync((Escenarios.MayorA700 with { Numero = NumeroComprobante.Parse("B001-28") }).ToBoleta());

        Assert.Equal((EstadoEnvio.Observado, EstadoEnvio.Rechazado), (small.Estado, large.Estado));
    }

    [Fact]
    public async Task Faults_OfAnotherRoad_DoNotStrike()
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.Reject) { Channel = SandboxChannel.Soap });

        Assert.True((await banco.EnviarAsync()).IsAceptado);
        Assert.Single(banco.Sandbox.Faults.Pending);
    }

    [Fact]
    public void Faults_WithDice_StrikeAsOftenAsSaidAndAlwaysTheSame()
    {
        bool[] first = Strikes(seed: 7);

        Assert.Equal(first, Strikes(seed: 7));
        Assert.NotEqual(first, Strikes(seed: 8));
        Assert.InRange(first.Count(static strikes => strikes), 250, 350);

        static bool[] Strikes(int seed)
        {
            SandboxFaults faults = new();
            faults.Enqueue(new SandboxFault(SandboxFaultKind.DropAfter) { Probabilidad = 0.3m, Seed = seed, Times = SandboxFault.Always });
            return [.. Enumerable.Range(0, 1000).Select(_ => faults.Take(new SandboxCall { Operation = SandboxOperation.Send }) is not null)];
        }
    }

    [Fact]
    public async Task Faults_Rule_DecidesCallByCall()
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.SetRule(static call => call is { Operation: SandboxOperation.Query, Ordinal: 2 } ? new SandboxFault(SandboxFaultKind.Empty) : null);
        await banco.EnviarAsync();

        Assert.Equal(EstadoEnvio.Aceptado, (await banco.Client.QueryAsync(new CpeConsulta(Banco.Boleta.Id))).Estado);
        Assert.Equal(EstadoEnvio.PorConfirmar, (await banco.Client.QueryAsync(new CpeConsulta(Banco.Boleta.Id))).Estado);
    }

    [Fact]
    public async Task Faults_ByHttp_AreLoadedAndCleared()
    {
        await using Banco banco = await Banco.AbrirAsync();
        Uri address = new(banco.Server.BaseAddress, "_sandbox/faults");
        using StringContent script = new("""{"faults":[{"kind":"drop-after","times":2,"serie":"B001"},{"kind":"http-error","httpStatus":503,"on":"any","always":true}]}""", System.Text.Encoding.UTF8, "application/json");

        HttpResponseMessage loaded = await banco.Http.PostAsync(address, script);
        Assert.Equal("""{"pending":2}""", await loaded.Content.ReadAsStringAsync());
        Assert.Equal(503, banco.Sandbox.Faults.Pending[1].HttpStatus);
        await banco.Http.DeleteAsync(address);

        Assert.Empty(banco.Sandbox.Faults.Pending);
    }

    [Theory]
    [InlineData("""{"faults":[{"kind":"explode"}]}""", "$.faults[0].kind")]
    [InlineData("""{"faults":[{"kind":"reject","codigo":17}]}""", "faults[0]: 'codigo'")]
    [InlineData("""{"faults":[{"kind":"reject","cdigo":2800}]}""", "cdigo")]
    [InlineData("""{"faults":[{"kind":"pending","polls":0}]}""", "'polls'")]
    [InlineData("""{"faults":[{"kind":"reject","probabilidad":1.5}]}""", "'probabilidad'")]
    [InlineData("""{"faults":[{"kind":"reject","channel":"fax"}]}""", "$.faults[0].channel")]
    [InlineData("[]", "$")]
    [InlineData("null", "vacío")]
    public void Load_ScriptNotUnderstood_SaysWhereAndLoadsNothing(string json, string said)
    {
        SandboxFaults faults = new();

        FormatException mistake = Assert.Throws<FormatException>(() => faults.Load(json));

        Assert.Contains(said, mistake.Message, StringComparison.Ordinal);
        Assert.Empty(faults.Pending);
    }

    [Fact]
    public async Task FaultsByHttp_AsAFormOfAnotherSiteWouldSend_AreRefused()
    {
        await using Banco banco = await Banco.AbrirAsync();
        using StringContent script = new("""{"faults":[{"kind":"reject"}]}""", System.Text.Encoding.UTF8, "text/plain");

        HttpResponseMessage refused = await banco.Http.PostAsync(new Uri(banco.Server.BaseAddress, "_sandbox/faults"), script);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Empty(banco.Sandbox.Faults.Pending);
    }

    private static Task RegisteredAsync(Banco banco) => Patience.UntilAsync(() => banco.Sandbox.Count > 0);

    private static Task WaitingAsync(Banco banco, int timers) => Patience.UntilAsync(() => banco.Time.Waiting >= timers);
}
