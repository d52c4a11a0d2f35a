using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>A <c>CreditNote</c> or <c>DebitNote</c> element.</summary>
internal static class LectorNota
{
    public static NotaCredito? ReadCredito(XElement root, Hallazgos hallazgos)
    {
        ComprobanteDatos? datos = LectorComprobante.Read(root, LectorClase.CreditNote, null, hallazgos);
        XElement? respuesta = Respuesta(root, hallazgos);
        string? codigo = respuesta.Child(Cbc + "ResponseCode").Code();
        if (!MotivoNotaCredito.TryParse(codigo, out MotivoNotaCredito? motivo))
        {
            Motivo(root, codigo, "09", hallazgos);
            motivo = MotivoNotaCredito.AnulacionOperacion;
        }

        DocumentoReferido? afectado = LectorAfectado.Read(root, LectorAfectado.Credito, codigo, hallazgos);
        return datos is null || afectado is null ? null : new NotaCredito(datos, afectado, motivo, Sustento(respuesta));
    }

    public static NotaDebito? ReadDebito(XElement root, Hallazgos hallazgos)
    {
        ComprobanteDatos? datos = LectorComprobante.Read(root, LectorClase.DebitNote, null, hallazgos);
        XElement? respuesta = Respuesta(root, hallazgos);
        string? codigo = respuesta.Child(Cbc + "ResponseCode").Code();
        if (!MotivoNotaDebito.TryParse(codigo, out MotivoNotaDebito? motivo))
        {
            Motivo(root, codigo, "10", hallazgos);
            motivo = MotivoNotaDebito.InteresesMora;
        }

        DocumentoReferido? afectado = LectorAfectado.Read(root, LectorAfectado.Debito, codigo, hallazgos);
        return datos is null || afectado is null ? null : new NotaDebito(datos, afectado, motivo, Sustento(respuesta));
    }

    private static XElement? Respuesta(XElement root, Hallazgos hallazgos)
    {
        if (root.Some(Cac + "DiscrepancyResponse").Count() > 1)
        {
            hallazgos.Sunat("3203", Under(root, "cac:DiscrepancyResponse"), "La nota tiene más de un motivo.", "Deje un solo cac:DiscrepancyResponse.");
        }

        return root.Element(Cac + "DiscrepancyResponse");
    }

    private static void Motivo(XElement root, string? codigo, string catalogo, Hallazgos hallazgos) => hallazgos.Sunat(
        codigo is null ? "2128" : "2172",
        Under(root, "cac:DiscrepancyResponse/cbc:ResponseCode"),
        codigo is null ? "Falta el motivo de la nota." : $"El motivo «{Shorten(codigo)}» no está en el catálogo {catalogo}.",
        $"Use un código del catálogo {catalogo}.");

    private static string Sustento(XElement? respuesta) => respuesta.Child(Cbc + "Description")?.Value ?? "";
}
