using IziSales.Ubl;

namespace IziSales.Pse.Tests.Padron;

/// <summary>A copy on this machine that answers RUCs as the test says, and counts.</summary>
internal sealed class FixedSource(Func<DocumentoIdentidad, Task<PadronResult>> answer) : IPadronSource
{
    public FixedSource(Func<DocumentoIdentidad, PadronResult> answer)
        : this(documento => Task.FromResult(answer(documento)))
    {
    }

    public int Asked { get; private set; }

    public string Nombre => "copia";

    public bool IsDefinitive => false;

    public bool Knows(TipoDocumentoIdentidad tipo) => tipo == TipoDocumentoIdentidad.Ruc;

    public Task<PadronResult> FindAsync(DocumentoIdentidad documento, CancellationToken cancellationToken = default)
    {
        Asked++;
        return answer(documento);
    }
}
