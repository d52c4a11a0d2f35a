using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Pse.Tests;

/// <summary>SUNAT's interface on the wire for a factura, which billConsultService knows.</summary>
internal sealed class FacturaSoapWire : SoapWire
{
    public override CpeEnvio Envio { get; } = new(ComprobanteId.Parse("20600695771-01-F001-27"), "<Invoice/>"u8.ToArray());

    public override IReadOnlyList<WireAnswer> Found(byte[] cdrZip, string digest) => [Consulted("0001", "El comprobante existe y está aceptado."), ConsultedCdr(cdrZip)];

    public override IReadOnlyList<WireAnswer> Absent() => [Consulted("0011", "El comprobante de pago electrónico no existe.")];

    public static WireAnswer Consulted(string code, string message) => Envelope(
        $"""<ns2:getStatusResponse xmlns:ns2="http://service.sunat.gob.pe"><status><statusCode>{code}</statusCode><statusMessage>{message}</statusMessage></status></ns2:getStatusResponse>""");

    public static WireAnswer ConsultedCdr(byte[]? cdrZip) => Envelope(
        $"""<ns2:getStatusCdrResponse xmlns:ns2="http://service.sunat.gob.pe"><statusCdr>{(cdrZip is null ? "" : $"<content>{Convert.ToBase64String(cdrZip)}</content>")}<statusCode>0004</statusCode><statusMessage>La constancia existe</statusMessage></statusCdr></ns2:getStatusCdrResponse>""");
}
