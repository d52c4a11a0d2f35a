using System.Globalization;
using IziSales.Ubl;

namespace SamplePos.Presentation;

/// <summary>Amounts, quantities and dates as a person in Lima reads them.</summary>
public static class Texto
{
    private const int LongestMonto = 15;
    private static readonly string[] Meses = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "set", "oct", "nov", "dic"];
    private static readonly string[] Dias = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"];
    private static readonly string[] MesesEnteros =
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "setiembre", "octubre", "noviembre", "diciembre"];

    /// <summary>"1,234.50": two decimals, without the sign of soles.</summary>
    public static string Monto(decimal amount) => amount.ToString("#,##0.00;−#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>Reads an amount that a person typed: "20", "20.5", "20,50".</summary>
    public static bool TryMonto(string? text, out decimal amount)
    {
        string typed = (text ?? "").Trim().Replace(',', '.');
        amount = 0m;
        return typed.Length <= LongestMonto && decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount) && amount * 100m % 1m == 0m;
    }

    /// <summary>Reads a quantity that a person typed, with three decimals at most: "2", "1.25", "0,5".</summary>
    public static bool TryCantidad(string? text, out decimal quantity)
    {
        string typed = (text ?? "").Trim().Replace(',', '.');
        quantity = 0m;
        return typed.Length <= LongestMonto && decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out quantity) && quantity * 1000m % 1m == 0m;
    }

    /// <summary>"3,240": whole soles.</summary>
    public static string Soles(decimal amount) => decimal.Truncate(amount).ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>"80": a whole number.</summary>
    public static string Entero(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"2", "1.25" or "−3".</summary>
    public static string Cantidad(decimal quantity) => quantity.ToString("0.###;−0.###", CultureInfo.InvariantCulture);

    /// <summary>"20 nov 2026, 15:04".</summary>
    public static string FechaHora(DateTimeOffset instant)
    {
        DateTimeOffset at = Lima.At(instant);
        return string.Create(CultureInfo.InvariantCulture, $"{at.Day} {Meses[at.Month - 1]} {at.Year}, {at:HH:mm}");
    }

    /// <summary>"20 nov 2026".</summary>
    public static string Dia(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Meses[day.Month - 1]} {day.Year}");

    /// <summary>"vie 20".</summary>
    public static string DiaCorto(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Dias[(int)day.DayOfWeek][..3]} {day.Day}");

    /// <summary>"viernes".</summary>
    public static string DiaDeSemana(DateOnly day) => Dias[(int)day.DayOfWeek];

    /// <summary>"15:04:09".</summary>
    public static string Hora(DateTimeOffset instant) => Lima.At(instant).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>"noviembre".</summary>
    public static string Mes(DateTimeOffset instant) => MesesEnteros[Lima.At(instant).Month - 1];

    /// <summary>"noviembre de 2026".</summary>
    public static string MesDe(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{MesesEnteros[day.Month - 1]} de {day.Year}");

    /// <summary>"nov", of a day.</summary>
    public static string MesCorto(DateOnly day) => Meses[day.Month - 1];

    /// <summary>"nov".</summary>
    public static string MesCorto(DateTimeOffset instant) => Meses[Lima.At(instant).Month - 1];
}
