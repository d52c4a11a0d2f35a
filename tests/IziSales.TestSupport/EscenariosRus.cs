using IziSales.Rus;
using IziSales.Ubl;

namespace IziSales.Testing;

/// <summary>The same day at the bodega under each of the five profiles of the Nuevo RUS.</summary>
public static class EscenariosRus
{
    /// <summary>All of them, by the name of their profile.</summary>
    public static IReadOnlyList<Escenario> Todos { get; } = [.. NrusTaxProfiles.Todos.Select(De)];

    private static Escenario De(TaxProfile profile) => new(
        $"perfil-{profile.Nombre}",
        new Sale
        {
            Lines =
            [
                new SaleLine("Arroz Costeño 1 kg", 2, UnitPrice.Shelf(4.50m)),
                new SaleLine("Queso fresco", 0.385m, UnitPrice.Shelf(18.90m)) { Unit = UnidadMedida.Kilogramo, Descuento = Descuento.DePorcentaje(5m) },
                new SaleLine("Galleta", 6, UnitPrice.Shelf(0.70m)) { Recargo = Recargo.DeMonto(0.50m) },
            ],
            Redondeo = RedondeoEfectivo.Efectivo,
        })
    {
        Emisor = Escenarios.BodegaRosita with { TaxProfile = profile },
    };
}
