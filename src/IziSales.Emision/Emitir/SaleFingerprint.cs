using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Emision.Emitir;

/// <summary>A hash over everything a sale says, by which a retried sale is told from another one under the same key.</summary>
/// <remarks>Amounts count by value (1.0 equals 1.00); texts carry their length, so no two sales share a canonical text. Kept in databases: never change it.</remarks>
internal static class SaleFingerprint
{
    public static byte[] Of(Sale sale)
    {
        using var text = new CanonicalText();
        text.Head("sale/1");
        text.Add(sale.Moneda.Codigo);
        text.Add(sale.Operacion?.Codigo);
        text.Add(sale.Redondeo.ToString());
        text.Add(sale.Adquirente?.Documento.Tipo.Codigo);
        text.Add(sale.Adquirente?.Documento.Numero);
        text.Add(sale.Adquirente?.Nombre);
        text.Add(sale.Observaciones.Count);
        foreach (string observacion in sale.Observaciones)
        {
            text.Add(observacion);
        }

        text.Add(sale.DescuentosGlobales.Count);
        foreach (Descuento descuento in sale.DescuentosGlobales)
        {
            Add(text, descuento);
        }

        text.Add(sale.Lines.Count);
        foreach (SaleLine line in sale.Lines)
        {
            Add(text, line);
        }

        AddRecargos(text, sale);
        return text.Hash();
    }

    private static void Add(CanonicalText text, SaleLine line)
    {
        text.Add(line.Code);
        text.Add(line.Description);
        text.Add(line.Quantity);
        text.Add(line.Unit.Codigo);
        text.Add(line.Price.Kind.ToString());
        text.Add(line.Price.Amount);
        text.Add(line.Afectacion?.Codigo);
        text.Add(line.Bolsas);
        Add(text, line.Descuento);
    }

    // Charges came later: a sale without them keeps the hash that databases hold.
    private static void AddRecargos(CanonicalText text, Sale sale)
    {
        for (int i = 0; i < sale.Lines.Count; i++)
        {
            if (sale.Lines[i].Recargo is { } recargo)
            {
                text.Head(string.Create(CultureInfo.InvariantCulture, $"recargo {i}"));
                Add(text, recargo);
            }
        }

        foreach (Recargo recargo in sale.RecargosGlobales)
        {
            text.Head("recargo");
            Add(text, recargo);
        }
    }

    private static void Add(CanonicalText text, Recargo recargo)
    {
        text.Add(recargo.Kind.ToString());
        text.Add(recargo.Value);
        text.Add(recargo.Motivo?.Codigo);
    }

    private static void Add(CanonicalText text, Descuento? descuento)
    {
        text.Add(descuento?.Kind.ToString());
        if (descuento is not null)
        {
            text.Add(descuento.Value);
            text.Add(descuento.Motivo?.Codigo);
        }
    }
}
