using IziSales.Ubl.Reglas;
using IziSales.Ubl.Xml;

namespace IziSales.Ubl;

/// <summary>Resumen diario de boletas: up to 500 boletas and notes of one day, told to SUNAT in one file.</summary>
/// <remarks>File RC; UBL 2.0 <c>SummaryDocuments</c>, CustomizationID 1.1. Also the only way to annul a boleta: state 3, within 7 days.</remarks>
public sealed class ResumenDiario : Lote
{
    /// <summary>Lines that one file may hold (0158).</summary>
    public const int MaxLineas = 500;

    internal ResumenDiario(IReadOnlyList<LineaResumen> lineas, Emisor emisor, FechasLote fechas, int numero)
        : base(TipoComprobante.ResumenDiario, emisor, fechas, numero) => Lineas = lineas;

    /// <summary>The documents, in order.</summary>
    public IReadOnlyList<LineaResumen> Lineas { get; }

    internal override UblRoot Root => UblRoot.SummaryDocuments;

    internal override int Estimate => UblResumen.Estimate(this);

    /// <summary>Makes as many files as the lines need, numbered on from the first.</summary>
    /// <param name="lineas">Documents of one day.</param>
    /// <param name="emisor">The shop.</param>
    /// <param name="fechas">Day of the sales, and day of the files.</param>
    /// <param name="primerNumero">Number of the first file; each attempt takes a new one (2223).</param>
    public static IReadOnlyList<ResumenDiario> From(IReadOnlyList<LineaResumen> lineas, Emisor emisor, FechasLote fechas, int primerNumero)
    {
        ArgumentNullException.ThrowIfNull(lineas);
        ArgumentNullException.ThrowIfNull(emisor);
        ArgumentNullException.ThrowIfNull(fechas);
        return [.. lineas.Chunk(MaxLineas).Select((parte, i) => new ResumenDiario(parte, emisor, fechas, primerNumero + i))];
    }

    /// <inheritdoc/>
    public override ValidationReport Validate() => ReglasResumen.Judge(this);

    internal override void WriteBody(ref CanonicalWriter xml) => UblResumen.WriteBody(ref xml, this);
}
