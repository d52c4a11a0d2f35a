using System.Data.Common;
using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>How values look in a column.</summary>
internal static class Celda
{
    /// <summary>Money as céntimos, exactly.</summary>
    /// <exception cref="ArgumentException">The amount has parts of a céntimo.</exception>
    public static long Centimos(decimal amount)
    {
        decimal centimos = amount * 100m;
        return decimal.IsInteger(centimos) ? decimal.ToInt64(centimos) : throw new ArgumentException("Amounts of money are kept to the céntimo.", nameof(amount));
    }

    public static decimal Dinero(long centimos) => centimos / 100m;

    public static int Dia(DateOnly fecha) => (((fecha.Year * 100) + fecha.Month) * 100) + fecha.Day;

    public static DateOnly Dia(int dia) => new(dia / 10_000, dia / 100 % 100, dia % 100);

    public static int Mes(DateOnly fecha) => (fecha.Year * 100) + fecha.Month;

    public static long Instante(DateTimeOffset instante) => instante.ToUnixTimeMilliseconds();

    public static long? Instante(DateTimeOffset? instante) => instante?.ToUnixTimeMilliseconds();

    public static DateTimeOffset Instante(long milliseconds) => Lima.At(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

    /// <summary>Whose hand something is in.</summary>
    public static string Reserva(Guid lease) => lease.ToString("N");

    public static ComprobanteId? Id(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : ComprobanteId.Parse(reader.GetString(column));

    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateTimeOffset? Instante(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : Instante(reader.GetInt64(column));

    public static byte[] Bytes(this DbDataReader reader, int column) => (byte[])reader.GetValue(column);

    public static long Number(object? scalar) => Convert.ToInt64(scalar, CultureInfo.InvariantCulture);
}
