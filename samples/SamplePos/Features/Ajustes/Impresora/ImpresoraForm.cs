namespace SamplePos.Features.Ajustes.Impresora;

/// <summary>The printer as typed.</summary>
public sealed class ImpresoraForm
{
    public string? Direccion { get; set; }

    public string? Perfil { get; set; }

    public string? Columnas { get; set; }

    public bool Automatica { get; set; }

    public bool Cajon { get; set; }
}
