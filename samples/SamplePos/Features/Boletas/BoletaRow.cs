using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Presentation;
using SamplePos.Ventas;

namespace SamplePos.Features.Boletas;

/// <summary>A boleta in the list.</summary>
/// <param name="Comprobante">The boleta.</param>
/// <param name="Metodo">How it was paid, when the till knows.</param>
public sealed record BoletaRow(ComprobanteEmitido Comprobante, MetodoPago? Metodo)
{
    /// <summary>Where it stands.</summary>
    public EstadoView State => EstadoView.From(Comprobante);

    /// <summary>Who bought, for a person.</summary>
    public string Buyer => Comprobante.Adquirente.IsIdentificado ? Comprobante.Adquirente.Nombre : "Varios";

    /// <summary>What it is, unless it is a boleta.</summary>
    public string? Kind => Comprobante.Id.Tipo == TipoComprobante.Boleta ? null : DocumentoView.Word(Comprobante.Id.Tipo);
}
