using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Docs.Tests;

/// <summary>The gallery shows every scenario with its amounts and pins its bytes: whoever changes either sees it in the page's difference.</summary>
public sealed class GalleryTests
{
    [Fact]
    public void Gallery_EveryScenario_IsAsReviewed() =>
        Golden.MatchFile(RepoRoot.Combine("docs/galeria.md"), Encoding.UTF8.GetBytes(Page()));

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("# Galería\n\n");
        page.Append("Cada caso de venta con el que se prueban los montos, el XML, los esquemas, la firma, la lectura y lo impreso. La última columna son los primeros\n");
        page.Append("doce dígitos del SHA-256 del XML sin firmar: si cambia un solo byte, cambia esta página. Se renueva con `IZISALES_UPDATE_GOLDEN=1 dotnet test tests/IziSales.Docs.Tests`.\n\n");
        page.Append("| Caso | Documento | Valor de venta | Tributos | Total | En letras | Líneas | XML |\n|---|---|---:|---:|---:|---|---:|---|\n");
        foreach (Escenario escenario in Escenarios.Todos)
        {
            Append(page, escenario.Nombre, escenario.ToBoleta());
        }

        foreach ((string nombre, Comprobante documento) in EscenariosDocumento.Todos)
        {
            Append(page, nombre, documento);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, string nombre, Comprobante documento)
    {
        byte[] xml = CpeWriter.Write(documento);
        string letras = documento.Leyendas.First(static leyenda => leyenda.Codigo == CodigoLeyenda.MontoEnLetras).Texto;
        page.Append(
            CultureInfo.InvariantCulture,
            $"| {nombre} | {documento.Tipo.Descripcion} {documento.Numero} | {documento.Totales.ValorVenta:0.00} | {documento.Totales.TotalTributos:0.00} | {documento.Moneda.Simbolo} {documento.Totales.ImporteTotal:0.00} | {letras} | {documento.Lineas.Count} | `{Convert.ToHexStringLower(SHA256.HashData(xml))[..12]}` |\n");
    }
}
