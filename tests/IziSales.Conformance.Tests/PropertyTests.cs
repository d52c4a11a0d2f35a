using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Conformance.Tests;

/// <summary>What holds for any sale, any text and any byte; a case that breaks it is shrunk to its smallest form.</summary>
public sealed class PropertyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static Arbitrary<(int Quantity, int Price)[]> Baskets =>
        Gen.Choose(1, 20_000).SelectMany(static _ => Gen.Choose(1, 99_999), static (quantity, price) => (quantity, price))
            .NonEmptyListOf()
            .Select(static list => list.ToArray())
            .ToArbitrary();

    [Fact]
    public void From_AnyBasketAtShelfPrices_AddsUpToWhatIsPaid() => Check.One(
        Thorough,
        Prop.ForAll(Baskets, static basket =>
        {
            Boleta boleta = ToBoleta(basket, Escenarios.MinimarketSol);
            decimal paid = basket.Sum(static item => Redondeo.ADosDecimales(item.Quantity / 1000m * (item.Price / 100m)));
            Totales totales = boleta.Totales;
            return totales.ImporteTotal == paid
                && totales.Gravado + totales.Igv == paid
                && totales.Gravado == Redondeo.ADosDecimales(paid / 1.18m)
                && totales.Gravado == boleta.Lineas.Sum(static linea => linea.ValorVenta);
        }));

    [Fact]
    public void From_AnyBasketOfTheNuevoRus_DrawsNoIssue() => Check.One(
        Thorough,
        Prop.ForAll(Baskets, static basket => ToBoleta(basket, Escenarios.BodegaRosita).Validate().IsClean));

    [Fact]
    public void Write_AnyText_IsReadBackOrRefusedByName() => Check.One(
        Thorough,
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text =>
        {
            Boleta boleta = Escenarios.UnaLinea.WithDescription(0, text ?? "").ToBoleta();
            if (boleta.Validate().Issues.Any(static issue => issue.Code.Value is "IZI-XML-001"))
            {
                return Throws(() => CpeWriter.Write(boleta));
            }

            byte[] xml = CpeWriter.Write(boleta);
            return IsCanonical(xml) && CpeReader.Read(xml).Comprobante?.Lineas[0].Descripcion == boleta.Lineas[0].Descripcion;
        }));

    [Fact]
    public void Sign_AnyByteFlipped_IsNoLongerValid()
    {
        byte[] signed = Firmantes.Rosita.Sign(Escenarios.TodasLasAfectaciones.ToBoleta()).Xml.ToArray();
        int body = signed.AsSpan().IndexOf("<cbc:UBLVersionID>"u8);

        Check.One(
            Thorough,
            Prop.ForAll(Gen.Choose(body, signed.Length - 1).ToArbitrary(), Gen.Choose(0, 7).ToArbitrary(), (place, bit) =>
            {
                byte[] flipped = [.. signed];
                flipped[place] ^= (byte)(1 << bit);
                return !SignatureVerifier.Verify(flipped).IsValid;
            }));
    }

    private static Boleta ToBoleta((int Quantity, int Price)[] basket, Emisor emisor) => new Escenario(
        "propiedad",
        new Sale
        {
            Lines = [.. basket.Select(static item => new SaleLine("Producto", item.Quantity / 1000m, UnitPrice.Shelf(item.Price / 100m)) { Unit = UnidadMedida.Kilogramo })],
            Adquirente = Escenarios.Rosa,
        }) { Emisor = emisor }.ToBoleta();

    private static bool Throws(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (FormatException)
        {
            return true;
        }
    }

    private static bool IsCanonical(byte[] xml)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.Load(new MemoryStream(xml));
        var transform = new XmlDsigC14NTransform();
        transform.LoadInput(document);
        using var canonical = (MemoryStream)transform.GetOutput(typeof(Stream));
        return Encoding.UTF8.GetString(xml).EndsWith(Encoding.UTF8.GetString(canonical.ToArray()), StringComparison.Ordinal);
    }
}
