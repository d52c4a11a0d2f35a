using SamplePos.Catalogue;
using SamplePos.Csv;

namespace SamplePos.Importacion;

/// <summary>A row while it is being read: its fields by column, and what is wrong with them.</summary>
internal sealed class FilaLeida
{
    private static readonly string[] Yes = ["si", "s", "x", "1", "true", "verdadero"];
    private static readonly string[] No = ["no", "n", "0", "false", "falso"];

    private readonly Dictionary<Columna, string> _fields = [];
    private readonly List<(string Columna, string Motivo)> _errors = [];

    public FilaLeida(CsvRow row, IReadOnlyList<Columna?> columns)
    {
        Line = row.Line;
        for (int i = 0; i < columns.Count; i++)
        {
            if (columns[i] is { } column && row.Fields[i].Trim() is { Length: > 0 } text)
            {
                _fields[column] = text;
            }
        }
    }

    public int Line { get; }

    public IReadOnlyList<(string Columna, string Motivo)> Errors => _errors;

    /// <summary>Whether the row says anything in this column.</summary>
    public bool Has(Columna column) => _fields.ContainsKey(column);

    public string? Text(Columna column) => _fields.GetValueOrDefault(column);

    public string[] Words(Columna column) => Text(column)?.Split([' ', ',', '|', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Says what is wrong with a field; the first fault of a field is the one that is told.</summary>
    public void Blame(Columna column, string why)
    {
        if (!_errors.Exists(error => error.Columna == column.Titulo()))
        {
            _errors.Add((column.Titulo(), why));
        }
    }

    /// <summary>A quantity in thousandths; null when there is none or it cannot be read.</summary>
    public long? Quantity(Columna column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (Numero.TryRead(text, out decimal value) && value >= 0m && value * 1000m <= ProductRules.MostMilesimos && value * 1000m % 1m == 0m)
        {
            return (long)(value * 1000m);
        }

        Blame(column, $"«{text}» no es una cantidad: use cero o más, con hasta tres decimales.");
        return null;
    }

    /// <summary>The product with what the row says of it; what it does not say stays.</summary>
    public Product Over(Product before, string[] barcodes) => before with
    {
        Code = Text(Columna.Codigo) is { } code && !ProductCode.Same(code, before.Code) ? code : before.Code,
        Name = Text(Columna.Nombre) ?? before.Name,
        Centimos = Price() ?? before.Centimos,
        Barcode = barcodes.Length > 0 ? barcodes[0] : before.Barcode,
        MoreBarcodes = barcodes.Length > 1 ? string.Join(' ', barcodes.Skip(1)) : barcodes.Length > 0 ? null : before.MoreBarcodes,
        Category = Text(Columna.Categoria) ?? before.Category,
        Unit = Text(Columna.Unidad) is { } unit ? Unidades.Find(unit) : before.Unit,
        Weighed = YesOrNo(Columna.Pesado) ?? before.Weighed,
        QuickKey = Key() ?? before.QuickKey,
        KeepsStock = YesOrNo(Columna.Lleva) ?? before.KeepsStock,
        MinimoMilesimos = Quantity(Columna.Minimo) ?? before.MinimoMilesimos,
        Withdrawn = YesOrNo(Columna.Activo) switch { true => null, false => before.Withdrawn ?? "", null => before.Withdrawn },
    };

    private int? Price()
    {
        if (Text(Columna.Precio) is not { } text)
        {
            return null;
        }

        if (Numero.TryRead(text, out decimal price) && price > 0m && price * 100m <= ProductRules.MostCentimos && price * 100m % 1m == 0m)
        {
            return (int)(price * 100m);
        }

        Blame(Columna.Precio, $"«{text}» no es un precio: use un número mayor que cero, con hasta dos decimales.");
        return null;
    }

    private int? Key()
    {
        if (Text(Columna.Tecla) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int key))
        {
            return key;
        }

        Blame(Columna.Tecla, $"«{text}» no es un lugar: use un número de 1 a {ProductRules.MostKeys}.");
        return null;
    }

    private bool? YesOrNo(Columna column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        string folded = SearchText.Fold(text);
        if (Yes.Contains(folded, StringComparer.Ordinal) || No.Contains(folded, StringComparer.Ordinal))
        {
            return Yes.Contains(folded, StringComparer.Ordinal);
        }

        Blame(column, $"«{text}» no se entiende: escriba sí o no.");
        return null;
    }
}
