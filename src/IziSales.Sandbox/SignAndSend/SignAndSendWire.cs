using System.Text.Json;
using IziSales.Sandbox.Http;
using IziSales.Sandbox.Judging;
using IziSales.Ubl;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.SignAndSend;

/// <summary>Puts outcomes in the family's words, with its three truths: the PSE did its part, it reached SUNAT, SUNAT accepted.</summary>
internal static class SignAndSendWire
{
    public static Respuesta Refuse(int status, string codigo, string mensaje) => Respuesta.Object(status, json =>
    {
        json.WriteBoolean("success", false);
        json.WriteString("code", codigo);
        json.WriteString("message", mensaje);
    });

    public static Respuesta Signed(SignedCpe signed) => Respuesta.Object(StatusCodes.Status200OK, json =>
    {
        json.WriteNumber("estado", StatusCodes.Status200OK);
        json.WriteString("mensaje", "Firmado.");
        json.WriteBase64String("xml", signed.Xml.Span);
        json.WriteString("codigo_hash", signed.DigestValue);
        json.WriteString("external_id", signed.NombreArchivo);
    });

    public static Respuesta Of(Recepcion recepcion) => Respuesta.Object(StatusCodes.Status200OK, json =>
    {
        bool isAccepted = recepcion is { Desenlace: Desenlace.Juzgado, Numero: 0 };
        json.WriteBoolean("success", true);
        json.WriteBoolean("connection", true);
        json.WriteBoolean("sunat_success", isAccepted);
        json.WriteString("state_label", Label(recepcion));
        json.WriteString("code", recepcion.Codigo);
        json.WriteString("message", recepcion.Mensaje);
        json.WriteString("external_id", recepcion.Documento?.NombreArchivo);
        json.WriteStartArray("notes");
        foreach (string nota in recepcion.Desenlace == Desenlace.Juzgado ? recepcion.Documento?.Notas ?? [] : [])
        {
            json.WriteStringValue(nota);
        }

        json.WriteEndArray();
        Rest(json, recepcion, isAccepted);
    });

    private static void Rest(Utf8JsonWriter json, Recepcion recepcion, bool isAccepted)
    {
        json.WriteStartArray("errors");
        if (!isAccepted && recepcion.Desenlace != Desenlace.EnProceso)
        {
            json.WriteStringValue($"{recepcion.Codigo} - {recepcion.Mensaje}");
        }

        json.WriteEndArray();
        if (recepcion.CdrZip is { } zip)
        {
            json.WriteBase64String("cdr", zip);
        }

        if (recepcion.Ticket is { } ticket)
        {
            json.WriteString("ticket", ticket);
        }
    }

    private static string Label(Recepcion recepcion) => recepcion switch
    {
        { Desenlace: Desenlace.EnProceso } => "EN PROCESO",
        { Desenlace: Desenlace.Juzgado, Documento.Estado: EstadoRecibido.Anulado } => "ANULADO",
        { Desenlace: Desenlace.Juzgado, Numero: 0 } => "ACEPTADO",
        { Desenlace: Desenlace.Juzgado } => "RECHAZADO",
        _ => "EXCEPCIÓN",
    };
}
