namespace IziSales.Pse;

/// <summary>How a look-up ended.</summary>
public enum PadronStatus
{
    /// <summary>Nobody could say: no road, no credits, no answer in time. Type the name and go on selling.</summary>
    Unavailable,

    /// <summary>The number has a holder.</summary>
    Found,

    /// <summary>The number has no holder: it was probably mistyped.</summary>
    NotFound,
}
