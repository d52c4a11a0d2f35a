using IziSales.Ubl;
using SamplePos.Clientes;
using SamplePos.Presentation;

namespace SamplePos.Features.Clientes;

/// <summary>Documents as the counter calls them.</summary>
public static class Documentos
{
    private const int ShownDigits = 3;

    /// <summary>Every kind of catálogo 06, the usual ones first.</summary>
    public static IReadOnlyList<Opcion> Todos { get; } =
    [
        .. new[] { TipoDocumentoIdentidad.Dni, TipoDocumentoIdentidad.Ruc, TipoDocumentoIdentidad.CarnetExtranjeria, TipoDocumentoIdentidad.Pasaporte, TipoDocumentoIdentidad.Ninguno }
            .Concat(TipoDocumentoIdentidad.Todos).Distinct().Select(static tipo => new Opcion(tipo.Codigo, Nombre(tipo))),
    ];

    /// <summary>What is neither DNI nor RUC, for the till.</summary>
    public static IReadOnlyList<Opcion> Otros { get; } = [.. Todos.Where(static one => one.Valor != TipoDocumentoIdentidad.Dni.Codigo && one.Valor != TipoDocumentoIdentidad.Ruc.Codigo)];

    /// <summary>A kind in few words.</summary>
    public static string Nombre(TipoDocumentoIdentidad tipo) =>
        tipo == TipoDocumentoIdentidad.Dni ? "DNI" : tipo == TipoDocumentoIdentidad.Ruc ? "RUC" : tipo.Descripcion;

    /// <summary>"DNI 45678912"; of somebody else's, who need not know it, only its end.</summary>
    public static string Texto(Cliente cliente, bool entero) => !cliente.HasDocumento ? "Sin documento"
        : $"{Nombre(cliente.Documento.Tipo)} {(entero || cliente.Documento.Tipo == TipoDocumentoIdentidad.Ruc ? cliente.Documento.Numero : Tapado(cliente.Documento.Numero))}";

    private static string Tapado(string numero) => string.Concat("•••••", numero.AsSpan(Math.Max(0, numero.Length - ShownDigits)));
}
