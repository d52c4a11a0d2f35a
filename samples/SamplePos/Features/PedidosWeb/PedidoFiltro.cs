using IziSales.Woo;

namespace SamplePos.Features.PedidosWeb;

/// <summary>A tab of the page.</summary>
/// <param name="Code">Its name in the address.</param>
/// <param name="Word">Its word on the page.</param>
/// <param name="State">Which orders it shows.</param>
/// <param name="Empty">What is said when there are none.</param>
public sealed record PedidoFiltro(string Code, string Word, WooOrderState State, string Empty)
{
    /// <summary>Every tab, in order; the first is taken when none fits.</summary>
    public static IReadOnlyList<PedidoFiltro> All { get; } =
    [
        new("", "Por emitir", WooOrderState.PorEmitir, "Los pedidos pagados de su tienda web aparecen aquí, listos para su boleta."),
        new("apartados", "Apartados", WooOrderState.Apartado, "Aquí queda el pedido que una persona debe mirar, con su motivo y qué hacer."),
        new("reintentando", "Reintentando", WooOrderState.Reintentando, "Aquí está lo que algo impide por ahora. «Reintentar» lo intenta en el momento."),
        new("emitidos", "Emitidos", WooOrderState.Emitido, "Aquí quedan los pedidos que ya tienen su boleta, y lo que se devolvió de ellos."),
        new("espera", "En espera", WooOrderState.EnEspera, "Aquí están los pedidos que todavía no dan boleta, por ejemplo los que no se han pagado."),
    ];

    /// <summary>The tab of that name.</summary>
    public static PedidoFiltro Find(string? code) => All.FirstOrDefault(filter => filter.Code == code) ?? All[0];
}
