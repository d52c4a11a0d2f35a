using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using IziSales.Ubl;
using SamplePos.Ajustes;
using SamplePos.Features.Ajustes.TiendaWeb;

namespace SamplePos.PedidosWeb;

/// <summary>The link with which a customer of the web shop opens his own boleta: whoever has one can make no other.</summary>
/// <remarks>The same document always has the same link, so that a note with it is written once.</remarks>
public sealed class EnlacePublico
{
    /// <summary>The route of the links.</summary>
    public const string Route = "/c/{number}/{firma}";

    private const int KeyBytes = 32;
    private const int SignatureBytes = 16;

    private readonly AjusteStore _ajustes;
    private readonly Cofre _cofre;

    /// <summary>Follows these settings.</summary>
    public EnlacePublico(AjusteStore ajustes, Cofre cofre)
    {
        _ajustes = ajustes;
        _cofre = cofre;
    }

    /// <summary>A key that nobody has seen.</summary>
    public static Secreto NuevaClave(Cofre cofre) => cofre.Guardar(Convert.ToHexString(RandomNumberGenerator.GetBytes(KeyBytes)));

    /// <summary>The link of a document; null where customers cannot reach this program.</summary>
    public Uri? Of(ComprobanteId id) => _ajustes.Get(TiendaWebSeccion.Instance).DireccionPublica is { Length: > 0 } address && Sign(id) is { } signature
        ? new Uri($"{address}/c/{id.Numero.Value}/{Base64Url.EncodeToString(signature)}")
        : null;

    /// <summary>Whether a link was made here for this document.</summary>
    public bool IsMine(ComprobanteId id, string firma)
    {
        Span<byte> claimed = stackalloc byte[SignatureBytes];
        return Base64Url.TryDecodeFromChars(firma, claimed, out int length) && length == SignatureBytes && Sign(id) is { } right && CryptographicOperations.FixedTimeEquals(claimed, right);
    }

    private byte[]? Sign(ComprobanteId id) => _cofre.Abrir(_ajustes.Get(TiendaWebSeccion.Instance).ClaveEnlaces) is { } key
        ? HMACSHA256.HashData(Convert.FromHexString(key), Encoding.UTF8.GetBytes(id.NombreArchivo))[..SignatureBytes]
        : null;
}
