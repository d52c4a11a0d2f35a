using IziSales.Ubl;

namespace IziSales.Testing;

/// <summary>Signers made for the tests of one run; no key is ever committed.</summary>
public static class Firmantes
{
    private static readonly Lazy<CpeSigner> LazyRosita = new(static () =>
        CpeSigner.FromCertificate(DemoCertificate.Create(Ventas.Tienda.Ruc, Ventas.Tienda.RazonSocial, new DateTimeOffset(2026, 1, 1, 0, 0, 0, Lima.Offset))));

    /// <summary>Bodega Rosita's, valid through 2026 and 2027.</summary>
    public static CpeSigner Rosita => LazyRosita.Value;
}
