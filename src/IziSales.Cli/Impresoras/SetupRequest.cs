namespace IziSales.Cli.Impresoras;

/// <summary>What <c>printer setup</c> was asked.</summary>
internal sealed record SetupRequest
{
    public required string Nombre { get; init; }

    public string? Direccion { get; init; }

    public string? Perfil { get; init; }

    public int? Columnas { get; init; }

    public required IReadOnlyList<string> Hosts { get; init; }

    public required string Archivo { get; init; }

    public bool ATodoSi { get; init; }

    public bool Json { get; init; }
}
