using System.Security.Cryptography;
using System.Text;

namespace IziSales.Woo.Existencias;

/// <summary>Which movements a product has had, written on the product itself by the very call that moves it.</summary>
/// <remarks>
/// A call that decreases stock and is never answered leaves nobody the wiser, and the quantity alone cannot tell: the web may have sold meanwhile. The mark can. The
/// latest twenty are kept, which is far more than can be under way for one product.
/// </remarks>
internal sealed class StockMarks
{
    public const string MetaKey = "_izisales_existencias";

    private const int Kept = 20;
    private const int MarkBytes = 8;

    private readonly string[] _marks;

    private StockMarks(string[] marks) => _marks = marks;

    public static StockMarks Parse(string text) => new(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public bool Has(string key) => _marks.Contains(Mark(key));

    public StockMarks With(string key) => new([.. _marks.TakeLast(Kept - 1), Mark(key)]);

    public override string ToString() => string.Join(' ', _marks);

    private static string Mark(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, MarkBytes));
}
