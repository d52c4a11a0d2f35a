using System.Security.Cryptography.X509Certificates;
using System.Text;
using IziSales.Emision;
using IziSales.Printing;
using IziSales.Rus;
using IziSales.Ubl;

// Quién vende. Con su certificado: CpeSigner.FromPfx(File.ReadAllBytes("tienda.pfx"), contraseña).
var emisor = new Emisor { Ruc = Ruc.Parse("10412365785"), RazonSocial = "HUAMAN QUISPE ROSA ELENA" };
using X509Certificate2 prueba = DemoCertificate.Create(emisor.Ruc, emisor.RazonSocial, TimeProvider.System.GetUtcNow());
using CpeSigner firma = CpeSigner.FromCertificate(prueba);

// Quién emite: toma el número, mira los topes del Nuevo RUS, arma, firma y guarda. En memoria; en disco, con IziSales.Storage.
var archivo = new InMemoryComprobanteStore();
var issuer = new BoletaIssuer(archivo, new EmisionOptions { Emisor = emisor })
{
    Signer = firma,
    Policies = [new NrusLimitPolicy(new NrusLimitOptions { Categoria = NrusCategoria.Uno })],
};

// Una venta, con su clave: la misma clave da siempre la misma boleta.
var sale = new Sale
{
    Lines =
    [
        new SaleLine("Arroz Costeño 1 kg", 2, UnitPrice.Shelf(4.50m)),
        new SaleLine("Inca Kola 1.5 L", 1, UnitPrice.Shelf(7.50m)),
    ],
};
IssueResult result = await issuer.IssueAsync(sale, "caja1-000001");
if (!result.IsIssued)
{
    foreach (ValidationIssue issue in result.ValidationReport.Issues.Concat(result.PolicyVerdict.Issues))
    {
        Console.Error.WriteLine(issue);
    }

    return 1;
}

// Lo que se guarda, se envía y se entrega.
ComprobanteEmitido emitido = result.Comprobante!;
byte[] xml = (await archivo.GetXmlAsync(emitido.Id))!;
var boleta = (Boleta)CpeReader.Read(xml).Comprobante!;
Ticket ticket = Ticket.From(boleta, new TicketOptions { Digest = emitido.DigestValue, Saludo = "¡Gracias por su compra!", Columns = 42 });

DirectoryInfo salida = Directory.CreateDirectory("salida");
string nombre = Path.Combine(salida.FullName, emitido.Id.NombreArchivo);
File.WriteAllBytes($"{nombre}.xml", xml);
File.WriteAllBytes($"{nombre}.pdf", new PdfRenderer(PaperSize.A4).ToBytes(ticket));

Console.OutputEncoding = Encoding.UTF8;
Console.WriteLine(Encoding.UTF8.GetString(new TextRenderer().ToBytes(ticket)));
Console.WriteLine($"{emitido.Numero}: {nombre}.xml y .pdf");
return 0;
