using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>Signs with the sandbox's demo certificate: CDRs in SUNAT's place, documents in a PSE's.</summary>
internal sealed class Firmante(Func<CpeSigner> open) : IDisposable
{
    private readonly Lazy<CpeSigner> _signer = new(open);

    /// <summary>Signs as a PSE; null when the XML is not in the form that can be signed.</summary>
    public SignedCpe? TrySign(string nombreArchivo, ReadOnlyMemory<byte> unsigned)
    {
        try
        {
            return _signer.Value.SignXml(unsigned, nombreArchivo);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Writes the CDR of a page of the register; the same page always gives the same bytes.</summary>
    public byte[] WriteCdr(Folio folio)
    {
        Sobre named = Sobre.Open(folio.Nombre, default) ?? throw new ArgumentException($"No file is called {folio.Nombre}.", nameof(folio));
        return WriteCdr(named, folio);
    }

    /// <summary>Writes a CDR with the verdict of a page under another file's name.</summary>
    public byte[] WriteCdr(Sobre named, Folio folio) => CdrWriter.Write(
        new Cdr
        {
            Codigo = int.TryParse(folio.Codigo, out int codigo) ? codigo : throw new ArgumentException("A CDR carries a code of SUNAT's.", nameof(folio)),
            Descripcion = folio.Descripcion,
            Referencia = named.Referencia,
            Notas = folio.Notas,
            RucEmisor = named.Emisor.Value,
            FechaRecepcion = folio.Recibido,
        },
        named.Emisor,
        named.Nombre,
        _signer.Value);

    public void Dispose()
    {
        if (_signer.IsValueCreated)
        {
            _signer.Value.Dispose();
        }
    }
}
