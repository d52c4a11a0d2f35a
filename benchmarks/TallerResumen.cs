using IziSales.Ubl;
using IziSales.Ubl.Xml;

namespace IziSales.Benchmarks;

/// <summary>What is measured of a daily summary.</summary>
internal sealed class TallerResumen
{
    private readonly ResumenDiario _resumen;
    private readonly CpeSigner _signer;
    private readonly ReusedBuffer _buffer;

    public TallerResumen(int lines, CpeSigner signer)
    {
        _resumen = Documentos.ResumenDe(lines);
        _signer = signer;
        _buffer = new ReusedBuffer(_resumen.Estimate + 16_384);
        if (!_resumen.Validate().IsClean)
        {
            throw new InvalidOperationException("The summary that is measured is not one that SUNAT accepts.");
        }
    }

    /// <summary>The summary's XML, without signature, in a pooled buffer.</summary>
    public void Build()
    {
        var xml = new CanonicalWriter(_resumen.Estimate, 0);
        xml.Raw(UblRoot.SummaryDocuments.Head);
        _resumen.WriteBody(ref xml);
        xml.Return();
    }

    public void Sign()
    {
        _buffer.Clear();
        _signer.SignTo(_resumen, _buffer);
    }
}
