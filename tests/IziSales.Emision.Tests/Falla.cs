namespace IziSales.Emision.Tests;

/// <summary>What goes wrong with one call of <see cref="RegistroPse"/>.</summary>
internal enum Falla
{
    /// <summary>Nothing.</summary>
    Ninguna,

    /// <summary>The road is closed; nothing arrives.</summary>
    CaminoCerrado,

    /// <summary>Nothing arrives and no answer comes.</summary>
    SilencioAntes,

    /// <summary>It arrives and the answer is lost.</summary>
    SilencioDespues,

    /// <summary>It arrives and the channel breaks its contract with an exception.</summary>
    RotoDespues,

    /// <summary>SUNAT cannot answer just now (0109); nothing arrives.</summary>
    Transitorio,

    /// <summary>It arrives, and its verdict is told by ticket only.</summary>
    Diferido,
}
