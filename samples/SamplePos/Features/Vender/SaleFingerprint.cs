using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SamplePos.Ventas;

namespace SamplePos.Features.Vender;

/// <summary>What was sold to whom and how it was paid, in short: the same key with another fingerprint is another sale.</summary>
internal static class SaleFingerprint
{
    public static string Of(SaleRequest request, IReadOnlyList<Pago> pagos)
    {
        StringBuilder text = new();
        foreach (SaleRequestLine line in request.Lines!)
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.ProductId}x{line.Quantity:0.###}@{line.Price:0.##}-{line.Discount?.Kind}{line.Discount?.Value:0.##}{(line.Free ? "!" : "")};");
        }

        text.Append(CultureInfo.InvariantCulture, $"-{request.Discount?.Kind}{request.Discount?.Value:0.##}|{request.Buyer?.Kind}{(request.Buyer?.Kind == "otro" ? request.Buyer.Type : "")}|{request.Buyer?.Number}|{request.Buyer?.Name?.Trim()}|{(request.Dependent is { } dependent ? $"para{dependent}|" : "")}");
        foreach (Pago pago in pagos)
        {
            text.Append(CultureInfo.InvariantCulture, $"{pago.Metodo.Codigo}{pago.Importe:0.00}>{pago.Cuenta};");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
