using System.Text.Json;
using IziSales.Sandbox.Http;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Padron;

/// <summary>How each kind of provider calls what it answers.</summary>
internal sealed record PadronWire(bool IsEnveloped, string Numero, string Completo, string Nombres, string Paterno, string Materno, string RucNumero, string RazonSocial, string Ubigeo)
{
    /// <summary>The neutral contract and apis.net.pe.</summary>
    public static readonly PadronWire Camello = new(false, "numeroDocumento", "nombre", "nombres", "apellidoPaterno", "apellidoMaterno", "numeroDocumento", "razonSocial", "ubigeo");

    /// <summary>apis.net.pe, first version, calls a company <c>nombre</c> too.</summary>
    public static readonly PadronWire CamelloV1 = Camello with { RazonSocial = "nombre" };

    public static readonly PadronWire Decolecta =
        new(false, "document_number", "full_name", "first_name", "first_last_name", "second_last_name", "numero_documento", "razon_social", "ubigeo");

    /// <summary>apiperu.dev: an envelope, and status 200 also when there is nobody.</summary>
    public static readonly PadronWire ApiPeruDev =
        new(true, "numero", "nombre_completo", "nombres", "apellido_paterno", "apellido_materno", "ruc", "nombre_o_razon_social", "ubigeo_sunat");

    public Respuesta Of(Persona persona) => Answer(json =>
    {
        json.WriteString(Numero, persona.Dni);
        json.WriteString(Completo, persona.NombreCompleto);
        json.WriteString(Nombres, persona.Nombres);
        json.WriteString(Paterno, persona.Paterno);
        json.WriteString(Materno, persona.Materno);
    });

    public Respuesta Of(Empresa empresa) => Answer(json =>
    {
        json.WriteString(RucNumero, empresa.Ruc);
        json.WriteString(RazonSocial, empresa.RazonSocial);
        json.WriteString("estado", "ACTIVO");
        json.WriteString("condicion", "HABIDO");
        json.WriteString("direccion", empresa.Direccion);
        json.WriteString(Ubigeo, "150132");
        json.WriteString("departamento", "LIMA");
        json.WriteString("provincia", "LIMA");
        json.WriteString("distrito", "SAN JUAN DE LURIGANCHO");
    });

    public Respuesta NotFound() => Refuse(IsEnveloped ? StatusCodes.Status200OK : StatusCodes.Status404NotFound, "No se encontraron resultados.");

    public Respuesta Malformed() => Refuse(IsEnveloped ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, "El número no es válido.");

    public Respuesta Refuse(int status, string mensaje) => Respuesta.Object(status, json =>
    {
        json.WriteBoolean("success", false);
        json.WriteString("message", mensaje);
    });

    private Respuesta Answer(Action<Utf8JsonWriter> members) => Respuesta.Object(StatusCodes.Status200OK, json =>
    {
        if (!IsEnveloped)
        {
            members(json);
            return;
        }

        json.WriteBoolean("success", true);
        json.WriteStartObject("data");
        members(json);
        json.WriteEndObject();
    });
}
