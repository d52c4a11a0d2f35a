using System.Security.Cryptography;
using System.Text;
using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Testing;

/// <summary>Sales and requests for the tests of the pipeline.</summary>
public static class Ventas
{
    /// <summary>Ten in the morning of 15 January 2026 in Lima.</summary>
    public static DateTimeOffset Manana { get; } = new(2026, 1, 15, 10, 0, 0, Lima.Offset);

    /// <summary>The shop of these sales, a bodega of the Nuevo RUS.</summary>
    public static Emisor Tienda { get; } = new()
    {
        Ruc = Ruc.Parse("10412365785"),
        RazonSocial = "HUAMAN QUISPE ROSA ELENA",
        NombreComercial = "BODEGA ROSITA",
        Domicilio = new Domicilio
        {
            Ubigeo = Ubigeo.Parse("150132"),
            Departamento = "LIMA",
            Provincia = "LIMA",
            Distrito = "SAN JUAN DE LURIGANCHO",
            Direccion = "AV. PROCERES DE LA INDEPENDENCIA 1500",
        },
    };

    /// <summary>One thing at a price.</summary>
    public static Sale De(decimal soles) => new() { Lines = [new SaleLine("Arroz Costeño 1 kg", 1, UnitPrice.Shelf(soles))] };

    /// <summary>What an issuer would ask of a store.</summary>
    public static AppendRequest Pedido(
        string key,
        DateTimeOffset? fecha = null,
        string serie = "B001",
        Ruc? emisor = null,
        TipoComprobante? tipo = null,
        ComprobanteId? afectado = null,
        ComprobanteId? reemplaza = null) => new()
    {
        Emisor = emisor ?? Tienda.Ruc,
        Tipo = tipo ?? TipoComprobante.Boleta,
        Afectado = afectado,
        Reemplaza = reemplaza,
        Serie = Serie.Parse(serie),
        IdempotencyKey = key,
        Fingerprint = SHA256.HashData(Encoding.UTF8.GetBytes(key)),
        FechaEmision = () => fecha ?? Manana,
    };

    /// <summary>What an issuer would build, unsigned.</summary>
    public static NuevoComprobante Documento(AppendContext context, decimal soles = 9m, Ruc? emisor = null)
    {
        var boleta = Boleta.From(De(soles), emisor is null ? Tienda : Tienda with { Ruc = emisor }, context.Numero, context.FechaEmision);
        return new NuevoComprobante(boleta, CpeWriter.Write(boleta));
    }

    /// <summary>What an issuer would build to take back a part of a boleta, unsigned.</summary>
    public static NuevoComprobante NotaDeCredito(AppendContext context, ComprobanteId afectado, decimal soles)
    {
        var ajuste = new AjusteCredito
        {
            Sale = De(soles),
            Afectado = new DocumentoReferido(afectado.Tipo, afectado.Numero),
            Motivo = MotivoNotaCredito.DevolucionItem,
            Sustento = "Devuelve un producto",
        };
        var nota = NotaCredito.From(ajuste, Tienda, context.Numero, context.FechaEmision);
        return new NuevoComprobante(nota, CpeWriter.Write(nota));
    }

    /// <summary>Keeps one sale and returns its document.</summary>
    public static async Task<ComprobanteEmitido> VenderAsync(
        this IComprobanteStore store,
        string key,
        decimal soles = 9m,
        DateTimeOffset? fecha = null,
        string serie = "B001",
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        AppendResult result = await store.AppendAsync(Pedido(key, fecha, serie), context => Documento(context, soles), cancellationToken);
        return result.Comprobante!;
    }
}
