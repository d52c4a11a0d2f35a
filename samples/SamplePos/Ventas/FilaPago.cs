namespace SamplePos.Ventas;

/// <summary>A payment as its row has it.</summary>
internal sealed class FilaPago
{
    public FilaPago(string venta, int orden, Pago pago)
    {
        Venta = venta;
        Orden = orden;
        Metodo = pago.Metodo.Codigo;
        Centimos = (long)(pago.Importe * 100m);
        Recibido = (long?)(pago.Recibido * 100m);
        Referencia = pago.Referencia;
        Cuenta = pago.Cuenta;
    }

    public string Venta { get; }

    public int Orden { get; }

    public string Metodo { get; }

    public long Centimos { get; }

    public long? Recibido { get; }

    public string? Referencia { get; }

    public long? Cuenta { get; }
}
