using IziSales.Ubl;

namespace SamplePos.Presentation;

/// <summary>What a document is called at the counter.</summary>
public static class DocumentoView
{
    /// <summary>"Boleta", "Nota de crédito".</summary>
    public static string Word(TipoComprobante tipo) =>
        tipo == TipoComprobante.NotaCredito ? "Nota de crédito"
        : tipo == TipoComprobante.NotaDebito ? "Nota de débito"
        : "Boleta";
}
