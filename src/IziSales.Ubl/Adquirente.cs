namespace IziSales.Ubl;

/// <summary>The buyer.</summary>
/// <remarks>
/// <c>cac:AccountingCustomerParty</c>. Names and document are a duty above S/ 700 (Reglamento de Comprobantes de Pago); below, a boleta may go to
/// <see cref="ClientesVarios"/>.
/// </remarks>
/// <param name="Documento">The identity document.</param>
/// <param name="Nombre">Full name or razón social, 3 to 1,500 characters.</param>
public sealed record Adquirente(DocumentoIdentidad Documento, string Nombre)
{
    /// <summary>A buyer who was not asked for a name.</summary>
    public static Adquirente ClientesVarios { get; } = new(DocumentoIdentidad.Ninguno, "CLIENTES VARIOS");

    /// <summary>Whether the buyer is known by a document.</summary>
    public bool IsIdentificado => Documento.Tipo != TipoDocumentoIdentidad.Ninguno && Documento.Numero != "-";
}
