using SamplePos.Data;

namespace SamplePos.Ventas;

/// <summary>A sale beside one of its payments, as the query has them.</summary>
internal sealed class FilaVenta
{
    public string Clave { get; init; } = "";

    public string Creada { get; init; } = "";

    public string Vendedor { get; init; } = "";

    public long? Sesion { get; init; }

    public bool Confirmo { get; init; }

    public string Huella { get; init; } = "";

    public string? Numero { get; init; }

    public string Metodo { get; init; } = "";

    public long Centimos { get; init; }

    public long? Recibido { get; init; }

    public string? Referencia { get; init; }

    public long? Cuenta { get; init; }

    public static Venta ToVenta(IEnumerable<FilaVenta> rows)
    {
        FilaVenta[] all = [.. rows];
        FilaVenta first = all[0];
        return new Venta
        {
            Clave = first.Clave,
            Creada = Instante.Read(first.Creada).Value,
            Vendedor = first.Vendedor,
            Sesion = first.Sesion,
            ConfirmoLimite = first.Confirmo,
            Huella = first.Huella,
            Numero = first.Numero,
            Pagos = [.. all.Select(static row => row.ToPago())],
        };
    }

    private Pago ToPago() => new(MetodoPago.Find(Metodo) ?? MetodoPago.Efectivo, Centimos / 100m) { Recibido = Recibido / 100m, Referencia = Referencia, Cuenta = Cuenta };
}
