namespace IziSales.Cli.Doctor;

/// <summary>How a check ended.</summary>
internal enum Gravedad
{
    /// <summary>Nothing to do.</summary>
    Bien,

    /// <summary>It works; something should be looked after before it does not.</summary>
    Aviso,

    /// <summary>Sales or sendings will fail.</summary>
    Falla,
}
