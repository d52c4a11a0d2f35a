using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Pse.Tests;

/// <summary>What a provider that signs would do with a document of ours.</summary>
internal static class Firma
{
    /// <summary>The boleta of most tests, without a signature.</summary>
    public static CpeEnvio Envio { get; } = Sending(Escenarios.UnaLinea);

    /// <summary>A question about it that knows what it should be: S/ 9.00 on 15 January 2026.</summary>
    public static CpeConsulta Consulta { get; } = new(Envio.Id) { FechaEmision = new DateOnly(2026, 1, 15), ImporteTotal = 9.00m };

    public static CpeEnvio Sending(Escenario escenario) => new(escenario.ToBoleta().Id, CpeWriter.Write(escenario.ToBoleta())) { Firmado = false };

    public static byte[] Signed(Escenario escenario) => Firmantes.Rosita.Sign(escenario.ToBoleta()).Xml.ToArray();

    public static string Base64(Escenario escenario) => Convert.ToBase64String(Signed(escenario));

    public static string Digest(Escenario escenario) => Firmantes.Rosita.Sign(escenario.ToBoleta()).DigestValue;

    /// <summary>Another sale under the same number.</summary>
    public static Escenario OtraVenta { get; } = Escenarios.UnaLinea.WithQuantity(line: 0, quantity: 3);

    public static byte[] Cdr(int codigo, string referencia = "B001-27") => CdrWriter.Write(
        new Cdr { Codigo = codigo, Descripcion = "De prueba", Referencia = referencia, Notas = [], FechaRecepcion = new DateTimeOffset(2026, 1, 15, 10, 31, 0, Lima.Offset) },
        Envio.Id,
        Firmantes.Rosita);
}
