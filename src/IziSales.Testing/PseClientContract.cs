using System.Security.Cryptography;
using IziSales.Pse;
using IziSales.Ubl;
using Xunit;

namespace IziSales.Testing;

/// <summary>
/// What every <see cref="IPseClient"/> must hold: no answer is misread, nothing is sent twice, nothing secret is told. Inherit it in the tests of a channel of your own,
/// with a <see cref="PseWire"/> that says how its partner talks.
/// </summary>
public abstract partial class PseClientContract : Contract
{
    private static readonly CaseList List = new(typeof(PseClientContract));

    /// <summary>Takes nothing: what is to be tried comes from <see cref="Wire"/>.</summary>
    protected PseClientContract()
        : base(List)
    {
    }

    /// <summary>The names of the cases, a row each, as xunit's <c>MemberData</c>, NUnit's <c>TestCaseSource</c> and MSTest's <c>DynamicData</c> take them.</summary>
    public static IEnumerable<object[]> Cases => List.Rows;

    /// <summary>How the channel's partner talks.</summary>
    protected abstract PseWire Wire { get; }

    [Case]
    internal async Task Send_CdrSaysZero_IsAceptadoWithThatCdrAndWentOutOnce()
    {
        await using PseBench bench = new(Wire);
        byte[] cdr = Wire.Cdr(0);
        bench.Server.Then(Wire.Verdict(cdr));

        EnvioResult result = await bench.SendAsync();

        Assert.Equal((EstadoEnvio.Aceptado, "0", 1), (result.Estado, result.Codigo, bench.Sendings));
        Assert.Equal(cdr, result.CdrZip);
        Assert.NotEmpty(result.Mensaje);
    }

    [Case(0)]
    [Case(4252)]
    internal async Task Send_CdrWithNotes_IsObservado(int codigo)
    {
        await using PseBench bench = new(Wire);
        bench.Server.Then(Wire.Verdict(Wire.Cdr(codigo, notas: "4252 - Una observación")));

        EnvioResult result = await bench.SendAsync();

        Assert.Equal(EstadoEnvio.Observado, result.Estado);
        Assert.Equal(["4252 - Una observación"], result.Notas);
    }

    [Case]
    internal async Task Send_CdrRejects_IsRechazadoWithCodeAndCdr()
    {
        await using PseBench bench = new(Wire);
        bench.Server.Then(Wire.Verdict(Wire.Cdr(2335)));

        EnvioResult result = await bench.SendAsync();

        Assert.Equal((EstadoEnvio.Rechazado, "2335"), (result.Estado, result.Codigo));
        Assert.NotNull(result.CdrZip);
    }

    [Case]
    internal async Task Send_RefusedWithAnExceptionsCode_IsNoRegistrado()
    {
        await using PseBench bench = new(Wire);
        bench.Server.Then(Wire.Refused("0306"));

        EnvioResult result = await bench.SendAsync();

        Assert.Equal((EstadoEnvio.NoRegistrado, "0306"), (result.Estado, result.Codigo));
    }

    [Case]
    internal async Task Send_PartnerSaysTheSecretsBack_ShowsThemToNobody()
    {
        if (Wire.RefusedSaying($"No reconozco {string.Join(" ni ", Wire.Secrets)} por aquí") is not { } refused)
        {
            return;
        }

        await using PseBench bench = new(Wire);
        bench.Server.Then(refused);

        EnvioResult result = await bench.SendAsync();

        bench.AssertNoSecretIn($"{result.Mensaje} {string.Join(' ', result.Notas)}");
        Assert.Contains("No reconozco", result.Mensaje, StringComparison.Ordinal);
    }

    [Case]
    internal async Task Send_NumberRegisteredAlready_IsYaRegistrado()
    {
        await using PseBench bench = new(Wire);
        bench.Server.Then(Wire.Duplicate());

        Assert.Equal(EstadoEnvio.YaRegistrado, (await bench.SendAsync()).Estado);
    }

    [Case]
    internal async Task Send_TakenAndNotJudged_IsEnProcesoUntilTheVerdictComes()
    {
        if (Wire.Pending("T-1") is not { } pending)
        {
            return;
        }

        await using PseBench bench = new(Wire);
        bench.Server.Then(pending).Then(Wire.StatusPending()!).Then(Wire.StatusVerdict(Wire.Cdr(0))!);

        EnvioResult sent = await bench.Client.SendAsync(Wire.Envio);
        EnvioResult waiting = await bench.Client.GetStatusAsync(sent.Ticket!);
        EnvioResult done = await bench.Client.GetStatusAsync(waiting.Ticket!);

        Assert.Equal([EstadoEnvio.EnProceso, EstadoEnvio.EnProceso, EstadoEnvio.Aceptado], [sent.Estado, waiting.Estado, done.Estado]);
        Assert.Equal(1, bench.Sendings);
    }

