using IziSales.Ubl;

namespace MiTienda;

/// <summary>Una venta, como la manda la caja.</summary>
public sealed record Venta(IReadOnlyList<Venta.Linea> Lineas)
{
    /// <summary>El precio es el del estante. Lo que falte o no pueda ser lo dicen las reglas, con su código.</summary>
    public sealed record Linea(string Descripcion, decimal Cantidad, decimal Precio);

    public Sale ToSale() => new() { Lines = [.. Lineas.Select(static linea => new SaleLine(linea.Descripcion, linea.Cantidad, UnitPrice.Shelf(linea.Precio)))] };
}
