using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Pse.Lectura;

/// <summary>What tells one sale from another with the same number: whose it is, when, how much, to whom.</summary>
/// <remarks>For providers that make the XML themselves: no digest of ours can show that the document they registered is the one we gave them.</remarks>
internal sealed record Rasgos(ComprobanteId Id)
{
    private const int QrFields = 9;

    public DateOnly? Fecha { get; init; }

    public decimal? Total { get; init; }

    public decimal? Tributos { get; init; }

    /// <summary>Number of the buyer's document; empty for nobody in particular.</summary>
    public string? Adquirente { get; init; }

    public Moneda? Moneda { get; init; }

    public static Rasgos Of(Comprobante comprobante) => new(comprobante.Id)
    {
        Fecha = DateOnly.FromDateTime(comprobante.FechaEmision.DateTime),
        Total = comprobante.Totales.ImporteTotal,
        Tributos = comprobante.Totales.TotalTributos,
        Adquirente = Buyer(comprobante.Adquirente.Documento.Numero),
        Moneda = comprobante.Moneda,
    };

    public static Rasgos Of(CpeConsulta consulta) => new(consulta.Id) { Fecha = consulta.FechaEmision, Total = consulta.ImporteTotal };

    /// <summary>Reads them from the text of the QR that a provider shows for the document; null if it is none.</summary>
    /// <remarks>The date is left alone: providers write it in three ways.</remarks>
    public static Rasgos? OfQr(string? text)
    {
        string[] fields = text?.Split('|') ?? [];
        if (fields.Length < QrFields
            || !ComprobanteId.TryParse($"{fields[0].Trim()}-{fields[1].Trim()}-{fields[2].Trim()}-{fields[3].Trim()}", out ComprobanteId? id)
            || !decimal.TryParse(fields[5], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out decimal total))
        {
            return null;
        }

        return new Rasgos(id) { Total = total, Adquirente = Buyer(fields[8].Trim()) };
    }

    /// <summary>Whether the other knows enough to be told from this one.</summary>
    public bool CanBeComparedWith(Rasgos other) => Total is not null && other.Total is not null;

    /// <summary>In what the other differs, for the seller; null if in nothing that both know.</summary>
    public string? DifferenceTo(Rasgos other) =>
        Id != other.Id ? $"es {other.Id}"
        : Differ(Total, other.Total) ? $"su importe es {Write(other.Total)} y no {Write(Total)}"
        : Differ(Fecha, other.Fecha) ? $"su fecha es {Write(other.Fecha)} y no {Write(Fecha)}"
        : Differ(Tributos, other.Tributos) ? $"sus tributos suman {Write(other.Tributos)} y no {Write(Tributos)}"
        : Moneda is not null && other.Moneda is not null && Moneda != other.Moneda ? $"su moneda es {other.Moneda}"
        : Adquirente is not null && other.Adquirente is not null && Adquirente != other.Adquirente ? "es de otro cliente"
        : null;

    private static bool Differ<T>(T? one, T? other)
        where T : struct, IEquatable<T> =>
        one is { } known && other is { } told && !known.Equals(told);

    private static string Write(decimal? monto) => string.Create(CultureInfo.InvariantCulture, $"{monto:0.00}");

    private static string Write(DateOnly? fecha) => string.Create(CultureInfo.InvariantCulture, $"{fecha:dd/MM/yyyy}");

    // Nobody in particular is written in as many ways as there are providers.
    private static string Buyer(string numero) => numero is "-" or "0" or "00000000" ? "" : numero;
}
