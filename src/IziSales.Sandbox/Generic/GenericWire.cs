using IziSales.Sandbox.Http;
using IziSales.Sandbox.Judging;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Generic;

/// <summary>Puts outcomes in the words of the neutral contract.</summary>
internal static class GenericWire
{
    public static Respuesta Refuse(int status, string codigo, string mensaje) => Refuse(status, new ErrorAnswer(codigo, mensaje, "pse", status == StatusCodes.Status429TooManyRequests));

    public static Respuesta Refuse(int status, ErrorAnswer error) => Respuesta.Json(status, error, GenericJson.Default.ErrorAnswer);

    public static Respuesta Answer(SendAnswer answer) => Respuesta.Json(StatusCodes.Status200OK, answer, GenericJson.Default.SendAnswer);

    /// <summary>What came of a sending.</summary>
    public static Respuesta Of(Recepcion recepcion) => recepcion.Desenlace switch
    {
        Desenlace.Juzgado => Answer(Judged(recepcion, recepcion.Documento!.Folio.Estado)),
        Desenlace.EnProceso => Answer(Pending(recepcion.Ticket) with { SunatMessage = recepcion.Mensaje }),
        Desenlace.Duplicado => Refuse(StatusCodes.Status409Conflict, Error(recepcion)),
        _ => Refuse(StatusCodes.Status422UnprocessableEntity, Error(recepcion)),
    };

    /// <summary>What came of a request to annul: the file's CDR, and the word that it is done.</summary>
    public static Respuesta OfVoid(Recepcion recepcion) => recepcion switch
    {
        { Desenlace: Desenlace.Juzgado, Documento.Folio.Estado: EstadoRecibido.Aceptado or EstadoRecibido.Observado } => Answer(Judged(recepcion, EstadoRecibido.Anulado)),
        _ => Of(recepcion),
    };

    /// <summary>What is known of a number.</summary>
    public static Respuesta Of(Consulta consulta) => Answer(consulta switch
    {
        { IsPendiente: true } => Pending(consulta.Ticket),
        { Estado: { } estado, Documento: { } documento } => new SendAnswer
        {
            Estado = Estado(estado),
            SunatCode = documento.Codigo,
            SunatMessage = documento.Descripcion,
            CdrContent = consulta.CdrZip,
            Notas = documento.Notas,
            Hash = documento.DigestValue,
            XmlFirmado = documento.FirmadoPorPse && documento.InformadoPor is null ? documento.Xml.ToArray() : null,
        },
        _ => new SendAnswer { Estado = "no_existe", SunatMessage = "El comprobante no está registrado." },
    });

    private static string Estado(EstadoRecibido estado) => estado switch
    {
        EstadoRecibido.Aceptado => "aceptado",
        EstadoRecibido.Observado => "observado",
        EstadoRecibido.Rechazado => "rechazado",
        EstadoRecibido.Anulado => "anulado",
        _ => "excepcion",
    };

    private static SendAnswer Pending(string? ticket) => new() { Estado = "pendiente", SunatCode = "98", SunatMessage = Textos.Of(98), Ticket = ticket };

    private static SendAnswer Judged(Recepcion recepcion, EstadoRecibido estado)
    {
        DocumentoRecibido documento = recepcion.Documento!;
        return new()
        {
            Estado = Estado(estado),
            SunatCode = documento.Codigo,
            SunatMessage = documento.Descripcion,
            CdrContent = recepcion.CdrZip,
            Notas = documento.Notas,
            Hash = documento.DigestValue,
            XmlFirmado = documento.FirmadoPorPse ? documento.Xml.ToArray() : null,
        };
    }

    private static ErrorAnswer Error(Recepcion recepcion) =>
        new(recepcion.Codigo, recepcion.Mensaje, recepcion.IsDeSunat ? "sunat" : "pse", recepcion.IsReintentable);
}
