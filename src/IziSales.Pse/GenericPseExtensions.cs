namespace IziSales.Pse;

/// <summary>What a PSE offers beyond the three calls of the neutral contract's base form: send, verify, status.</summary>
[Flags]
public enum GenericPseExtensions
{
    /// <summary>The base form alone.</summary>
    None = 0,

    /// <summary><c>POST /v1/summary/send</c>: daily summaries and voiding files.</summary>
    Resumenes = 1,

    /// <summary><c>POST /v1/void</c>: the PSE annuls a document itself.</summary>
    Anulaciones = 2,

    /// <summary><c>GET /v1/series/{serie}/last</c>: the last number of a series.</summary>
    UltimoNumero = 4,
}
