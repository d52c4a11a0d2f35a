using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Catalogue;
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

    /// <summary>Whether a person's words fit: number, document, name, amount, date or state.</summary>
    public bool Matches(string folded)
    {
        string text = $"{Comprobante.Numero} {Comprobante.Numero.Correlativo} {Comprobante.Adquirente.Documento.Numero} {Buyer} "
            + $"{Texto.Monto(Comprobante.ImporteTotal)} {Comprobante.ImporteTotal} {Texto.FechaHora(Comprobante.FechaEmision)} {State.Word} {Kind}";
        string haystack = SearchText.Fold(text);
        return folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => haystack.Contains(word, StringComparison.Ordinal));
    }
}
