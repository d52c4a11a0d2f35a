using IziSales.Ubl;

namespace SamplePos.Clientes;

/// <summary>Somebody who buys here and wants to be known.</summary>
public sealed record Cliente
{
    /// <summary>The key; zero before it is kept.</summary>
    public long Id { get; init; }

    /// <summary>The document of catálogo 06; <see cref="DocumentoIdentidad.Ninguno"/> when the shop just knows the person.</summary>
    public DocumentoIdentidad Documento { get; init; } = DocumentoIdentidad.Ninguno;

    /// <summary>The name, as printed on the boleta.</summary>
    public required string Nombre { get; init; }

    /// <summary>A telephone; null when there is none.</summary>
    public string? Telefono { get; init; }

    /// <summary>An e-mail address; null when there is none.</summary>
    public string? Correo { get; init; }

    /// <summary>Where the person lives or wants things brought; null when nobody said.</summary>
    public string? Direccion { get; init; }

    /// <summary>What the shop should remember; null when nothing.</summary>
    public string? Notas { get; init; }

    /// <summary>Whether the till still offers the person.</summary>
    public bool Activo { get; init; } = true;

    /// <summary>Counts the changes, so that two people do not overwrite each other; zero before it is kept.</summary>
    public long Version { get; init; }

    /// <summary>Whether there is a document.</summary>
    public bool HasDocumento => Documento != DocumentoIdentidad.Ninguno;
}
