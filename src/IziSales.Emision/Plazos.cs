using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>The terms of a boleta, or of a note on one, as they stand at an instant: until when it goes by itself, until when by summary, until when it is annulled.</summary>
/// <remarks>Pure. Days are calendar days in Lima, counted from the day of issue; the last day counts whole. The figures and their norms are in <see cref="Umbrales"/>.</remarks>
public sealed record Plazos
{
    /// <summary>The last so many days of the term are worth a warning: from the third day after issue on, while the term is five.</summary>
    private const int DiasDeAviso = 2;

    private Plazos(DateOnly emision, DateOnly hoy)
    {
        Emision = emision;
        Hoy = hoy;
        UltimoDiaIndividual = emision.AddDays(Umbrales.DiasEnvioIndividual.At(emision));
        UltimoDiaResumen = emision.AddDays(Umbrales.DiasResumen.At(emision));
        UltimoDiaAnulacion = emision.AddDays(Umbrales.DiasAnulacion.At(emision));
    }

    /// <summary>The day of issue.</summary>
    public DateOnly Emision { get; }

    /// <summary>The day on which the question is asked.</summary>
    public DateOnly Hoy { get; }

    /// <summary>The last day on which SUNAT takes the document by itself.</summary>
    public DateOnly UltimoDiaIndividual { get; }

    /// <summary>The last day on which SUNAT takes it in a daily summary without observation.</summary>
    public DateOnly UltimoDiaResumen { get; }

    /// <summary>The last day on which SUNAT annuls it.</summary>
    public DateOnly UltimoDiaAnulacion { get; }

    /// <summary>How far the term has run.</summary>
    public NivelPlazo Nivel =>
        Hoy > UltimoDiaResumen ? NivelPlazo.Vencido
        : Hoy > UltimoDiaIndividual ? NivelPlazo.SoloResumen
        : Hoy >= UltimoDiaIndividual.AddDays(-DiasDeAviso) ? NivelPlazo.PorVencer
        : NivelPlazo.EnPlazo;

    /// <summary>Whether it may still be sent by itself.</summary>
    public bool IsIndividual => Hoy <= UltimoDiaIndividual;

    /// <summary>Whether it may still be annulled, once it is registered.</summary>
    public bool IsAnulable => Hoy <= UltimoDiaAnulacion;

    /// <summary>Days until the last one of the road that is still open, by itself or by summary; 0 on that day, and past all terms.</summary>
    public int DiasRestantes => Math.Max(0, (IsIndividual ? UltimoDiaIndividual : UltimoDiaResumen).DayNumber - Hoy.DayNumber);

    /// <summary>Days until the last one for annulment; 0 on that day and after it.</summary>
    public int DiasParaAnular => Math.Max(0, UltimoDiaAnulacion.DayNumber - Hoy.DayNumber);

    /// <summary>The terms of a document of which only the instant of issue is known.</summary>
    public static Plazos Of(DateTimeOffset fechaEmision, DateTimeOffset ahora) => new(Lima.DateOf(fechaEmision), Lima.DateOf(ahora));

    /// <summary>The terms of an issued document.</summary>
    public static Plazos Of(ComprobanteEmitido comprobante, DateTimeOffset ahora)
    {
        ArgumentNullException.ThrowIfNull(comprobante);
        return Of(comprobante.FechaEmision, ahora);
    }
}
