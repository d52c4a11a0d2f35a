using System.Globalization;

namespace IziSales.Ubl.Lectura;

/// <summary>What a CDR says, as far as it has been read.</summary>
internal sealed class CamposCdr
{
    private List<string>? _notas;

    public string? Codigo { get; set; }

    public string? Descripcion { get; set; }

    public string? Referencia { get; set; }

    public string? Numero { get; set; }

    public string? RucEmisor { get; set; }

    public string? Fecha { get; set; }

    public string? Hora { get; set; }

    public bool HasReceptor { get; set; }

    public bool HasRespuesta { get; set; }

    public void Add(string nota)
    {
        if (nota.Length > 0)
        {
            (_notas ??= []).Add(nota);
        }
    }

    public Cdr ToCdr()
    {
        if (!int.TryParse(Codigo, NumberStyles.None, CultureInfo.InvariantCulture, out int codigo))
        {
            throw new FormatException("El CDR no trae un código de respuesta (cbc:ResponseCode).");
        }

        return new Cdr
        {
            Codigo = codigo,
            Descripcion = Descripcion ?? "",
            Referencia = Referencia ?? "",
            Notas = _notas is null ? [] : [.. _notas],
            Numero = Numero,
            RucEmisor = RucEmisor,
            FechaRecepcion = Moment(Fecha, Hora),
        };
    }

    // Only the clock's face counts: some write a date-time where a date belongs, or a time zone behind the time, and all of them mean Lima.
    private static DateTimeOffset? Moment(string? date, string? time)
    {
        const int DateLength = 10;
        const int TimeLength = 8;
        string day = date?.Trim() ?? "";
        string hour = time?.Trim() ?? "";
        if (hour.Length == 0 && day.Length > DateLength)
        {
            hour = day[(DateLength + 1)..];
        }

        if (!DateOnly.TryParseExact(Cut(day, DateLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly onDay) || onDay.Year is < 2000 or > 2999)
        {
            return null;
        }

        _ = TimeOnly.TryParseExact(Cut(hour, TimeLength), "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly atHour);
        return new DateTimeOffset(onDay.ToDateTime(atHour), Lima.Offset);
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
