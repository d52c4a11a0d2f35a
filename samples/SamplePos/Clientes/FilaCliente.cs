using IziSales.Ubl;

namespace SamplePos.Clientes;

/// <summary>A customer as the query has it.</summary>
internal sealed class FilaCliente
{
    public long Id { get; init; }

    public string Tipo { get; init; } = "";

    public string? Numero { get; init; }

    public string Nombre { get; init; } = "";

    public string? Telefono { get; init; }

    public string? Correo { get; init; }

    public string? Direccion { get; init; }

    public string? Notas { get; init; }

    public bool Activo { get; init; }

    public long Version { get; init; }

    public Cliente ToCliente() => new()
    {
        Id = Id,
        Documento = Numero is null ? DocumentoIdentidad.Ninguno : DocumentoIdentidad.Parse(TipoDocumentoIdentidad.Parse(Tipo), Numero),
        Nombre = Nombre,
        Telefono = Telefono,
        Correo = Correo,
        Direccion = Direccion,
        Notas = Notas,
        Activo = Activo,
        Version = Version,
    };
}
