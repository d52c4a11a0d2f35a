using System.Globalization;
using IziSales.Ubl;
using SamplePos.Compras;
using SamplePos.Features.Vender;
using SamplePos.Presentation;

namespace SamplePos.Features.Compras;

/// <summary>A purchase as a person types it.</summary>
public sealed class CompraForm
{
    private const int ShortestName = 3;
    private const int LongestName = 100;
    private const int LongestNote = 200;
    private const int OldestYears = 2;
    private const decimal Most = 999_999.99m;
    private const string Day = "yyyy-MM-dd";

    /// <summary>The key of the form, so that a second click notes once.</summary>
    public string? Clave { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>The day on the document.</summary>
    public string? Fecha { get; set; }

    /// <summary>Who sold it.</summary>
    public string? Proveedor { get; set; }

    /// <summary>The supplier's RUC; empty when there was no document.</summary>
    public string? Ruc { get; set; }

    /// <summary>The document; empty when there was none.</summary>
    public string? Numero { get; set; }

    /// <summary>How much.</summary>
    public string? Importe { get; set; }

    /// <summary>What else there is to say.</summary>
    public string? Nota { get; set; }

    /// <summary>An empty one on a day.</summary>
    public static CompraForm On(DateOnly day) => new() { Fecha = day.ToString(Day, CultureInfo.InvariantCulture) };

    /// <summary>A purchase to be corrected.</summary>
    public static CompraForm From(Compra compra) => new()
    {
        Fecha = compra.Fecha.ToString(Day, CultureInfo.InvariantCulture),
        Proveedor = compra.Proveedor,
        Ruc = compra.Ruc,
        Numero = compra.Numero,
        Importe = compra.Importe.ToString("0.00", CultureInfo.InvariantCulture),
        Nota = compra.Nota,
    };

    /// <summary>The purchase, or null when something is wrong.</summary>
    /// <param name="emisor">The shop.</param>
    /// <param name="usuario">Who types.</param>
    /// <param name="momento">Now.</param>
    /// <param name="problems">What is wrong.</param>
    public Compra? Read(Ruc emisor, string usuario, DateTimeOffset momento, ProblemList problems)
    {
        DateOnly today = Lima.DateOf(momento);
        string name = Proveedor?.Trim() ?? "";
        string? ruc = Blank(Ruc);
        string? note = Blank(Nota);
        bool dated = DateOnly.TryParseExact(Fecha, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day);
        bool money = Texto.TryMonto(Importe, out decimal amount);
        string? number = null;
        bool numbered = Blank(Numero) is null || NumeroProveedor.TryParse(Numero, out number);
        problems.Require(SaleReader.IsKey(Clave), "Clave", "La página quedó abierta mucho tiempo.", "Vuelva a cargarla y anote la compra otra vez.");
        problems.Require(dated && day <= today && day >= today.AddYears(-OldestYears), "Fecha", "La fecha no es válida.", "Es la del comprobante: hoy o antes, de los últimos dos años.");
        problems.Require(name.Length is >= ShortestName and <= LongestName && !name.Any(char.IsControl), "Proveedor", "El nombre del proveedor no es válido.", $"Use de {ShortestName} a {LongestName} letras.");
        problems.Require(ruc is null || IziSales.Ubl.Ruc.TryParse(ruc, out _), "Ruc", "El RUC del proveedor no es válido.", "Son once dígitos; revíselo en el comprobante.");
        problems.Require(ruc is null || ruc != emisor.Value, "Ruc", "Ese es el RUC de su propia tienda.", "Escriba el del proveedor.");
        problems.Require(numbered, "Numero", "El número del comprobante no se entiende.", "Escríbalo con serie, guion y número, por ejemplo F001-1234.");
        problems.Require(ruc is null == (number is null) || !numbered, "Numero", "El RUC y el número van juntos.", "Escriba los dos, o ninguno si compró sin comprobante.");
        problems.Require(money && amount is > 0m and <= Most, "Importe", "El importe no es válido.", "Escriba el total del comprobante, por ejemplo 350.00.");
        problems.Require(note is null || (note.Length <= LongestNote && !note.Any(char.IsControl)), "Nota", "La nota no es válida.", $"Use hasta {LongestNote} letras en una línea.");
        return problems.Count > 0
            ? null
            : new Compra { Clave = Clave!, Emisor = emisor.Value, Fecha = day, Proveedor = name, Ruc = ruc, Numero = number, Importe = amount, Nota = note, Usuario = usuario, Momento = momento };
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
