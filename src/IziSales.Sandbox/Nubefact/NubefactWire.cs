using System.Globalization;
using System.Text.Json;
using IziSales.Sandbox.Http;
using IziSales.Sandbox.Judging;
using IziSales.Ubl;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Nubefact;

/// <summary>Puts outcomes in Nubefact's words, with its own numbers of errors.</summary>
internal static class NubefactWire
{
    public const int Token = 10;
    public const int Format = 20;
    public const int CannotBeDone = 21;
    public const int Exists = 23;
    public const int Absent = 24;

    public static Respuesta Refuse(int status, string codigo, string mensaje) => Respuesta.Object(status, json =>
    {
        json.WriteString("errors", mensaje);
        json.WriteString("codigo", codigo);
    });

    public static Respuesta Error(int codigo, string mensaje) =>
        Refuse(StatusCodes.Status400BadRequest, codigo.ToString(CultureInfo.InvariantCulture), mensaje);

    /// <summary>A document, judged or not.</summary>
    public static Respuesta Document(Recepcion recepcion, ComprobanteId id, string links) => Respuesta.Object(StatusCodes.Status200OK, json =>
    {
        DocumentoRecibido documento = recepcion.Documento!;
        Named(json, id);
        json.WriteString("enlace", $"{links}/archivos/{id.NombreArchivo}");
        json.WriteString("enlace_del_xml", documento.InformadoPor is null ? $"{links}/archivos/{id.NombreArchivo}/xml" : "");
        Verdict(json, recepcion, id.NombreArchivo, links);
        json.WriteBoolean("anulado", documento.Estado == EstadoRecibido.Anulado);
        if (documento is { DigestValue: { } digest, Documento: Comprobante comprobante })
        {
            json.WriteString("codigo_hash", digest);
            json.WriteString("cadena_para_codigo_qr", CodigoQr.Text(comprobante, digest));
        }
    });

    /// <summary>An annulment, judged or not: the file is Nubefact's own.</summary>
    public static Respuesta Voiding(Recepcion recepcion, ComprobanteId id, string links) => Respuesta.Object(StatusCodes.Status200OK, json =>
    {
        Named(json, id);
        json.WriteString("sunat_ticket_numero", recepcion.Documento?.Ticket);
        Verdict(json, recepcion, recepcion.Documento!.NombreArchivo, links);
    });

    private static void Named(Utf8JsonWriter json, ComprobanteId id)
    {
        json.WriteNumber("tipo_de_comprobante", Lectura.NumberOf(id.Tipo));
        json.WriteString("serie", id.Numero.Serie.Value);
        json.WriteNumber("numero", id.Numero.Correlativo);
    }

    private static void Verdict(Utf8JsonWriter json, Recepcion recepcion, string nombre, string links)
    {
        if (recepcion.Desenlace != Desenlace.Juzgado)
        {
            json.WriteBoolean("aceptada_por_sunat", false);
            json.WriteNull("sunat_description");
            json.WriteNull("sunat_responsecode");
            json.WriteString("enlace_del_cdr", "");
            return;
        }

        json.WriteBoolean("aceptada_por_sunat", recepcion.Numero == 0);
        json.WriteString("sunat_description", recepcion.Mensaje);
        json.WriteString("sunat_note", recepcion.Documento!.Notas.Count == 0 ? null : string.Join(" / ", recepcion.Documento.Notas));
        json.WriteString("sunat_responsecode", recepcion.Codigo);
        json.WriteString("sunat_soap_error", "");
        json.WriteString("enlace_del_cdr", $"{links}/archivos/{nombre}/cdr");
    }
}
