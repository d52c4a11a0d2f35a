using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Sandbox.Tests;

/// <summary>A summary is one file with one verdict; what it does to the numbers in it.</summary>
public sealed class ResumenTests
{
    private static readonly ComprobanteId Boleta = Banco.Boleta.Id;

    public static TheoryData<string, string, string, string> Refusals => new()
    {
        { "registered", "1", "2282", "ya estaba informado" },
        { "none", "2", "2663", "no está registrado" },
        { "none", "3", "2663", "no está registrado" },
        { "rejected", "1", "2987", "anulado o rechazado" },
        { "rejected", "3", "2987", "anulado o rechazado" },
        { "annulled", "1", "2987", "anulado o rechazado" },
        { "annulled", "2", "2987", "anulado o rechazado" },
        { "annulled", "3", "2987", "anulado o rechazado" },
    };

    [Fact]
    public async Task Summary_OfNewBoletas_RegistersEachOfThem()
    {
        await using Banco banco = await Banco.AbrirAsync();

        EnvioResult result = await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-1", EstadoItemResumen.Adicionar), Banco.Linea("B001-2", EstadoItemResumen.Adicionar)));

        Assert.Equal((EstadoEnvio.Aceptado, "0"), (result.Estado, result.Codigo));
        Assert.Equal("RC-20260115-1", CdrReader.Read(result.CdrZip!).Referencia);
        Assert.Equal(2, banco.Sandbox.Count);
        DocumentoRecibido told = banco.Sandbox.Find(Banco.Numero("B001-2").Id)!;
        Assert.Equal((EstadoRecibido.Aceptado, "10412365785-RC-20260115-1", new DateOnly(2026, 1, 15)), (told.Estado, told.InformadoPor, told.Fecha));
    }

    [Fact]
    public async Task Summary_UntilItsTime_StaysPending()
    {
        await using Banco banco = await Banco.AbrirAsync();

        EnvioResult taken = await banco.Client.SendSummaryAsync(Banco.Firmado(Banco.Resumen(1, Banco.Linea("B001-1", EstadoItemResumen.Adicionar))));

        Assert.Equal(EstadoEnvio.EnProceso, taken.Estado);
        Assert.Equal(EstadoEnvio.EnProceso, (await banco.Client.GetStatusAsync(taken.Ticket!)).Estado);
        Assert.Equal(EstadoEnvio.EnProceso, (await banco.Client.QueryAsync(new CpeConsulta(Banco.Numero("B001-1").Id))).Estado);
        banco.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(EstadoEnvio.Aceptado, (await banco.Client.GetStatusAsync(taken.Ticket!)).Estado);
        Assert.NotEqual(EstadoEnvio.NoExiste, (await banco.Client.QueryAsync(new CpeConsulta(Banco.Numero("B001-1").Id))).Estado);
    }

    [Fact]
    public async Task Query_OfABoletaToldInASummary_IsAcceptedByTheRegistersWordAndHasNoCdr()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-1", EstadoItemResumen.Adicionar)));
        ComprobanteId boleta = Banco.Numero("B001-1").Id;

        Assert.Equal(EstadoEnvio.PorConfirmar, (await banco.Client.QueryAsync(new CpeConsulta(boleta))).Estado);
        EnvioResult told = await banco.Client.QueryAsync(new CpeConsulta(boleta) { EnResumen = true });

        Assert.Equal((EstadoEnvio.Aceptado, null), (told.Estado, told.CdrZip));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Summary_LineAgainstTheRegister_RefusesTheWholeFileAndNamesTheLine(string before, string estado, string codigo, string text)
    {
        await using Banco banco = await Banco.AbrirAsync();
        await PrepareAsync(banco, before);
        int count = banco.Sandbox.Count;

        EnvioResult result = await banco.ResumirAsync(Banco.Resumen(7, Banco.Linea("B001-1", EstadoItemResumen.Adicionar), Banco.Linea("B001-27", EstadoItemResumen.Parse(estado))));

        Assert.Equal((codigo, EstadoRecibido.Rechazado), (result.Codigo, banco.Sandbox.Recibidos[0].Estado));
        Assert.StartsWith("Línea 2, B001-27: ", CdrReader.Read(result.CdrZip!).Descripcion, StringComparison.Ordinal);
        Assert.Contains(text, result.Mensaje, StringComparison.Ordinal);
        Assert.Equal(count, banco.Sandbox.Count);
    }

