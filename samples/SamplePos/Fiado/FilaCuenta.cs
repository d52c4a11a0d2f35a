using SamplePos.Data;

namespace SamplePos.Fiado;

/// <summary>An account as the query has it.</summary>
internal sealed class FilaCuenta
{
    public long Id { get; init; }

    public string Nombre { get; init; } = "";

    public string? Documento { get; init; }

    public string? Telefono { get; init; }

    public long Limite { get; init; }

    public bool Activa { get; init; }

    public long? Cliente { get; init; }

    public long Debe { get; init; }

    public string? PrimeraCompra { get; init; }

    public string? UltimoAbono { get; init; }

    public CuentaFiado ToCuenta() => new()
    {
        Id = Id,
        Nombre = Nombre,
        Documento = Documento,
        Telefono = Telefono,
        Limite = Limite / 100m,
        Activa = Activa,
        Cliente = Cliente,
        Debe = Debe / 100m,
        PrimeraCompra = Instante.Read(PrimeraCompra),
        UltimoAbono = Instante.Read(UltimoAbono),
    };
}
