using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security;
using System.Text;
using IziSales.Ubl;

namespace IziSales.Pse.Soap;

/// <summary>Writes a SOAP request as UTF-8: namespaces and credentials once, then one operation.</summary>
/// <remarks>SOAP 1.1, document/literal: the operation's element is in SUNAT's namespace, its children are in none. WS-Security: UsernameToken with PasswordText.</remarks>
internal sealed class SoapWriter
{
    private readonly ArrayBufferWriter<byte> _bytes;

    private SoapWriter(SolCredentials credentials, int room)
    {
        _bytes = new ArrayBufferWriter<byte>(room + 1024);
        Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"u8);
        Raw("<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:ser=\"http://service.sunat.gob.pe\""u8);
        Raw(" xmlns:wsse=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd\">"u8);
        Raw("<soapenv:Header><wsse:Security><wsse:UsernameToken>"u8);
        Raw("<wsse:Username>"u8);
        Text(credentials.User);
        Raw("</wsse:Username><wsse:Password Type=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText\">"u8);
        Text(credentials.Password);
        Raw("</wsse:Password></wsse:UsernameToken></wsse:Security></soapenv:Header><soapenv:Body>"u8);
    }

    /// <summary><c>sendBill</c> or <c>sendSummary</c>.</summary>
    public static ReadOnlyMemory<byte> File(SolCredentials credentials, string operation, string fileName, ReadOnlySpan<byte> zip)
    {
        SoapWriter xml = new(credentials, Base64.GetMaxEncodedToUtf8Length(zip.Length) + 256);
        xml.Start(operation);
        xml.Element("fileName"u8, fileName);
        xml.Content(zip);
        return xml.End(operation);
    }

    /// <summary><c>getStatus</c> of a ticket.</summary>
    public static ReadOnlyMemory<byte> Ticket(SolCredentials credentials, string ticket)
    {
        SoapWriter xml = new(credentials, 256);
        xml.Start("getStatus");
        xml.Element("ticket"u8, ticket);
        return xml.End("getStatus");
    }

    /// <summary><c>getStatus</c> or <c>getStatusCdr</c> of a document, as billConsultService wants it.</summary>
    public static ReadOnlyMemory<byte> Document(SolCredentials credentials, string operation, ComprobanteId id)
    {
        SoapWriter xml = new(credentials, 512);
        xml.Start(operation);
        xml.Element("rucComprobante"u8, id.Ruc.Value);
        xml.Element("tipoComprobante"u8, id.Tipo.Codigo);
        xml.Element("serieComprobante"u8, id.Numero.Serie.Value);
        xml.Element("numeroComprobante"u8, id.Numero.Correlativo.ToString(CultureInfo.InvariantCulture));
        return xml.End(operation);
    }

    private void Start(string operation)
    {
        Raw("<ser:"u8);
        Text(operation);
        Raw(">"u8);
    }

    private ReadOnlyMemory<byte> End(string operation)
    {
        Raw("</ser:"u8);
        Text(operation);
        Raw("></soapenv:Body></soapenv:Envelope>"u8);
        return _bytes.WrittenMemory;
    }

    private void Element(ReadOnlySpan<byte> name, string value)
    {
        Tag("<"u8, name);
        Text(value);
        Tag("</"u8, name);
    }

    private void Content(ReadOnlySpan<byte> zip)
    {
        Raw("<contentFile>"u8);
        Base64.EncodeToUtf8(zip, _bytes.GetSpan(Base64.GetMaxEncodedToUtf8Length(zip.Length)), out _, out int written);
        _bytes.Advance(written);
        Raw("</contentFile>"u8);
    }

    private void Tag(ReadOnlySpan<byte> open, ReadOnlySpan<byte> name)
    {
        Raw(open);
        Raw(name);
        Raw(">"u8);
    }

    private void Raw(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    private void Text(string value) => Encoding.UTF8.GetBytes(SecurityElement.Escape(value), _bytes);
}
