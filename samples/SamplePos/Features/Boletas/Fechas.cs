using System.Globalization;
using System.Text.RegularExpressions;
using SamplePos.Informes;

namespace SamplePos.Features.Boletas;

/// <summary>Days in what a person typed: "hoy", "ayer", "20/11", "20-11-2026", "20 nov", "noviembre", "del 1/11 al 15/11".</summary>
public static partial class Fechas
{
    private static readonly string[] Months = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "se", "oct", "nov", "dic"];

    /// <summary>The days, and the text without them. Text without accents and capitals.</summary>
    public static (DateOnly? Desde, DateOnly? Hasta, string Resto) Find(string text, DateOnly today)
    {
        List<Rango> found = [];
        string rest = Day().Replace(text, match =>
        {
            if (Read(match, today) is not { } range)
            {
                return match.Value;
            }

            found.Add(range);
            return found.Count == 1 ? " \u0001 " : " \u0002 ";
        });
        rest = Between().Replace(rest, " ").Replace("\u0001", " ", StringComparison.Ordinal).Replace("\u0002", " ", StringComparison.Ordinal);
        return found.Count == 0 ? (null, null, text) : (found.Min(static one => one.Desde), found.Max(static one => one.Hasta), rest);
    }

    private static Rango? Read(Match match, DateOnly today)
    {
        if (match.Groups["palabra"] is { Success: true } word)
        {
            return word.Value switch
            {
                "hoy" => new Rango(today, today),
                "ayer" => new Rango(today.AddDays(-1), today.AddDays(-1)),
                "anteayer" => new Rango(today.AddDays(-2), today.AddDays(-2)),
                "esta semana" => new Rango(Rango.MondayOf(today), today),
                _ => new Rango(Rango.FirstOf(today), today),
            };
        }

        int month = match.Groups["mes"] is { Success: true } digits ? Number(digits) : Array.FindIndex(Months, begin => match.Groups["nombre"].Value.StartsWith(begin, StringComparison.Ordinal)) + 1;
        bool hasYear = match.Groups["anio"].Success;
        int year = hasYear ? Number(match.Groups["anio"]) : today.Year;
        year = year < 100 ? year + 2_000 : year;
        if (month is < 1 or > 12 || year is < 2000 or > 2100)
        {
            return null;
        }

        if (match.Groups["dia"] is not { Success: true } dayDigits)
        {
            DateOnly first = new(!hasYear && month > today.Month ? year - 1 : year, month, 1);
            return new Rango(first, first.AddMonths(1).AddDays(-1));
        }

        int day = Number(dayDigits);
        if (day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        // Without a year a day is the last one of that name: nobody looks for boletas of the future.
        DateOnly one = new(year, month, day);
        one = !hasYear && one > today ? one.AddYears(-1) : one;
        return new Rango(one, one);
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\w/.-])(?:(?<palabra>hoy|ayer|anteayer|esta semana|este mes)|(?<anio>\d{4})-(?<mes>\d{1,2})-(?<dia>\d{1,2})|(?<dia>\d{1,2})[/-](?<mes>\d{1,2})(?:[/-](?<anio>\d{4}|\d{2}))?|(?:(?<dia>\d{1,2}) (?:de )?)?(?<nombre>ene|enero|feb|febrero|mar|marzo|abr|abril|may|mayo|jun|junio|jul|julio|ago|agosto|set|sep|setiembre|septiembre|oct|octubre|nov|noviembre|dic|diciembre)(?: (?:de |del )?(?<anio>20\d{2}))?)(?![\w/-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?:\b(?:del?|desde(?: el)?) +)?\u0001(?: *(?:al?|hasta(?: el)?|-|y) *(?=\u0002))?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Between();
}
