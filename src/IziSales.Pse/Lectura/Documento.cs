using System.Diagnostics.CodeAnalysis;
using IziSales.Ubl;

namespace IziSales.Pse.Lectura;

/// <summary>What an answer must be about: a comprobante, or a file that tells of many.</summary>
/// <param name="Emisor">The issuer.</param>
/// <param name="Referencia">How a CDR refers to it: <c>B001-27</c>, <c>RC-20260116-1</c>.</param>
/// <param name="NombreArchivo">SUNAT's file name without extension.</param>
internal sealed record Documento(Ruc Emisor, string Referencia, string NombreArchivo)
{
    private const int RucLength = 11;
    private const int LoteNumberAt = 12;

    /// <summary>The comprobante's identity; null for a file of many.</summary>
    public ComprobanteId? Id { get; private init; }

    /// <summary>Whether no CDR names it, because it was told in a summary.</summary>
    public bool IsSinCdr { get; private init; }

    public static Documento Of(ComprobanteId id) => new(id.Ruc, id.Numero.Value, id.NombreArchivo) { Id = id };

    public static Documento Of(CpeConsulta consulta) => Of(consulta.Id) with { IsSinCdr = consulta.EnResumen };

    public static Documento Of(LoteEnvio lote) => new(lote.Emisor, lote.Identificador, lote.NombreArchivo);

    /// <summary>Reads a file name such as <c>10412365785-03-B001-27</c> or <c>10412365785-RC-20260116-1</c>.</summary>
    public static bool TryParse(string? nombreArchivo, [NotNullWhen(true)] out Documento? documento)
    {
        documento = null;
        if (ComprobanteId.TryParse(nombreArchivo, out ComprobanteId? id))
        {
            documento = Of(id);
        }
        else if (nombreArchivo is { Length: > RucLength + 1 } && nombreArchivo[RucLength] == '-'
            && Ruc.TryParse(nombreArchivo[..RucLength], out Ruc? emisor) && IsLote(nombreArchivo.AsSpan(RucLength + 1)))
        {
            documento = new Documento(emisor, nombreArchivo[(RucLength + 1)..], nombreArchivo);
        }

        return documento is not null;
    }

    /// <summary>Whether a CDR is about this document and no other.</summary>
    /// <remarks>It is named by series and number, by some PSEs by the whole file name; the issuer's RUC stands in it too, but not with everyone.</remarks>
    public bool IsNamedBy(Cdr cdr)
    {
        bool anotherIssuer = Ruc.TryParse(cdr.RucEmisor, out Ruc? issuer) && issuer != Emisor;
        return !anotherIssuer && (IsCalled(cdr.Referencia) || IsNumbered(cdr.Referencia));
    }

    private bool IsCalled(string name) =>
        string.Equals(name, Referencia, StringComparison.OrdinalIgnoreCase) || string.Equals(name, NombreArchivo, StringComparison.OrdinalIgnoreCase);

    // "B001-00000027" is B001-27.
    private bool IsNumbered(string name) => Id is not null
        && ((NumeroComprobante.TryParse(name, out NumeroComprobante? numero) && numero == Id.Numero) || (ComprobanteId.TryParse(name, out ComprobanteId? id) && id == Id));

    private static bool IsLote(ReadOnlySpan<char> identificador) =>
        identificador.Length > LoteNumberAt && identificador[..3] is "RC-" or "RA-" && identificador[LoteNumberAt - 1] == '-'
        && !identificador[3..(LoteNumberAt - 1)].ContainsAnyExceptInRange('0', '9') && !identificador[LoteNumberAt..].ContainsAnyExceptInRange('0', '9');
}
