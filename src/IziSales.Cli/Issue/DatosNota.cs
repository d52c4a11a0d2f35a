using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>What a note says beyond its amounts: one of the two reasons is there.</summary>
internal sealed record DatosNota(DocumentoReferido Afectado, string Sustento)
{
    public MotivoNotaCredito? Credito { get; init; }

    public MotivoNotaDebito? Debito { get; init; }
}
