using System.Net.Http.Headers;
using IziSales.Pse.Http;
using IziSales.Ubl;

namespace IziSales.Pse.Soap;

/// <summary>The calls of billService and billConsultService.</summary>
internal sealed class SoapCalls
{
    private static readonly MediaTypeHeaderValue Xml = new("text/xml", "utf-8");

    private readonly SoapAddresses _addresses;
    private readonly SolCredentials _credentials;

    public SoapCalls(SunatSoapOptions options, SoapAddresses addresses)
    {
        _addresses = addresses;
        _credentials = new SolCredentials(options.Ruc + addresses.User, addresses.Password!);
    }

    public HttpCall SendBill(CpeEnvio envio) => File("sendBill", envio.NombreArchivo, envio.Xml.Span);

    public HttpCall SendSummary(LoteEnvio envio) => File("sendSummary", envio.NombreArchivo, envio.Xml.Span);

    public HttpCall GetStatus(string ticket) => Call(_addresses.Bill, "getStatus", SoapWriter.Ticket(_credentials, ticket));

    /// <summary>Whether a document is registered.</summary>
    public HttpCall ConsultStatus(ComprobanteId id) => Call(_addresses.BillConsult!, "getStatus", SoapWriter.Document(_credentials, "getStatus", id));

    /// <summary>The CDR of a registered document.</summary>
    public HttpCall ConsultCdr(ComprobanteId id) => Call(_addresses.BillConsult!, "getStatusCdr", SoapWriter.Document(_credentials, "getStatusCdr", id));

    private HttpCall File(string operation, string nombreArchivo, ReadOnlySpan<byte> xml) =>
        Call(_addresses.Bill, operation, SoapWriter.File(_credentials, operation, $"{nombreArchivo}.zip", CpePackage.Zip(nombreArchivo, xml)));

    private static HttpCall Call(Uri address, string operation, ReadOnlyMemory<byte> envelope) => new()
    {
        Method = HttpMethod.Post,
        Address = address,
        Body = envelope,
        ContentType = Xml,
        Accept = "text/xml",
        Headers = new Dictionary<string, string> { ["SOAPAction"] = $"\"urn:{operation}\"" },
        IsOwnWord = static answer => SoapReader.Read(answer) is { IsFault: true } fault && FaultCode.In(fault) is not null,
    };
}
