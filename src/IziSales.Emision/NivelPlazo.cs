namespace IziSales.Emision;

/// <summary>How far the term of a document that SUNAT does not have yet has run.</summary>
public enum NivelPlazo
{
    /// <summary>There is time to send it by itself.</summary>
    EnPlazo,

    /// <summary>It may still go by itself, but only for a few days: whatever holds it up should be mended.</summary>
    PorVencer,

    /// <summary>Too late to go by itself (1079); a daily summary still carries it in time.</summary>
    SoloResumen,

    /// <summary>Past the term of the summary too: it goes all the same, and SUNAT accepts it with observation 4443.</summary>
    Vencido,
}
