using System.Xml;
using IziSales.Sandbox.Http;
using IziSales.Sandbox.Judging;
using IziSales.Ubl;
using Microsoft.AspNetCore.Http;

namespace IziSales.Sandbox.Soap;

/// <summary>billService: documents, summaries and tickets, as SUNAT's own web service takes them.</summary>
internal sealed class SoapApi(SunatSandbox sandbox, FaultDriver driver)
{
    private const int RucLength = 11;

    public async Task BillAsync(HttpContext context)
    {
        if (await ReadAsync(context).ConfigureAwait(false) is { } request)
        {
            await (request.Operation switch
            {
                "sendBill" => HandInAsync(context, request, SandboxOperation.Send),
                "sendSummary" => HandInAsync(context, request, SandboxOperation.Summary),
                "getStatus" => StatusAsync(context, request),
                _ => Answers.SendAsync(context, Unknown(request)),
            }).ConfigureAwait(false);
        }
    }

    public async Task ConsultAsync(HttpContext context)
    {
        if (await ReadAsync(context).ConfigureAwait(false) is { } request)
        {
            await (request.Operation switch
            {
                "getStatus" => QueryAsync(context, request, SandboxOperation.Query),
                "getStatusCdr" => QueryAsync(context, request, SandboxOperation.Cdr),
                _ => Answers.SendAsync(context, Unknown(request)),
            }).ConfigureAwait(false);
        }
    }

    private static Respuesta Unknown(SoapRequest request) => SoapWire.Fault("0100", $"El servicio no tiene la operación {request.Operation}.");

    private async Task<SoapRequest?> ReadAsync(HttpContext context)
    {
        byte[]? body = await Bodies.ReadAsync(context, sandbox.Options.MaxRequestBytes).ConfigureAwait(false);
        SoapRequest? request = body is null ? null : SoapRequest.Read(body);
        Respuesta? refusal = body is null ? SoapWire.Refuse(StatusCodes.Status413PayloadTooLarge, "IZI-SBX-003", "El envío es demasiado grande.")
            : request is null ? SoapWire.Fault("IZI-SBX-011", "El envío no es un sobre SOAP con una operación de SUNAT.")
            : !IsKnown(request) ? SoapWire.Fault(102)
            : null;
        if (refusal is not null)
        {
            await Answers.SendAsync(context, refusal).ConfigureAwait(false);
            return null;
        }

        return request;
    }

    // The user is the RUC and the SOL user in one string.
    private bool IsKnown(SoapRequest request) =>
        request.Usuario is { Length: > RucLength } user
        && Ruc.TryParse(user[..RucLength], out _)
        && (sandbox.Options.SolUser is not { } sol || string.Equals(user[RucLength..], sol, StringComparison.OrdinalIgnoreCase))
        && (sandbox.Options.SolPassword is not { } clave ? request.Clave is { Length: > 0 } : request.Clave == clave);

    private Task HandInAsync(HttpContext context, SoapRequest request, SandboxOperation operation)
    {
        Sobre? sobre = SobreZip.Open(request["fileName"], request["contentFile"], out int codigo);
        SandboxCall call = Llamada.About(operation, SandboxChannel.Soap, sobre?.Nombre, sobre is null ? default : sobre.Xml.Span);
        return driver.RunAsync(context, call, SoapWire.Refuse, fault =>
            sobre is null ? SoapWire.Fault(codigo)
            : !request.Usuario!.StartsWith(sobre.Emisor.Value, StringComparison.Ordinal) ? SoapWire.Fault(154)
            : (sobre.Lote is null) != (operation == SandboxOperation.Send) ? SoapWire.Fault(operation == SandboxOperation.Send ? 152 : 151)
            : Of(sandbox.Mesa.Receive(sobre with { Channel = SandboxChannel.Soap }, fault), operation));
    }

    private static Respuesta Of(Recepcion recepcion, SandboxOperation operation) => recepcion.Desenlace switch
    {
        Desenlace.Juzgado => SoapWire.Answer("sendBill", xml => xml.WriteElementString("applicationResponse", Base64(recepcion.CdrZip))),
        Desenlace.EnProceso when operation == SandboxOperation.Summary => SoapWire.Answer("sendSummary", xml => xml.WriteElementString("ticket", recepcion.Ticket)),

        // This service has no ticket for a document: it says that the same one is being judged already.
        Desenlace.EnProceso => SoapWire.Fault("0140", Textos.Of(140), isServers: true),
        _ => SoapWire.Fault(recepcion.Codigo, recepcion.Mensaje, recepcion.IsReintentable, recepcion.Documento?.Orden.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    };

    private Task StatusAsync(HttpContext context, SoapRequest request) =>
        driver.RunAsync(context, Llamada.Of(SandboxOperation.Status, SandboxChannel.Soap), SoapWire.Refuse, fault => sandbox.Mesa.Status(request["ticket"] ?? "", fault) switch
        {
            null => SoapWire.Fault(127),
            { Desenlace: Desenlace.EnProceso } => Status("98", null),
            { Documento.IsRegistrado: true, Numero: 0 } done => Status("0", done.CdrZip),
            { } done => Status("99", done.CdrZip),
        });

    private static Respuesta Status(string code, byte[]? cdr) => SoapWire.Answer("getStatus", xml => StatusTo(xml, code, message: null, cdr));

    private static void StatusTo(XmlWriter xml, string code, string? message, byte[]? cdr)
    {
        xml.WriteStartElement("status");
        if (cdr is not null)
        {
            xml.WriteElementString("content", Base64(cdr));
        }

        xml.WriteElementString("statusCode", code);
        if (message is not null)
        {
            xml.WriteElementString("statusMessage", message);
        }

        xml.WriteEndElement();
    }

    private Task QueryAsync(HttpContext context, SoapRequest request, SandboxOperation operation)
    {
        string name = $"{request["rucComprobante"]}-{request["tipoComprobante"]}-{request["serieComprobante"]}-{request["numeroComprobante"]}";
        return driver.RunAsync(context, Llamada.About(operation, SandboxChannel.Soap, name), SoapWire.Refuse, fault =>
        {
            (string code, string message, byte[]? cdr) = ConsultaCdr.Of(request, name, sandbox.Mesa, operation == SandboxOperation.Cdr, fault);
            return SoapWire.Answer(request.Operation, xml => StatusTo(xml, code, message, cdr));
        });
    }

    private static string Base64(byte[]? bytes) => bytes is null ? "" : Convert.ToBase64String(bytes);
}
