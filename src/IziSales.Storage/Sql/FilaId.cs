using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>The number of a document's row: the shop, the day and the shop's turn, one behind the other, so that the table itself lies in the order in which a shop looks through it.</summary>
/// <remarks>
/// No index of days is needed beside it, which every sale would have to write. Turns are told apart up to 33 million; a shop needs years for as many, and only then
/// a day might list its documents out of order. Days before 2000 and after 2179 share the first and the last.
/// </remarks>
internal static class FilaId
{
    private const int TurnoBits = 25;
    private const int DiaBits = 16;
    private const int MostShops = 1 << (63 - DiaBits - TurnoBits);
    private const long Scale = 1L << (DiaBits + TurnoBits);
    private const string Shop = "(SELECT e.numero FROM izi_emisor e WHERE e.emisor = @emisor)";

    // 2^(16 + 25): constants of the schema, written out because a constant text takes no number.
    private const string ScaleText = "2199023255552";

    /// <summary>A shop's documents between two days.</summary>
    public const string Between = $"c.id BETWEEN {Shop} * {ScaleText} + @primero AND {Shop} * {ScaleText} + @ultimo";

    private static readonly int FirstDay = new DateOnly(2000, 1, 1).DayNumber;

    /// <summary>The row of a document.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The database has more shops than can be told apart.</exception>
    public static long Of(long emisor, DateOnly dia, long turno)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(emisor, MostShops);
        return (emisor * Scale) + First(dia) + (turno & ((1L << TurnoBits) - 1));
    }

    /// <summary>Gives <see cref="Between"/> its days; without one, there is no limit.</summary>
    public static void Bind(Parameters parameters, Ruc emisor, DateOnly? desde, DateOnly? hasta)
    {
        parameters.Add("@emisor", emisor.Value);
        parameters.Add("@primero", First(desde ?? DateOnly.MinValue));
        parameters.Add("@ultimo", Last(hasta ?? DateOnly.MaxValue));
    }

    /// <summary><see cref="Between"/> for a statement without parameters; only digits are put into it.</summary>
    public static string Among(Ruc emisor, DateOnly? desde, DateOnly? hasta) => Between
        .Replace("@emisor", $"'{emisor.Value}'", StringComparison.Ordinal)
        .Replace("@primero", First(desde ?? DateOnly.MinValue).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("@ultimo", Last(hasta ?? DateOnly.MaxValue).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static long First(DateOnly dia) => (long)Math.Clamp(dia.DayNumber - FirstDay, 0, (1 << DiaBits) - 1) << TurnoBits;

    private static long Last(DateOnly dia) => First(dia) + (1L << TurnoBits) - 1;
}
