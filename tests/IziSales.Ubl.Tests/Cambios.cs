using IziSales.Testing;

namespace IziSales.Ubl.Tests;

/// <summary>Ways to change the cases that all share.</summary>
internal static class Cambios
{
    /// <summary>The same case with parts of its sale changed.</summary>
    public static Escenario WithSale(
        this Escenario escenario,
        IReadOnlyList<SaleLine>? lines = null,
        TipoOperacion? operacion = null,
        IReadOnlyList<string>? observaciones = null,
        IReadOnlyList<Descuento>? descuentos = null,
        IReadOnlyList<Recargo>? recargos = null)
    {
        Sale old = escenario.Sale;
        return escenario with
        {
            Sale = new Sale
            {
                Lines = lines ?? old.Lines,
                Adquirente = old.Adquirente,
                Moneda = old.Moneda,
                DescuentosGlobales = descuentos ?? old.DescuentosGlobales,
                RecargosGlobales = recargos ?? old.RecargosGlobales,
                Redondeo = old.Redondeo,
                Observaciones = observaciones ?? old.Observaciones,
                Operacion = operacion ?? old.Operacion,
            },
        };
    }

    /// <summary>The same case with a line that has a code, a discount, a charge or bags.</summary>
    public static Escenario WithLine(this Escenario escenario, int line, string? code = null, Descuento? descuento = null, Recargo? recargo = null, int? bolsas = null) =>
        escenario.WithLine(line, old => new SaleLine(old.Description, old.Quantity, old.Price)
        {
            Code = code ?? old.Code,
            Unit = old.Unit,
            Afectacion = old.Afectacion,
            Descuento = descuento ?? old.Descuento,
            Recargo = recargo ?? old.Recargo,
            Bolsas = bolsas ?? old.Bolsas,
        });
}