    [Fact]
    public async Task Summary_Annuls_AndTheNumberNeverReturns()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.EnviarAsync();

        EnvioResult result = await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-27", EstadoItemResumen.Anular)));

        Assert.Equal(EstadoEnvio.Aceptado, result.Estado);
        Assert.Equal((EstadoRecibido.Anulado, "10412365785-RC-20260115-1"), (banco.Sandbox.Find(Boleta)!.Estado, banco.Sandbox.Find(Boleta)!.AnuladoPor));
        Assert.Equal(EstadoEnvio.Anulado, (await banco.Client.QueryAsync(new CpeConsulta(Boleta))).Estado);
        Assert.Equal("1032", (await banco.EnviarAsync(Escenarios.DosLineas.ToBoleta())).Codigo);
    }

    [Fact]
    public async Task Summary_AnnulmentNotToldYet_LeavesTheAnswerAboutTheBoletaAsItWas()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.EnviarAsync();

        await banco.Client.SendSummaryAsync(Banco.Firmado(Banco.Resumen(1, Banco.Linea("B001-27", EstadoItemResumen.Anular))));

        Assert.Equal(EstadoEnvio.Aceptado, (await banco.Client.QueryAsync(new CpeConsulta(Boleta))).Estado);
    }

    [Fact]
    public async Task Summary_AddsAndAnnulsInOneFile_EndsAnnulled()
    {
        await using Banco banco = await Banco.AbrirAsync();

        EnvioResult result = await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-1", EstadoItemResumen.Anular), Banco.Linea("B001-1", EstadoItemResumen.Adicionar)));

        Assert.Equal(EstadoEnvio.Aceptado, result.Estado);
        Assert.Equal(EstadoRecibido.Anulado, banco.Sandbox.Find(Banco.Numero("B001-1").Id)!.Estado);
    }

    [Theory]
    [InlineData("1", "1", "3094")]
    [InlineData("1", "2", "3095")]
    [InlineData("2", "3", "3096")]
    public async Task Summary_OneBoletaTwice_IsRefusedByTheRules(string first, string second, string codigo)
    {
        await using Banco banco = await Banco.AbrirAsync();

        EnvioResult result = await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-1", EstadoItemResumen.Parse(first)), Banco.Linea("B001-1", EstadoItemResumen.Parse(second))));

        Assert.Equal(codigo, result.Codigo);
        Assert.StartsWith("Línea 2: ", result.Mensaje, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_Modifies_TheTotalThatIsKnown()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.EnviarAsync();

        await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-27", EstadoItemResumen.Modificar) with { Total = 9.90m, Inafecto = 9.90m }));

        Assert.Equal(9.90m, banco.Sandbox.Find(Boleta)!.ImporteTotal);
    }

    [Theory]
    [InlineData(7, EstadoEnvio.Aceptado, "0")]
    [InlineData(8, EstadoEnvio.Rechazado, "2957")]
    public async Task Summary_AnnulsLate_Is2957AfterSevenDays(int days, EstadoEnvio estado, string codigo)
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.EnviarAsync();
        banco.Time.Advance(TimeSpan.FromDays(days));

        EnvioResult result = await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-27", EstadoItemResumen.Anular)));

        Assert.Equal((estado, codigo), (result.Estado, result.Codigo));
    }

    [Theory]
    [InlineData(7, EstadoEnvio.Aceptado)]
    [InlineData(8, EstadoEnvio.Observado)]
    public async Task Summary_TellsLate_IsObservedWith4443AfterSevenDays(int days, EstadoEnvio estado)
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Time.Advance(TimeSpan.FromDays(days));

        EnvioResult result = await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-1", EstadoItemResumen.Adicionar)));

        Assert.Equal(estado, result.Estado);
        Assert.Equal(estado == EstadoEnvio.Observado, result.Notas.Any(static nota => nota.StartsWith("4443", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Summary_DatedTomorrow_Is2236()
    {
        await using Banco banco = await Banco.AbrirAsync();
        ResumenDiario resumen = ResumenDiario.From(
            [Banco.Linea("B001-1", EstadoItemResumen.Adicionar)], Escenarios.BodegaRosita, new FechasLote(new DateOnly(2026, 1, 15), new DateOnly(2026, 1, 16)), 1)[0];

        Assert.Equal("2236", (await banco.ResumirAsync(resumen)).Codigo);
    }

    [Fact]
    public async Task Summary_NoteOnAnUnknownBoleta_Is2989AndOnARejectedOne2990()
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(SandboxFaultKind.Reject);
        await banco.EnviarAsync(Banco.Numero("B001-5"));

        EnvioResult unknown = await banco.ResumirAsync(Banco.Resumen(1, LineaResumen.From(Banco.Devolucion("B001-4"), EstadoItemResumen.Adicionar)));
        EnvioResult rejected = await banco.ResumirAsync(Banco.Resumen(2, LineaResumen.From(Banco.Devolucion("B001-5"), EstadoItemResumen.Adicionar)));

        Assert.Equal(("2989", "2990"), (unknown.Codigo, rejected.Codigo));
    }

    [Fact]
    public async Task Summary_NoteBesideItsBoleta_IsAccepted()
    {
        await using Banco banco = await Banco.AbrirAsync();

        EnvioResult result = await banco.ResumirAsync(Banco.Resumen(
            1, LineaResumen.From(Banco.Devolucion("B001-4"), EstadoItemResumen.Adicionar), Banco.Linea("B001-4", EstadoItemResumen.Adicionar)));

        Assert.Equal(EstadoEnvio.Aceptado, result.Estado);
    }

    [Fact]
    public async Task Summary_SameFileAgain_GetsTheSameTicketAndOtherContents0402Then2223()
    {
        await using Banco banco = await Banco.AbrirAsync();
        ResumenDiario resumen = Banco.Resumen(1, Banco.Linea("B001-1", EstadoItemResumen.Adicionar));
        ResumenDiario other = Banco.Resumen(1, Banco.Linea("B001-2", EstadoItemResumen.Adicionar));

        EnvioResult first = await banco.Client.SendSummaryAsync(Banco.Firmado(resumen));
        EnvioResult again = await banco.Client.SendSummaryAsync(Banco.Firmado(resumen));
        EnvioResult early = await banco.Client.SendSummaryAsync(Banco.Firmado(other));
        banco.Time.Advance(TimeSpan.FromSeconds(2));
        EnvioResult late = await banco.Client.SendSummaryAsync(Banco.Firmado(other));

        Assert.Equal(first.Ticket, again.Ticket);
        Assert.Equal(("0402", "2223"), (early.Codigo, late.Codigo));
        Assert.Null(banco.Sandbox.Find(Banco.Numero("B001-2").Id));
    }

    [Fact]
    public async Task Summary_DuplicateOnRequest_SaysThatTheFileWasThereThoughItTookItNow()
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.Duplicate) { On = SandboxOperation.Summary });

        EnvioResult result = await banco.Client.SendSummaryAsync(Banco.Firmado(Banco.Resumen(1, Banco.Linea("B001-1", EstadoItemResumen.Adicionar))));

        Assert.Equal("2223", result.Codigo);
        Assert.Equal(1, banco.Sandbox.Registrations(Banco.Numero("B001-1").Id));
    }

    [Fact]
    public async Task Send_BoletaToldBySummary_Is1033()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-27", EstadoItemResumen.Adicionar)));

        Assert.Equal("1033", (await banco.EnviarAsync()).Codigo);
    }

    [Fact]
    public async Task Send_RegisteredNumberAfterItsTerm_IsStill1033AndNot1079()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.EnviarAsync();
        banco.Time.Advance(TimeSpan.FromDays(30));

        Assert.Equal("1033", (await banco.EnviarAsync(Escenarios.DosLineas.ToBoleta())).Codigo);
    }

    [Fact]
    public async Task Summary_FaultOnTheFile_PendsForItsTime()
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.Pending) { On = SandboxOperation.Summary, PendingFor = TimeSpan.FromHours(1) });

        EnvioResult result = await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-1", EstadoItemResumen.Adicionar)));
        Assert.Equal(EstadoEnvio.EnProceso, result.Estado);
        banco.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(EstadoEnvio.Aceptado, (await banco.Client.GetStatusAsync(result.Ticket!)).Estado);
    }

    private static async Task PrepareAsync(Banco banco, string before)
    {
        switch (before)
        {
            case "registered":
                await banco.EnviarAsync();
                break;
            case "rejected":
                banco.Sandbox.Faults.Enqueue(SandboxFaultKind.Reject);
                await banco.EnviarAsync();
                break;
            case "annulled":
                await banco.EnviarAsync();
                await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-27", EstadoItemResumen.Anular)));
                break;
        }
    }
}
