using System.Globalization;
using SamplePos.Data;

namespace SamplePos.Compras;

/// <summary>A purchase as the query has it.</summary>
internal sealed class FilaCompra
{
    public long Id { get; init; }

    public string Clave { get; init; } = "";

    public string Emisor { get; init; } = "";

    public string Fecha { get; init; } = "";

    public string Proveedor { get; init; } = "";

    public string? Ruc { get; init; }

    public string? Numero { get; init; }

    public long Centimos { get; init; }

    public string? Nota { get; init; }

    public string Usuario { get; init; } = "";

    public string Momento { get; init; } = "";

    public string Estado { get; init; } = "";

    public string? Motivo { get; init; }

    public long? Corrige { get; init; }

    public long? CorregidaPor { get; init; }

    public int Contada { get; init; }

    public int Descontada { get; init; }

    public Compra ToCompra() => new()
    {
        Id = Id,
        Clave = Clave,
        Emisor = Emisor,
        Fecha = DateOnly.ParseExact(Fecha, CompraStore.Day, CultureInfo.InvariantCulture),
        Proveedor = Proveedor,
        Ruc = Ruc,
        Numero = Numero,
        Importe = Centimos / 100m,
        Nota = Nota,
        Usuario = Usuario,
        Momento = Instante.Read(Momento).Value,
        Estado = Enum.Parse<CompraEstado>(Estado),
        Motivo = Motivo,
        Corrige = Corrige,
        CorregidaPor = CorregidaPor,
    };
}
