using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IziSales.Benchmarks.Baselines;
using IziSales.Ubl;
using IziSales.Ubl.Xml;

namespace IziSales.Benchmarks;

/// <summary>Every piece of work that is measured, for one document, with everything ready that a shop keeps ready: key, buffers, document.</summary>
internal sealed class Taller
{
    private readonly Comprobante _boleta;
    private readonly CpeSigner _signer;
    private readonly RSA _rsa;
    private readonly SignedXmlBaseline _signedXml;
    private readonly byte[] _unsigned;
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];
    private readonly byte[] _signature;
    private readonly ReusedBuffer _buffer;
    private readonly MemoryStream _stream;
    private SignedCpe? _last;

    public Taller(int lines, X509Certificate2 certificate, CpeSigner signer, RSA rsa)
    {
        Lines = lines;
        _boleta = Documentos.DeLineas(lines);
        _signer = signer;
        _rsa = rsa;
        _signedXml = new SignedXmlBaseline(certificate, rsa);
        _unsigned = CpeWriter.Write(_boleta);
        _signature = new byte[rsa.KeySize / 8];
        _buffer = new ReusedBuffer(_unsigned.Length + 8_192);
        _stream = new MemoryStream(_unsigned.Length + 65_536);
        SameDocument.Ensure(_boleta);
        if (lines < 1_000 && !_boleta.Validate().IsClean)
        {
            throw new InvalidOperationException("The boleta that is measured is not one that SUNAT accepts.");
        }
    }

    public int Lines { get; }

    public int UnsignedLength => _unsigned.Length;

    /// <summary>The document's XML, without signature, in a pooled buffer.</summary>
    public void Build()
    {
        var xml = new CanonicalWriter(_boleta.Estimate, 0);
        xml.Raw(UblRoot.Invoice.Head);
        UblInvoice.WriteBody(ref xml, _boleta);
        xml.Return();
    }

    public byte[] BuildArray() => CpeWriter.Write(_boleta);

    public void BuildWithXmlSerializer()
    {
        _stream.SetLength(0);
        XmlSerializerBaseline.Write(_boleta, _stream);
    }

    public void BuildWithXmlWriter()
    {
        _stream.SetLength(0);
        XmlWriterBaseline.Write(_boleta, _stream);
    }

    /// <summary>The cheapest that must happen to the finished bytes: one hash.</summary>
    public void Hash() => SHA256.HashData(_unsigned, _hash);

    /// <summary>One signature of a hash, nothing else: the bound that no signed document can beat.</summary>
    public void RawRsa() => _rsa.TrySignHash(_hash, _signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, out _);

    public void HashAndRsa()
    {
        Hash();
        RawRsa();
    }

    public void Sign()
    {
        _buffer.Clear();
        _signer.SignTo(_boleta, _buffer);
    }

    /// <summary>The result is kept: one that nobody keeps the compiler does not even allocate.</summary>
    public SignedCpe SignArray() => _last = _signer.Sign(_boleta);

    /// <summary>All of SUNAT's rules over the finished document.</summary>
    public ValidationReport Validate() => _boleta.Validate();

    public byte[] SignAndZip()
    {
        _buffer.Clear();
        _signer.SignTo(_boleta, _buffer);
        return CpePackage.Zip(_boleta.NombreArchivo, _buffer.Written);
    }

    public void SignWithSignedXml() => _signedXml.Write(_boleta, _stream);
}
