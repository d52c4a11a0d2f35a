using SamplePos.Ajustes;
using SamplePos.Catalogue;
using SamplePos.Csv;
using SamplePos.Presentation;

namespace SamplePos.Importacion;

/// <summary>Works out what a file would do. It writes nothing: whoever carries the plan out works it out again under a lock and compares.</summary>
/// <remarks>A product is known by its code, else by its bar code. An empty field leaves what there is.</remarks>
public sealed class Planificador
{
    private readonly CodeBook<Product> _byCode;
    private readonly Dictionary<string, Product> _byBarcode = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<int> _moved;
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _seenBarcodes = new(StringComparer.Ordinal);

    /// <summary>Plans over this catalogue.</summary>
    /// <param name="catalogue">Every product.</param>
    /// <param name="moved">Which of them have movements.</param>
    public Planificador(IReadOnlyList<Product> catalogue, IReadOnlySet<int> moved)
    {
        _moved = moved;
        _byCode = new(catalogue.OrderBy(static product => product.IsRepeated), static product => product.Code);
        foreach (Product product in catalogue)
        {
            foreach (string barcode in product.Barcodes)
            {
                _byBarcode[barcode] = product;
            }
        }
    }

    /// <summary>The plan.</summary>
    public PlanImportacion Plan(CsvTable table)
    {
        Columna?[] columns = [.. table.Headers.Select(Columnas.Find)];
        string[] ignored = [.. table.Headers.Where((title, i) => columns[i] is null && title.Length > 0)];
        IGrouping<Columna, Columna>? twice = columns.OfType<Columna>().GroupBy(static column => column).FirstOrDefault(static group => group.Count() > 1);
        string? problem = twice is not null ? $"Dos columnas son «{twice.Key.Titulo()}». Deje una."
            : !columns.Contains(Columna.Codigo) && !columns.Contains(Columna.Barras) ? "Falta la columna «Código» o «Códigos de barras». Descargue la plantilla para ver los títulos."
            : table.Rows.Count == 0 ? "El archivo tiene títulos y ninguna fila."
            : null;
        return problem is not null ? new([], ignored, problem) : new([.. table.Rows.Select(row => PlanRow(new FilaLeida(row, columns)))], ignored, null);
    }

    private FilaPlan PlanRow(FilaLeida row)
    {
        string[] barcodes = row.Words(Columna.Barras);
        string? code = row.Text(Columna.Codigo) ?? (barcodes.Length > 0 && !_byBarcode.ContainsKey(barcodes[0]) ? barcodes[0] : null);
        Product? before = code is not null ? _byCode.TryFind(code, out Product? known) ? known : null : barcodes.Length > 0 ? _byBarcode.GetValueOrDefault(barcodes[0]) : null;
        Product after = row.Over(before ?? new Product { Code = code ?? "", Name = "" }, barcodes);
        Judge(row, before, after, barcodes);
        long? initial = row.Quantity(Columna.Inicial);
        if (initial is not null && (before is not null && _moved.Contains(before.Id)))
        {
            initial = null; // its movements say what there is
        }
        else if (initial is not null && !row.Has(Columna.Lleva))
        {
            after = after with { KeepsStock = true };
        }

        List<ProductChange> changes = before is null ? [] : [.. ProductChange.Between(before, after)];
        if (before is not null && initial is { } quantity)
        {
            changes.Add(new(Columna.Inicial.Titulo(), "—", Texto.Cantidad(quantity / 1000m)));
        }

        return new(row.Line, before, after, changes, row.Errors) { Inicial = initial };
    }

    private void Judge(FilaLeida row, Product? before, Product after, string[] barcodes)
    {
        if (after.Code.Length == 0)
        {
            row.Blame(Columna.Codigo, "Falta el código o el código de barras.");
            return;
        }

        if (before is { IsFromWeb: true })
        {
            row.Blame(Columna.Codigo, "Es de la tienda web: se cambia en WooCommerce.");
            return;
        }

        string key = before?.Code ?? ProductCode.Fold(after.Code);
        if (!_seen.TryAdd(key, row.Line))
        {
            row.Blame(Columna.Codigo, $"Está dos veces en el archivo: también en la línea {_seen[key]}.");
        }

        foreach (string barcode in barcodes)
        {
            if (_byBarcode.TryGetValue(barcode, out Product? owner) && owner.Id != before?.Id)
            {
                row.Blame(Columna.Barras, $"{barcode} ya es de «{owner.Name}» ({owner.Code}).");
            }
            else if (!_seenBarcodes.TryAdd(barcode, row.Line))
            {
                row.Blame(Columna.Barras, $"{barcode} también está en la línea {_seenBarcodes[barcode]}.");
            }
        }

        foreach (Falta falta in ProductRules.Check(after))
        {
            row.Blame(Enum.Parse<Columna>(falta.Campo), falta.Mensaje);
        }
    }
}
