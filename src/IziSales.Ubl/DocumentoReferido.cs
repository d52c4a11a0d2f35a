namespace IziSales.Ubl;

/// <summary>Another document of the same issuer, named by its type and number.</summary>
/// <param name="Tipo">Catálogo 01.</param>
/// <param name="Numero">Series and correlativo.</param>
public sealed record DocumentoReferido(TipoComprobante Tipo, NumeroComprobante Numero)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Tipo.Codigo}-{Numero.Value}";
}
