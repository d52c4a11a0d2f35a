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
    public void Next_RegisteredOrRejected_NeverChangesAgain(EstadoComprobante estado, CausaEvento causa)
    {
        if (estado is EstadoComprobante.Aceptado or EstadoComprobante.Observado or EstadoComprobante.Rechazado)
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
    public void Next_CauseThatCanHappen_LeadsOn(EstadoComprobante from, CausaEvento causa, EstadoComprobante to) =>
        Assert.Equal(to, CicloComprobante.Next(from, causa));

    [Theory]
    [InlineData(EstadoComprobante.Emitido, CausaEvento.RespuestaAceptado)]
    [InlineData(EstadoComprobante.Emitido, CausaEvento.Reenvio)]
    [InlineData(EstadoComprobante.Enviando, CausaEvento.Toma)]
    [InlineData(EstadoComprobante.NoRegistrado, CausaEvento.RespuestaAceptado)]
    public void Next_CauseThatCannotHappen_LeadsNowhere(EstadoComprobante from, CausaEvento causa) => Assert.Null(CicloComprobante.Next(from, causa));
}
