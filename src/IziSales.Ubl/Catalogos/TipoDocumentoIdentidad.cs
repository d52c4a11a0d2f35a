using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>The kind of paper by which a buyer is known.</summary>
/// <remarks>Catálogo 06, and the <c>-</c> that SUNAT accepts for an anonymous buyer of a boleta.</remarks>
public sealed class TipoDocumentoIdentidad : CodigoCatalogo
{
    private TipoDocumentoIdentidad(string codigo, string descripcion)
        : base(codigo, descripcion)
    {
    }

    /// <summary>0: Documento tributario de no domiciliado sin RUC.</summary>
    public static TipoDocumentoIdentidad SinRuc { get; } = new("0", "Documento tributario de no domiciliado sin RUC");

    /// <summary>1: Documento Nacional de Identidad.</summary>
    public static TipoDocumentoIdentidad Dni { get; } = new("1", "Documento Nacional de Identidad");

    /// <summary>4: Carné de extranjería.</summary>
    public static TipoDocumentoIdentidad CarnetExtranjeria { get; } = new("4", "Carné de extranjería");

    /// <summary>6: Registro Único de Contribuyentes.</summary>
    public static TipoDocumentoIdentidad Ruc { get; } = new("6", "Registro Único de Contribuyentes");

    /// <summary>7: Pasaporte.</summary>
    public static TipoDocumentoIdentidad Pasaporte { get; } = new("7", "Pasaporte");

    /// <summary>A: Cédula diplomática de identidad.</summary>
    public static TipoDocumentoIdentidad CedulaDiplomatica { get; } = new("A", "Cédula diplomática de identidad");

    /// <summary>B: Documento de identidad del país de residencia, no domiciliado.</summary>
    public static TipoDocumentoIdentidad DocumentoPaisResidencia { get; } = new("B", "Documento de identidad del país de residencia, no domiciliado");

    /// <summary>C: Tax Identification Number (TIN), persona natural.</summary>
    public static TipoDocumentoIdentidad Tin { get; } = new("C", "Tax Identification Number (TIN), persona natural");

    /// <summary>D: Identification Number (IN), persona jurídica.</summary>
    public static TipoDocumentoIdentidad IdentificationNumber { get; } = new("D", "Identification Number (IN), persona jurídica");

    /// <summary>E: Tarjeta Andina de Migración (TAM).</summary>
    public static TipoDocumentoIdentidad TarjetaAndina { get; } = new("E", "Tarjeta Andina de Migración (TAM)");

    /// <summary>F: Permiso Temporal de Permanencia (PTP).</summary>
    public static TipoDocumentoIdentidad PermisoTemporal { get; } = new("F", "Permiso Temporal de Permanencia (PTP)");

    /// <summary>G: Salvoconducto.</summary>
    public static TipoDocumentoIdentidad Salvoconducto { get; } = new("G", "Salvoconducto");

    /// <summary>H: Carné de Permiso Temporal de Permanencia (CPP).</summary>
    public static TipoDocumentoIdentidad CarnetPermisoTemporal { get; } = new("H", "Carné de Permiso Temporal de Permanencia (CPP)");

    /// <summary>-: Sin documento.</summary>
    public static TipoDocumentoIdentidad Ninguno { get; } = new("-", "Sin documento");

    private static Catalogo<TipoDocumentoIdentidad> Catalogo { get; } = new(
        "catálogo 06 (documentos de identidad)",
        SinRuc, Dni, CarnetExtranjeria, Ruc, Pasaporte, CedulaDiplomatica, DocumentoPaisResidencia, Tin, IdentificationNumber,
        TarjetaAndina, PermisoTemporal, Salvoconducto, CarnetPermisoTemporal, Ninguno);

    /// <summary>Every row of the catalogue, in its order.</summary>
    public static IReadOnlyList<TipoDocumentoIdentidad> Todos => Catalogo.Todos;

    /// <summary>The row with a code.</summary>
    /// <exception cref="FormatException">The code is not in the catalogue.</exception>
    public static TipoDocumentoIdentidad Parse(string codigo) => Catalogo.Parse(codigo);

    /// <summary>Looks a code up that came from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? codigo, [NotNullWhen(true)] out TipoDocumentoIdentidad? fila) => Catalogo.TryParse(codigo, out fila);
}
