namespace IziSales.Ubl.Tests;

/// <summary>Reads amounts in Spanish words, strictly and by another road than the writer: it knows grammar, not the writer's tables.</summary>
internal static class LectorDeLetras
{
    private static readonly Dictionary<string, int> Solas = new(StringComparer.Ordinal)
    {
        ["DOS"] = 2, ["TRES"] = 3, ["CUATRO"] = 4, ["CINCO"] = 5, ["SEIS"] = 6, ["SIETE"] = 7, ["OCHO"] = 8, ["NUEVE"] = 9, ["DIEZ"] = 10,
        ["ONCE"] = 11, ["DOCE"] = 12, ["TRECE"] = 13, ["CATORCE"] = 14, ["QUINCE"] = 15, ["DIECISÉIS"] = 16, ["DIECISIETE"] = 17, ["DIECIOCHO"] = 18,
        ["DIECINUEVE"] = 19, ["VEINTE"] = 20, ["VEINTIDÓS"] = 22, ["VEINTITRÉS"] = 23, ["VEINTICUATRO"] = 24, ["VEINTICINCO"] = 25, ["VEINTISÉIS"] = 26,
        ["VEINTISIETE"] = 27, ["VEINTIOCHO"] = 28, ["VEINTINUEVE"] = 29,
    };

    private static readonly Dictionary<string, int> Decenas = new(StringComparer.Ordinal)
    {
        ["TREINTA"] = 30, ["CUARENTA"] = 40, ["CINCUENTA"] = 50, ["SESENTA"] = 60, ["SETENTA"] = 70, ["OCHENTA"] = 80, ["NOVENTA"] = 90,
    };

    private static readonly Dictionary<string, int> Centenas = new(StringComparer.Ordinal)
    {
        ["CIENTO"] = 100, ["DOSCIENTOS"] = 200, ["TRESCIENTOS"] = 300, ["CUATROCIENTOS"] = 400, ["QUINIENTOS"] = 500, ["SEISCIENTOS"] = 600,
        ["SETECIENTOS"] = 700, ["OCHOCIENTOS"] = 800, ["NOVECIENTOS"] = 900,
    };

    /// <summary>The amount that a sentence such as "VEINTIÚN MIL CON 05/100 SOLES" says; −1 when it is not Spanish.</summary>
    public static decimal Read(string sentence)
    {
        string[] halves = sentence.Split(" CON ");
        if (halves.Length != 2 || halves[1][2..] != "/100 SOLES")
        {
            return -1m;
        }

        decimal centimos = decimal.Parse(halves[1][..2], CultureInfo.InvariantCulture) / 100m;
        return halves[0] == "CERO" ? centimos : Entero(halves[0].Split(' ')) + centimos;
    }

    private static long Entero(string[] words)
    {
        int millones = Array.FindIndex(words, static word => word is "MILLÓN" or "MILLONES");
        if (millones < 0)
        {
            return HastaMillon(words, last: true);
        }

        bool uno = millones == 1 && words[0] == "UN";
        if (uno != (words[millones] == "MILLÓN"))
        {
            return -1;
        }

        long resto = millones + 1 == words.Length ? 0 : HastaMillon(words[(millones + 1)..], last: true);
        long cuantos = HastaMillon(words[..millones], last: false);
        return resto < 0 || cuantos < 0 ? -1 : (cuantos * 1_000_000) + resto;
    }

    private static long HastaMillon(string[] words, bool last)
    {
        int mil = Array.IndexOf(words, "MIL");
        if (mil < 0)
        {
            return HastaMil(words, last);
        }

        long miles = mil == 0 ? 1 : HastaMil(words[..mil], last: false);
        long resto = mil + 1 == words.Length ? 0 : HastaMil(words[(mil + 1)..], last);

        // "Un mil" is no Spanish, nor is "mil mil".
        return resto < 0 || miles < 0 || (mil > 0 && miles == 1) ? -1 : (miles * 1_000) + resto;
    }

    private static long HastaMil(string[] words, bool last)
    {
        if (words is ["CIEN"])
        {
            return 100;
        }

        return Centenas.TryGetValue(words[0], out int centenas)
            ? words.Length == 1 ? (centenas == 100 ? -1 : centenas) : Suma(centenas, HastaCien(words[1..], last))
            : HastaCien(words, last);
    }

    private static long HastaCien(string[] words, bool last)
    {
        // Before a noun "uno" is shortened, at the end it is not.
        string uno = last ? "UNO" : "UN";
        string veintiuno = last ? "VEINTIUNO" : "VEINTIÚN";
        return words switch
        {
            [var word] when word == uno => 1,
            [var word] when word == veintiuno => 21,
            [var word] when Solas.TryGetValue(word, out int sola) => sola,
            [var word] when Decenas.TryGetValue(word, out int decena) => decena,
            [var decenas, "Y", var unidad] when Decenas.TryGetValue(decenas, out int decena) => Suma(decena, Unidad(unidad, uno)),
            _ => -1,
        };
    }

    private static long Unidad(string word, string uno) =>
        word == uno ? 1 : Solas.TryGetValue(word, out int sola) && sola < 10 ? sola : -1;

    private static long Suma(long first, long second) => second < 0 ? -1 : first + second;
}
