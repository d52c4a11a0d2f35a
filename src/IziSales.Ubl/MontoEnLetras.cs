using System.Globalization;
using System.Text;

namespace IziSales.Ubl;

/// <summary>An amount in Spanish words, as leyenda 1000 wants it: <c>CIENTO DIECIOCHO CON 00/100 SOLES</c>.</summary>
public static class MontoEnLetras
{
    /// <summary>The greatest amount that has words here: twelve digits and two decimals, as in SUNAT's formats.</summary>
    public const decimal Max = 999_999_999_999.99m;

    private static readonly string[] Unidades =
    [
        "", "UN", "DOS", "TRES", "CUATRO", "CINCO", "SEIS", "SIETE", "OCHO", "NUEVE", "DIEZ",
        "ONCE", "DOCE", "TRECE", "CATORCE", "QUINCE", "DIECISÉIS", "DIECISIETE", "DIECIOCHO", "DIECINUEVE", "VEINTE",
        "VEINTIÚN", "VEINTIDÓS", "VEINTITRÉS", "VEINTICUATRO", "VEINTICINCO", "VEINTISÉIS", "VEINTISIETE", "VEINTIOCHO", "VEINTINUEVE",
    ];

    private static readonly string[] Decenas = ["", "", "", "TREINTA", "CUARENTA", "CINCUENTA", "SESENTA", "SETENTA", "OCHENTA", "NOVENTA"];

    private static readonly string[] Centenas =
        ["", "CIENTO", "DOSCIENTOS", "TRESCIENTOS", "CUATROCIENTOS", "QUINIENTOS", "SEISCIENTOS", "SETECIENTOS", "OCHOCIENTOS", "NOVECIENTOS"];

    /// <summary>Writes an amount in words, upper case, with its céntimos as a fraction.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative or above <see cref="Max"/>.</exception>
    public static string From(decimal monto, Moneda moneda)
    {
        ArgumentNullException.ThrowIfNull(moneda);
        ArgumentOutOfRangeException.ThrowIfLessThan(monto, 0m);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(monto, Max);

        decimal exacto = Redondeo.ADosDecimales(monto);
        long entero = (long)exacto;
        int centimos = (int)((exacto - entero) * 100m);

        var words = new StringBuilder(96);
        if (entero == 0)
        {
            words.Append("CERO");
        }
        else
        {
            AppendEntero(words, entero);
        }

        // "Uno" stands alone before "con": only nouns shorten it.
        EndWithUno(words);
        return words.Append(CultureInfo.InvariantCulture, $" CON {centimos:00}/100 {NombreDe(moneda)}").ToString();
    }

    private static void AppendEntero(StringBuilder words, long numero)
    {
        int millones = (int)(numero / 1_000_000);
        int resto = (int)(numero % 1_000_000);
        if (millones > 0)
        {
            AppendHastaMillon(words, millones);
            Append(words, millones == 1 ? "MILLÓN" : "MILLONES");
        }

        AppendHastaMillon(words, resto);
    }

    private static void AppendHastaMillon(StringBuilder words, int numero)
    {
        int miles = numero / 1_000;
        if (miles > 0)
        {
            if (miles > 1)
            {
                AppendHastaMil(words, miles);
            }

            Append(words, "MIL");
        }

        AppendHastaMil(words, numero % 1_000);
    }

    private static void AppendHastaMil(StringBuilder words, int numero)
    {
        if (numero == 100)
        {
            Append(words, "CIEN");
            return;
        }

        Append(words, Centenas[numero / 100]);
        int resto = numero % 100;
        if (resto < 30)
        {
            Append(words, Unidades[resto]);
            return;
        }

        Append(words, Decenas[resto / 10]);
        if (resto % 10 > 0)
        {
            Append(words, "Y");
            Append(words, Unidades[resto % 10]);
        }
    }

    private static void Append(StringBuilder words, string word)
    {
        if (word.Length == 0)
        {
            return;
        }

        if (words.Length > 0)
        {
            words.Append(' ');
        }

        words.Append(word);
    }

    private static void EndWithUno(StringBuilder words)
    {
        int n = words.Length;
        if (n >= 8 && words.ToString(n - 8, 8) == "VEINTIÚN")
        {
            words.Length = n - 2;
            words.Append("UNO");
        }
        else if (n >= 2 && words[n - 1] == 'N' && words[n - 2] == 'U' && (n == 2 || words[n - 3] == ' '))
        {
            words.Append('O');
        }
    }

    private static string NombreDe(Moneda moneda) => moneda.Codigo switch
    {
        "PEN" => "SOLES",
        "USD" => "DÓLARES AMERICANOS",
        "EUR" => "EUROS",
        _ => moneda.Codigo,
    };
}
