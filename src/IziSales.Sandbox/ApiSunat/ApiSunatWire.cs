using System.Globalization;
using System.Text.Json;
using IziSales.Sandbox.Http;
using IziSales.Sandbox.Judging;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.ApiSunat;

/// <summary>Puts outcomes in APISUNAT's words.</summary>
internal static class ApiSunatWire
{
    public static Respuesta Refuse(int status, string codigo, string mensaje) => Respuesta.Object(status, json =>
    {
        json.WriteString("status", "ERROR");
        json.WriteStartObject("error");
        json.WriteString("code", codigo);
        json.WriteString("message", mensaje);
        json.WriteEndObject();
    });

    /// <summary>The name with eight digits in the number, as they write it.</summary>
    public static string FileName(DocumentoRecibido documento) => documento.Id is { } id
        ? string.Create(CultureInfo.InvariantCulture, $"{id.Ruc.Value}-{id.Tipo.Codigo}-{id.Numero.Serie.Value}-{id.Numero.Correlativo:D8}")
        : documento.NombreArchivo;

    /// <summary>What a document is asked about with.</summary>
    public static string IdOf(DocumentoRecibido documento) => documento.Orden.ToString("D13", CultureInfo.InvariantCulture);

    public static Respuesta Taken(DocumentoRecibido documento) => Respuesta.Object(StatusCodes.Status200OK, json =>
    {
        json.WriteString("status", "PENDIENTE");
        json.WriteString("documentId", IdOf(documento));
    });

    public static void Document(Utf8JsonWriter json, Recepcion recepcion, string links)
    {
        DocumentoRecibido documento = recepcion.Documento!;
        json.WriteString("_id", IdOf(documento));
        json.WriteString("status", Status(recepcion));
        json.WriteString("fileName", FileName(documento));
        json.WriteString("type", documento.Id?.Tipo.Codigo ?? documento.NombreArchivo.Split('-')[1]);
        if (recepcion.Desenlace == Desenlace.Juzgado && documento.InformadoPor is null)
        {
            json.WriteString("xml", $"{links}/archivos/{documento.NombreArchivo}/xml");
            json.WriteString("cdr", $"{links}/archivos/{documento.NombreArchivo}/cdr");
        }

        List("faults", Status(recepcion) is "RECHAZADO" or "EXCEPCION" ? [$"{recepcion.Codigo} - {recepcion.Mensaje}"] : []);
        List("notes", recepcion.Desenlace == Desenlace.Juzgado ? documento.Notas : []);

        void List(string name, IEnumerable<string> texts)
        {
            json.WriteStartArray(name);
            foreach (string text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }
    }

    private static string Status(Recepcion recepcion) => recepcion switch
    {
        { Desenlace: Desenlace.EnProceso } => "PENDIENTE",
        { Desenlace: Desenlace.Juzgado, Documento.Estado: EstadoRecibido.Anulado } => "ANULADO",
        { Desenlace: Desenlace.Juzgado, Numero: 0 } => "ACEPTADO",
        { Desenlace: Desenlace.Juzgado } => "RECHAZADO",
        _ => "EXCEPCION",
    };
}
