using IziSales.Ubl;
using SamplePos.Clientes;

namespace SamplePos.Features.Clientes;

/// <summary>A customer as the sale screen needs it.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">How the till calls the document: <c>dni</c>, <c>ruc</c> or <c>otro</c>.</param>
/// <param name="Type">The document's code in catálogo 06.</param>
/// <param name="Number">The document's number; empty when there is none.</param>
/// <param name="Detail">Document and telephone in a line.</param>
public sealed record ClienteAnswer(long Id, string Name, string Kind, string Type, string Number, string Detail)
{
    /// <summary>One as it looks.</summary>
    public static ClienteAnswer Example { get; } = new(12, "Ana Torres Díaz", "dni", "1", "45678912", "DNI 45678912 · 987654321");

    /// <summary>From the store.</summary>
    public static ClienteAnswer From(Cliente cliente)
    {
        TipoDocumentoIdentidad tipo = cliente.Documento.Tipo;
        string kind = tipo == TipoDocumentoIdentidad.Dni ? "dni" : tipo == TipoDocumentoIdentidad.Ruc ? "ruc" : "otro";
        string detail = Documentos.Texto(cliente, entero: true);
        return new(cliente.Id, cliente.Nombre, kind, tipo.Codigo, cliente.HasDocumento ? cliente.Documento.Numero : "", cliente.Telefono is { } phone ? $"{detail} · {phone}" : detail);
    }
}
