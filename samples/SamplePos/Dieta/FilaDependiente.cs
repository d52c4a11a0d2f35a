namespace SamplePos.Dieta;

/// <summary>A dependant as the query has it.</summary>
internal sealed class FilaDependiente
{
    public long Id { get; init; }

    public long Cliente { get; init; }

    public string Nombre { get; init; } = "";

    public string? Clase { get; init; }

    public string Restricciones { get; init; } = "";

    public bool Activo { get; init; }

    public long Version { get; init; }

    public Dependiente ToDependiente() => new()
    {
        Id = Id,
        Cliente = Cliente,
        Nombre = Nombre,
        Clase = Clase,
        Restricciones = Restriccion.ReadAll(Restricciones.Split('\n')),
        Activo = Activo,
        Version = Version,
    };
}
