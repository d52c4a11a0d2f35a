namespace IziSales.Emision.Tests;

public sealed class CicloComprobanteTests
{
    public static TheoryData<EstadoComprobante, CausaEvento> Pairs
    {
        get
        {
            var pairs = new TheoryData<EstadoComprobante, CausaEvento>();
            foreach (EstadoComprobante estado in Enum.GetValues<EstadoComprobante>())
            {
                foreach (CausaEvento causa in Enum.GetValues<CausaEvento>())
                {
                    pairs.Add(estado, causa);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Next_Judged_OnlyAPersonMovesIt(EstadoComprobante estado, CausaEvento causa)
    {
        bool judged = estado is EstadoComprobante.Aceptado or EstadoComprobante.Observado or EstadoComprobante.Rechazado or EstadoComprobante.Anulado or EstadoComprobante.Reemplazado;
        if (judged && causa is not (CausaEvento.AnulacionPedida or CausaEvento.Reemplazo))
        {
            Assert.Null(CicloComprobante.Next(estado, causa));
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Next_AnnulmentAsked_StaysRegisteredOrIsAnnulled(EstadoComprobante estado, CausaEvento causa)
    {
        if (estado is EstadoComprobante.AnulacionPendiente)
        {
            Assert.Contains(CicloComprobante.Next(estado, causa), new EstadoComprobante?[] { null, EstadoComprobante.AnulacionPendiente, EstadoComprobante.Aceptado, EstadoComprobante.Anulado });
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Next_Ended_LeadsNowhere(EstadoComprobante estado, CausaEvento causa)
    {
        if (estado is EstadoComprobante.Anulado or EstadoComprobante.Reemplazado)
        {
            Assert.Null(CicloComprobante.Next(estado, causa));
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Next_MayHaveArrived_IsNeverTakenAsUnsent(EstadoComprobante estado, CausaEvento causa)
    {
        if (estado is EstadoComprobante.PorConfirmar or EstadoComprobante.EnProceso)
        {
            Assert.NotEqual(EstadoComprobante.Emitido, CicloComprobante.Next(estado, causa));
        }
    }

    [Theory]
    [InlineData(EstadoComprobante.Emitido, CausaEvento.Toma, EstadoComprobante.Enviando)]
    [InlineData(EstadoComprobante.Enviando, CausaEvento.CaminoCerrado, EstadoComprobante.Emitido)]
    [InlineData(EstadoComprobante.Enviando, CausaEvento.TomaVencida, EstadoComprobante.PorConfirmar)]
    [InlineData(EstadoComprobante.Enviando, CausaEvento.SinRespuesta, EstadoComprobante.PorConfirmar)]
    [InlineData(EstadoComprobante.PorConfirmar, CausaEvento.CaminoCerrado, EstadoComprobante.PorConfirmar)]
    [InlineData(EstadoComprobante.PorConfirmar, CausaEvento.RespuestaAceptado, EstadoComprobante.Aceptado)]
    [InlineData(EstadoComprobante.EnProceso, CausaEvento.SinRespuesta, EstadoComprobante.EnProceso)]
    [InlineData(EstadoComprobante.NoRegistrado, CausaEvento.Reenvio, EstadoComprobante.Emitido)]
    [InlineData(EstadoComprobante.EnConflicto, CausaEvento.Reenvio, EstadoComprobante.PorConfirmar)]
    [InlineData(EstadoComprobante.NoRegistrado, CausaEvento.Correccion, EstadoComprobante.Emitido)]
    [InlineData(EstadoComprobante.Enviando, CausaEvento.FueraDePlazo, EstadoComprobante.PorResumir)]
    [InlineData(EstadoComprobante.PorConfirmar, CausaEvento.FueraDePlazo, EstadoComprobante.PorResumir)]
    [InlineData(EstadoComprobante.PorResumir, CausaEvento.Resumen, EstadoComprobante.EnResumen)]
    [InlineData(EstadoComprobante.EnResumen, CausaEvento.ResumenDevuelto, EstadoComprobante.PorResumir)]
    [InlineData(EstadoComprobante.EnResumen, CausaEvento.RespuestaAceptado, EstadoComprobante.Aceptado)]
    [InlineData(EstadoComprobante.EnResumen, CausaEvento.SinRespuesta, EstadoComprobante.PorConfirmar)]
    [InlineData(EstadoComprobante.Rechazado, CausaEvento.Reemplazo, EstadoComprobante.Reemplazado)]
    [InlineData(EstadoComprobante.Observado, CausaEvento.AnulacionPedida, EstadoComprobante.AnulacionPendiente)]
    [InlineData(EstadoComprobante.AnulacionPendiente, CausaEvento.Resumen, EstadoComprobante.AnulacionPendiente)]
    [InlineData(EstadoComprobante.AnulacionPendiente, CausaEvento.RespuestaAnulado, EstadoComprobante.Anulado)]
    [InlineData(EstadoComprobante.AnulacionPendiente, CausaEvento.AnulacionRechazada, EstadoComprobante.Aceptado)]
    public void Next_CauseThatCanHappen_LeadsOn(EstadoComprobante from, CausaEvento causa, EstadoComprobante to) =>
        Assert.Equal(to, CicloComprobante.Next(from, causa));

    [Theory]
    [InlineData(EstadoComprobante.Emitido, CausaEvento.RespuestaAceptado)]
    [InlineData(EstadoComprobante.Emitido, CausaEvento.Reenvio)]
    [InlineData(EstadoComprobante.Enviando, CausaEvento.Toma)]
    [InlineData(EstadoComprobante.NoRegistrado, CausaEvento.RespuestaAceptado)]
    [InlineData(EstadoComprobante.Emitido, CausaEvento.AnulacionPedida)]
    [InlineData(EstadoComprobante.PorResumir, CausaEvento.AnulacionPedida)]
    [InlineData(EstadoComprobante.EnResumen, CausaEvento.RespuestaEnProceso)]
    [InlineData(EstadoComprobante.Aceptado, CausaEvento.Reemplazo)]
    public void Next_CauseThatCannotHappen_LeadsNowhere(EstadoComprobante from, CausaEvento causa) => Assert.Null(CicloComprobante.Next(from, causa));
}
