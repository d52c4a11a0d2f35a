using System.Globalization;

namespace IziSales.Ubl;

/// <summary>Constancia de Recepción: SUNAT's answer to a document.</summary>
/// <remarks><c>ApplicationResponse</c>. The response code alone decides; a note may carry any number.</remarks>
public sealed record Cdr
{
    /// <summary>SUNAT's response code: 0, or a return code.</summary>
    public required int Codigo { get; init; }

    /// <summary>What the code means for this document.</summary>
    public required string Descripcion { get; init; }

    /// <summary>The document that is answered, as SUNAT names it: usually <c>B001-27</c>.</summary>
    public required string Referencia { get; init; }

    /// <summary>Observations, each usually beginning with its code.</summary>
    public IReadOnlyList<string> Notas { get; init; } = [];

    /// <summary>The answer's own number, if any.</summary>
    public string? Numero { get; init; }

    /// <summary>RUC of the seller whose document is answered, if told.</summary>
    public string? RucEmisor { get; init; }

    /// <summary>When SUNAT took the document in, on Lima's clock, if told.</summary>
    public DateTimeOffset? FechaRecepcion { get; init; }

    /// <summary>The code as four digits; 0 stays <c>0</c>.</summary>
    public string CodigoTexto => Codigo == 0 ? "0" : Codigo.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Whether the document is registered: code 0 or an observation.</summary>
    public bool IsAceptado => Codigo is 0 or >= 4000;

    /// <summary>Whether the document was judged and refused, and its number spent.</summary>
    public bool IsRechazado => Codigo is >= 2000 and < 4000;
}
