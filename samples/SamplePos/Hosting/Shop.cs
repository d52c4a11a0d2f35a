using System.Diagnostics.CodeAnalysis;
using IziSales.Ubl;

namespace SamplePos.Hosting;

/// <summary>Who sells here.</summary>
/// <param name="Emisor">As SUNAT knows it.</param>
/// <param name="Serie">The series of this till.</param>
/// <param name="Sandbox">Where the make-believe SUNAT shows what it received; null when a real PSE is configured.</param>
public sealed record Shop(Emisor Emisor, Serie Serie, Uri? Sandbox)
{
    /// <summary>Whether nothing leaves this machine.</summary>
    public bool IsDemo => Sandbox is not null;

    /// <summary>The series of notas de crédito on its boletas.</summary>
    public Serie SerieNotaCredito { get; } = Serie.Parse("BC01");

    /// <summary>The series of notas de débito on its boletas.</summary>
    public Serie SerieNotaDebito { get; } = Serie.Parse("BD01");

    /// <summary>The boleta that a person means by "B001-27", or the note by "BC01-3".</summary>
    public bool TryFindId(string? number, [NotNullWhen(true)] out ComprobanteId? id)
    {
        id = NumeroComprobante.TryParse(number?.Trim().ToUpperInvariant(), out NumeroComprobante? numero) ? new(Emisor.Ruc, TipoOf(numero.Serie), numero) : null;
        return id is not null;
    }

    private TipoComprobante TipoOf(Serie serie) =>
        serie == SerieNotaCredito ? TipoComprobante.NotaCredito
        : serie == SerieNotaDebito ? TipoComprobante.NotaDebito
        : TipoComprobante.Boleta;
}
