using IziSales.Emision;

namespace SamplePos.Features.Boletas;

/// <summary>A choice of the list: which states it shows.</summary>
/// <param name="Code">Its name in the address.</param>
/// <param name="Word">Its word on the page.</param>
/// <param name="Estados">The states; none means all.</param>
public sealed record BoletaFilter(string Code, string Word, IReadOnlyList<EstadoComprobante> Estados)
{
    /// <summary>Every choice, in order; the first is taken when none fits.</summary>
    public static IReadOnlyList<BoletaFilter> All { get; } =
    [
        new("", "Todas", []),
        new("pendientes", "En camino", [.. Enum.GetValues<EstadoComprobante>().Where(CicloComprobante.IsPendiente)]),
        new("aceptadas", "Aceptadas", [EstadoComprobante.Aceptado, EstadoComprobante.Observado]),
        new("revisar", "Por revisar", [.. Enum.GetValues<EstadoComprobante>().Where(CicloComprobante.NeedsPerson)]),
        new("anuladas", "Anuladas", [EstadoComprobante.AnulacionPendiente, EstadoComprobante.Anulado]),
    ];

    /// <summary>The choice of that name.</summary>
    public static BoletaFilter Find(string? code) => All.FirstOrDefault(filter => filter.Code == code) ?? All[0];
}
