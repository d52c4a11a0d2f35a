using IziSales.Woo;

namespace SamplePos.Features.Ajustes.TiendaWeb;

/// <summary>The web shop as typed; its keys are never shown, and stay as they are when left empty.</summary>
public sealed class TiendaWebForm
{
    public bool Activa { get; set; }

    public string? Direccion { get; set; }

    public string? Clave { get; set; }

    public string? ClaveSecreta { get; set; }

    public WooAuthentication Autenticacion { get; set; }

    public WooRoute Ruta { get; set; }

    public string? DireccionPropia { get; set; }

    public string? CadaHoras { get; set; }

    public bool Descontar { get; set; }

    public EmisionWeb Emision { get; set; }

    public string? SecretoAvisos { get; set; }

    public string? Estados { get; set; }

    public string? ClavesDni { get; set; }

    public string? ClavesRuc { get; set; }

    public WooNotes Nota { get; set; }

    public string? DireccionPublica { get; set; }
}
