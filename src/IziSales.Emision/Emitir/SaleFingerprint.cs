using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IziSales.Ubl;

namespace IziSales.Emision.Emitir;

/// <summary>A hash over everything a sale says, by which a retried sale is told from another one under the same key.</summary>
/// <remarks>Amounts count by value (1.0 equals 1.00); texts carry their length, so no two sales share a canonical text. Kept in databases: never change it.</remarks>
internal static class SaleFingerprint
{
    private const string AnyDecimals = "0.############################";

    public static byte[] Of(Sale sale)
    {
        var text = new StringBuilder("sale/1\n");
        Add(text, sale.Moneda.Codigo);
        Add(text, sale.Operacion?.Codigo);
        Add(text, sale.Redondeo.ToString());
        Add(text, sale.Adquirente?.Documento.Tipo.Codigo);
        Add(text, sale.Adquirente?.Documento.Numero);
        Add(text, sale.Adquirente?.Nombre);
        Add(text, sale.Observaciones.Count);
        foreach (string observacion in sale.Observaciones)
        {
            Add(text, observacion);
        }

        Add(text, sale.DescuentosGlobales.Count);
        foreach (Descuento descuento in sale.DescuentosGlobales)
        {
            Add(text, descuento);
        }

        Add(text, sale.Lines.Count);
        foreach (SaleLine line in sale.Lines)
        {
            Add(text, line);
        }

        AddRecargos(text, sale);
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Add(StringBuilder text, SaleLine line)
    {
        Add(text, line.Code);
        Add(text, line.Description);
        Add(text, line.Quantity);
        Add(text, line.Unit.Codigo);
        Add(text, line.Price.Kind.ToString());
        Add(text, line.Price.Amount);
        Add(text, line.Afectacion?.Codigo);
        Add(text, line.Bolsas);
        Add(text, line.Descuento);
    }

    // Charges came later: a sale without them keeps the hash that databases hold.
    private static void AddRecargos(StringBuilder text, Sale sale)
    {
        for (int i = 0; i < sale.Lines.Count; i++)
        {
            if (sale.Lines[i].Recargo is { } recargo)
            {
                text.Append(CultureInfo.InvariantCulture, $"recargo {i}\n");
                Add(text, recargo);
            }
        }

        foreach (Recargo recargo in sale.RecargosGlobales)
        {
            text.Append("recargo\n");
            Add(text, recargo);
        }
    }

    private static void Add(StringBuilder text, Recargo recargo)
    {
        Add(text, recargo.Kind.ToString());
        Add(text, recargo.Value);
        Add(text, recargo.Motivo?.Codigo);
    }

    private static void Add(StringBuilder text, Descuento? descuento)
    {
        Add(text, descuento?.Kind.ToString());
        if (descuento is not null)
        {
            Add(text, descuento.Value);
            Add(text, descuento.Motivo?.Codigo);
        }
    }

    private static void Add(StringBuilder text, decimal value) => Add(text, value.ToString(AnyDecimals, CultureInfo.InvariantCulture));

    private static void Add(StringBuilder text, string? value)
    {
        if (value is null)
        {
            text.Append("-\n");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"{value.Length}:{value}\n");
    }
}
