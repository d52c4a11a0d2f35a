using IziSales.Ubl;

namespace IziSales.Pse;

/// <summary>One place that knows holders of numbers: a provider on the internet, or a copy on this machine.</summary>
/// <remarks>Sources in an application's services are asked by <see cref="IPadronClient"/>; their place is <see cref="PadronOptions.Order"/>.</remarks>
public interface IPadronSource
{
    /// <summary>What it is called, in answers and in <see cref="PadronOptions.Order"/>.</summary>
    string Nombre { get; }

    /// <summary>Whether its "there is no such number" ends the search. A copy of yesterday does not know who registered today.</summary>
    bool IsDefinitive { get; }

    /// <summary>Whether it can be asked about this kind of document.</summary>
    bool Knows(TipoDocumentoIdentidad tipo);

    /// <summary>Asks once; a closed road is <see cref="PadronStatus.Unavailable"/>, not an exception.</summary>
    Task<PadronResult> FindAsync(DocumentoIdentidad documento, CancellationToken cancellationToken = default);
}
