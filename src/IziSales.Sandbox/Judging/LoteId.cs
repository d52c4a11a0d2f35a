using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>Whose file it is, of which day, which number: <c>10412365785-RC-20260116-1</c>.</summary>
internal sealed record LoteId(Ruc Ruc, TipoComprobante Tipo, DateOnly Generacion, int Numero)
{
    private const int MaxNumero = 99_999;

    public string NombreArchivo => $"{Ruc.Value}-{Identificador}";

    public string Identificador => string.Create(CultureInfo.InvariantCulture, $"{Tipo.Codigo}-{Generacion:yyyyMMdd}-{Numero}");

    public static bool TryParse(string? text, [NotNullWhen(true)] out LoteId? id)
    {
        id = null;
        if (text?.Split('-') is not [string ruc, string tipo, { Length: 8 } day, { Length: >= 1 and <= 5 } number])
        {
            return false;
        }

        if (Ruc.TryParse(ruc, out Ruc? emisor)
            && TipoComprobante.TryParse(tipo, out TipoComprobante? known)
            && (known == TipoComprobante.ResumenDiario || known == TipoComprobante.ComunicacionBaja)
            && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly generacion)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int numero)
            && numero is >= 1 and <= MaxNumero)
        {
            id = new LoteId(emisor, known, generacion, numero);
        }

        return id is not null;
    }
}
