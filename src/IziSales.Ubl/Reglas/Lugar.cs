using System.Globalization;

namespace IziSales.Ubl.Reglas;

/// <summary>Where in a document a rule looks; it becomes text only when a fault is found there, for most documents have none.</summary>
/// <param name="inicio">What the place begins with; alone, the whole place.</param>
/// <param name="indice">Place in that list; below zero, none.</param>
/// <param name="miembro">What follows, with its point.</param>
/// <param name="subindice">Place in the member's list; below zero, none.</param>
internal readonly struct Lugar(string inicio, int indice = -1, string miembro = "", int subindice = -1)
{
    public static implicit operator Lugar(string path) => new(path);

    public static Lugar DeLinea(int linea, string miembro, int subindice = -1) => new("Lineas", linea, miembro, subindice);

    public override string ToString() => $"{inicio}{Index(indice)}{miembro}{Index(subindice)}";

    private static string Index(int value) => value < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"[{value}]");
}
