using System.Globalization;
using System.Xml.Linq;
using IziSales.Ubl.Reglas;
using static IziSales.Ubl.Lectura.Nodos;

namespace IziSales.Ubl.Lectura;

/// <summary>Versions, number, days, currency, sentences: the head of every document.</summary>
internal static class LectorCabecera
{
    // Outside them no electronic document exists, and calendar arithmetic may fall off its end.
    private const int MinYear = 2000;
    private const int MaxYear = 2999;

    public static void Versiones(XElement root, string ubl, string estructura, Hallazgos hallazgos)
    {
        string? dice = root.Element(Cbc + "UBLVersionID").Code();
        if (dice != ubl)
        {
            hallazgos.Sunat(dice is null ? "2075" : "2074", Under(root, "cbc:UBLVersionID"), dice is null ? "Falta la versión de UBL." : $"La versión de UBL es {ubl}, no {Shorten(dice)}.", $"Escriba {ubl}.");
        }

        string? customization = root.Element(Cbc + "CustomizationID").Code();
        if (customization != estructura)
        {
            hallazgos.Sunat(customization is null ? "2073" : "2072", Under(root, "cbc:CustomizationID"), customization is null ? "Falta la versión de la estructura." : $"La versión de la estructura es {estructura}, no {Shorten(customization)}.", $"Escriba {estructura}.");
        }
    }

    public static NumeroComprobante? Numero(XElement root, Hallazgos hallazgos)
    {
        string? text = root.Element(Cbc + "ID").Code();
        if (NumeroComprobante.TryParse(text, out NumeroComprobante? numero))
        {
            return numero;
        }

        hallazgos.Sunat("1001", Under(root, "cbc:ID"), text is null ? "Falta la serie y el número." : $"«{Shorten(text)}» no es una serie y un número.", "Escriba serie, guion y hasta ocho dígitos: B001-27.");
        return null;
    }

    public static DateTimeOffset? Fecha(XElement root, Hallazgos hallazgos)
    {
        string time = root.Element(Cbc + "IssueTime").Code() ?? "00:00:00";
        if (Dia(root, "IssueDate", hallazgos) is not { } day)
        {
            return null;
        }

        bool hasTime = TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out TimeOnly hour);
        return new DateTimeOffset(day.ToDateTime(hasTime ? hour : TimeOnly.MinValue), Lima.Offset);
    }

    public static DateOnly? Dia(XElement root, string name, Hallazgos hallazgos)
    {
        string? date = root.Element(Cbc + name).Code();
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= MinYear and <= MaxYear)
        {
            return day;
        }

        hallazgos.Own("IZI-XML-003", Under(root, "cbc:" + name), date is null ? "Falta la fecha." : $"«{Shorten(date)}» no es una fecha.", "Escriba la fecha como 2026-01-15.");
        return null;
    }

    public static Moneda Moneda(XElement root, Hallazgos hallazgos)
    {
        string? codigo = root.Element(Cbc + "DocumentCurrencyCode").Code();
        if (!Ubl.Moneda.TryParse(codigo, out Moneda? moneda))
        {
            hallazgos.Sunat(codigo is null ? "2070" : "3088", Under(root, "cbc:DocumentCurrencyCode"), codigo is null ? "Falta la moneda." : $"La moneda «{Shorten(codigo)}» no está en el catálogo 02.", "Use PEN para soles.");
            moneda = Ubl.Moneda.Pen;
        }

        UnaMoneda(root, codigo, "todo el documento", hallazgos);
        return moneda;
    }

    /// <summary>Every amount under an element has the same currency.</summary>
    public static void UnaMoneda(XElement element, string? codigo, string donde, Hallazgos hallazgos)
    {
        XElement? other = element.Descendants().FirstOrDefault(child => child.Attribute("currencyID") is { } attribute && attribute.Value != (codigo ?? attribute.Value));
        if (other is not null)
        {
            hallazgos.Sunat("2071", PathOf(other), $"La moneda {Shorten(other.Attribute("currencyID")!.Value)} no es la del documento ({Shorten(codigo!)}).", $"Use una sola moneda en {donde}.");
        }
    }

    public static (IReadOnlyList<Leyenda> Leyendas, IReadOnlyList<string> Observaciones) Notas(XElement root, Hallazgos hallazgos)
    {
        var leyendas = new List<Leyenda>();
        var observaciones = new List<string>();
        foreach (XElement note in root.Some(Cbc + "Note"))
        {
            string? codigo = note.Attribute("languageLocaleID")?.Value;
            if (codigo is null)
            {
                observaciones.Add(note.Value);
            }
            else if (CodigoLeyenda.TryParse(codigo, out CodigoLeyenda? leyenda))
            {
                leyendas.Add(new Leyenda(leyenda, note.Value));
            }
            else
            {
                hallazgos.Sunat("3027", PathOf(note), $"El código de leyenda «{Shorten(codigo)}» no está en el catálogo 52.", "Use un código del catálogo, o ninguno para un texto libre.");
            }
        }

        return (leyendas, observaciones);
    }
}