    [Case]
    internal async Task Status_CdrOfAnotherDocument_IsNotAceptado()
    {
        if (Wire.Pending("T-1") is not { } pending)
        {
            return;
        }

        await using PseBench bench = new(Wire);
        bench.Server.Then(pending).Then(Wire.StatusVerdict(Wire.Cdr(0, "B001-28"))!);

        EnvioResult sent = await bench.Client.SendAsync(Wire.Envio);

        Assert.False(await IsAceptadoAsync(() => bench.Client.GetStatusAsync(sent.Ticket!)));
    }

    [Case("")]
    [Case("de otro")]
    internal async Task Status_TicketOfAnotherHand_IsTheCallersMistake(string ticket)
    {
        await using PseBench bench = new(Wire);

        await Assert.ThrowsAsync<FormatException>(() => bench.Client.GetStatusAsync(ticket));
        Assert.Empty(bench.Server.Requests);
    }

    [Case]
    internal async Task Query_Registered_IsAceptadoAndTellsTheDigestIfItCan()
    {
        await using PseBench bench = new(Wire);
        string digest = Convert.ToBase64String(SHA256.HashData("otro"u8));
        if (Wire.Found(Wire.Cdr(0), digest) is not { } found)
        {
            Assert.False(bench.Client.Capabilities.CanQuery(Wire.Envio.Id));
            return;
        }

        bench.Server.Then(found);

        EnvioResult result = await bench.Client.QueryAsync(Wire.Consulta);

        Assert.Equal((EstadoEnvio.Aceptado, Wire.TellsDigest ? digest : null), (result.Estado, result.DigestValue));
        Assert.Equal(0, bench.Sendings);
    }

    [Case]
    internal async Task Query_ToldInASummary_IsAceptadoByTheRegistersWord()
    {
        if (Wire.Told() is not { } told)
        {
            return;
        }

        await using PseBench bench = new(Wire);
        bench.Server.Then(told).Then(told);
        CpeConsulta alone = Wire.Consulta;
        CpeConsulta inSummary = new(alone.Id) { FechaEmision = alone.FechaEmision, ImporteTotal = alone.ImporteTotal, EnResumen = true };

        Assert.Equal(EstadoEnvio.Aceptado, (await bench.Client.QueryAsync(inSummary)).Estado);
        bench.Server.Forget(); // a channel may have looked for a CDR all the same
        bench.Server.Then(told);
        Assert.Equal(EstadoEnvio.PorConfirmar, (await bench.Client.QueryAsync(alone)).Estado);
    }

    [Case]
    internal async Task Query_NotThere_IsNoExiste()
    {
        if (Wire.Absent() is not { } absent)
        {
            return;
        }

        await using PseBench bench = new(Wire);
        bench.Server.Then(absent);

        bench.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(EstadoEnvio.NoExiste, (await bench.Client.QueryAsync(Wire.Consulta)).Estado);
    }

    [Case]
    internal async Task Summary_Taken_IsEnProcesoAndItsCdrMustNameTheFile()
    {
        await using PseBench bench = new(Wire);
        LoteEnvio lote = new(Wire.Envio.Id.Ruc, "RC-20260115-1", "<SummaryDocuments/>"u8.ToArray());
        if (Wire.SummaryTaken("T-9") is not { } taken)
        {
            Assert.False(bench.Client.Capabilities.Summaries);
            await Assert.ThrowsAsync<NotSupportedException>(() => bench.Client.SendSummaryAsync(lote));
            return;
        }

        Assert.True(bench.Client.Capabilities.Summaries);
        bench.Server.Then(taken).Then(Wire.StatusPending()!).Then(Wire.StatusVerdict(Wire.Cdr(0, "RC-20260115-1"))!).Then(Wire.StatusVerdict(Wire.Cdr(0, "RC-20260115-2"))!);
        EnvioResult sent = await bench.Client.SendSummaryAsync(lote);
        EnvioResult waiting = await bench.Client.GetStatusAsync(sent.Ticket!);
        EnvioResult done = await bench.Client.GetStatusAsync(waiting.Ticket!);

        Assert.Equal([EstadoEnvio.EnProceso, EstadoEnvio.EnProceso, EstadoEnvio.Aceptado], [sent.Estado, waiting.Estado, done.Estado]);
        Assert.False(await IsAceptadoAsync(() => bench.Client.GetStatusAsync(sent.Ticket!)));
    }

    [Case]
    internal async Task Void_Done_IsAnulado()
    {
        await using PseBench bench = new(Wire);
        AnulacionEnvio request = new(Wire.Envio.Id, "Error en el precio") { Ticket = "T-1" };
        if (Wire.Voided() is not { } voided)
        {
            Assert.False(bench.Client.Capabilities.Voids);
            await Assert.ThrowsAsync<NotSupportedException>(() => bench.Client.VoidAsync(request));
            return;
        }

        Assert.True(bench.Client.Capabilities.Voids);
        bench.Server.Then(voided);

        Assert.Equal(EstadoEnvio.Anulado, (await bench.Client.VoidAsync(request)).Estado);
    }

    private static async Task<bool> IsAceptadoAsync(Func<Task<EnvioResult>> ask)
    {
        try
        {
            return (await ask()).IsAceptado;
        }
        catch (PseException)
        {
            return false;
        }
    }
}
