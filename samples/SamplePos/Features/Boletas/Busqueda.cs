using System.Globalization;
using System.Text.RegularExpressions;
using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Catalogue;
using SamplePos.Presentation;

namespace SamplePos.Features.Boletas;

/// <summary>What a person typed into the search of documents, understood: a number, a DNI or RUC, an amount, days, a state, a kind, and otherwise words of a name.</summary>
public sealed partial record Busqueda
{
    private const int LongestText = 120;
    private const int MostWords = 8;
    private const int MostDigitsOfNumber = 7;
    private const int DigitsOfDni = 8;
    private const int DigitsOfRuc = 11;

    private static readonly (string Begins, EstadoComprobante[] Estados)[] Estados =
    [
        ("observad", [EstadoComprobante.Observado]),
        ("aceptad", [EstadoComprobante.Aceptado, EstadoComprobante.Observado]),
        ("rechazad", [EstadoComprobante.Rechazado]),
        ("reemitid", [EstadoComprobante.Reemplazado]),
        ("anulad", [EstadoComprobante.Anulado, EstadoComprobante.AnulacionPendiente]),
        ("anulacion", [EstadoComprobante.Anulado, EstadoComprobante.AnulacionPendiente]),
        ("pendiente", [.. Enum.GetValues<EstadoComprobante>().Where(CicloComprobante.IsPendiente)]),
        ("conflicto", [EstadoComprobante.EnConflicto]),
    ];

    /// <summary>The whole number, such as B001-27.</summary>
    public string? Numero { get; init; }

    /// <summary>A series by itself, such as B001.</summary>
    public string? Serie { get; init; }

    /// <summary>A bare figure: the number of a document, or soles.</summary>
    public int? Figura { get; init; }

    /// <summary>The buyer's DNI or RUC.</summary>
    public string? Documento { get; init; }

    /// <summary>Soles and céntimos.</summary>
    public decimal? Importe { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? Desde { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Hasta { get; init; }

    /// <summary>The states; none means any.</summary>
    public IReadOnlyList<EstadoComprobante> States { get; init; } = [];

    /// <summary>Catálogo 01; null means any.</summary>
    public string? Tipo { get; init; }

    /// <summary>Words of the buyer's name, folded.</summary>
    public IReadOnlyList<string> Palabras { get; init; } = [];

    /// <summary>What was understood, for the person who typed it; empty when nothing was typed.</summary>
    public string Entendido => string.Join(" · ", Told());

    /// <summary>Understands a text on a day.</summary>
    public static Busqueda Of(string? text, DateOnly today)
    {
        string folded = SearchText.Fold((text ?? "").Trim());
        folded = Joined(folded.Length > LongestText ? folded[..LongestText] : folded);
        (DateOnly? desde, DateOnly? hasta, string rest) = Fechas.Find(folded, today);
        Busqueda found = new() { Desde = desde, Hasta = hasta };
        foreach (string word in rest.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostWords))
        {
            found = found.With(word);
        }

        return found;
    }

    // Two words that mean one thing, before the text falls apart into words.
    private static string Joined(string text) =>
        Sign().Replace(text, "")
            .Replace("nota de credito", "nota-credito", StringComparison.Ordinal).Replace("notas de credito", "nota-credito", StringComparison.Ordinal)
            .Replace("nota de debito", "nota-debito", StringComparison.Ordinal).Replace("notas de debito", "nota-debito", StringComparison.Ordinal)
            .Replace("por enviar", "pendiente", StringComparison.Ordinal).Replace("en camino", "pendiente", StringComparison.Ordinal)
            .Replace("no registrada", "no-registrada", StringComparison.Ordinal).Replace("clientes varios", "varios", StringComparison.Ordinal);

    private Busqueda With(string word)
    {
        if (Number().IsMatch(word))
        {
            string[] parts = word.ToUpperInvariant().Split('-');
            return this with { Numero = $"{parts[0]}-{parts[1].TrimStart('0')}" };
        }

        if (SerieAlone().IsMatch(word))
        {
            return this with { Serie = word.ToUpperInvariant() };
        }

        if (word.All(char.IsAsciiDigit))
        {
            return word.Length is DigitsOfDni or DigitsOfRuc ? this with { Documento = word }
                : word.Length <= MostDigitsOfNumber ? this with { Figura = int.Parse(word, CultureInfo.InvariantCulture) }
                : this with { Documento = word };
        }

        if (Amount().IsMatch(word) && Texto.TryMonto(word.Count(static c => c is '.' or ',') > 1 ? word.Replace(",", "", StringComparison.Ordinal) : word, out decimal amount))
        {
            return this with { Importe = amount };
        }

        return word switch
        {
            "nota-credito" => this with { Tipo = TipoComprobante.NotaCredito.Codigo },
            "nota-debito" => this with { Tipo = TipoComprobante.NotaDebito.Codigo },
            "boleta" or "boletas" => this with { Tipo = TipoComprobante.Boleta.Codigo },
            "no-registrada" => this with { States = [EstadoComprobante.NoRegistrado] },
            "dni" or "ruc" or "s/" => this,
            _ when Array.Find(Estados, one => word.StartsWith(one.Begins, StringComparison.Ordinal)) is { Estados: { } estados } => this with { States = estados },
            _ => this with { Palabras = [.. Palabras, word] },
        };
    }

    private IEnumerable<string> Told()
    {
        if (Numero is not null)
        {
            yield return $"número {Numero}";
        }

        if (Serie is not null)
        {
            yield return $"serie {Serie}";
        }

        if (Figura is { } figure)
        {
            yield return $"número {figure} o S/ {Texto.Monto(figure)}";
        }

        if (Documento is not null)
        {
            yield return Documento.Length == DigitsOfRuc ? $"RUC {Documento}" : Documento.Length == DigitsOfDni ? $"DNI {Documento}" : $"documento {Documento}";
        }

        if (Importe is { } amount)
        {
            yield return $"S/ {Texto.Monto(amount)}";
        }

        if (Desde is { } first && Hasta is { } last)
        {
            yield return first == last ? Texto.Dia(first) : $"del {Texto.Dia(first)} al {Texto.Dia(last)}";
        }

        if (Tipo is not null)
        {
            yield return Tipo == TipoComprobante.NotaCredito.Codigo ? "notas de crédito" : Tipo == TipoComprobante.NotaDebito.Codigo ? "notas de débito" : "boletas";
        }

        if (States.Count > 0)
        {
            yield return string.Join(" o ", States.Take(2).Select(static state => EstadoView.Name(state).ToLowerInvariant())) + (States.Count > 2 ? "…" : "");
        }

        if (Palabras.Count > 0)
        {
            yield return $"cliente «{string.Join(' ', Palabras)}»";
        }
    }

    [GeneratedRegex(@"^[bef][a-z0-9]{3}-\d{1,8}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?=.*\d)[bef][a-z0-9]{3}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex SerieAlone();

    [GeneratedRegex(@"^\d{1,3}(,\d{3})*[.,]\d{1,2}$|^\d{1,7}[.,]\d{1,2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Amount();

    [GeneratedRegex(@"s/\.?\s*(?=\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Sign();
}
