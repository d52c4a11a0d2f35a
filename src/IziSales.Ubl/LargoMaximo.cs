using System.Globalization;

namespace IziSales.Ubl;

/// <summary>How long the texts of a document may be, and a way to shorten one on purpose: the SDK itself never cuts a text, it reports it.</summary>
public static class LargoMaximo
{
    /// <summary>A line's description (rule 2027).</summary>
    public const int Descripcion = 500;

    /// <summary>The shop's code of the goods (rule 4269).</summary>
    public const int Codigo = 30;

    /// <summary>A legend or a free sentence (rule 3006).</summary>
    public const int Observacion = 200;

    /// <summary>The buyer's name (rule 2022).</summary>
    public const int Nombre = 1_500;

    /// <summary>Why a note is issued (rule 2135).</summary>
    public const int Sustento = 500;

    /// <summary>Cuts a text to a length, never through an emoji or an accented letter, and without blanks at its new end. A text that fits stays as it is.</summary>
    public static string Recortar(string texto, int largo)
    {
        ArgumentNullException.ThrowIfNull(texto);
        ArgumentOutOfRangeException.ThrowIfNegative(largo);
        if (texto.Length <= largo)
        {
            return texto;
        }

        int fin = 0;
        while (fin + StringInfo.GetNextTextElementLength(texto, fin) is var siguiente && siguiente <= largo)
        {
            fin = siguiente;
        }

        return texto[..fin].TrimEnd();
    }
}
