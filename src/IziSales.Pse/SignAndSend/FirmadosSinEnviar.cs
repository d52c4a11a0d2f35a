using System.Security.Cryptography;

namespace IziSales.Pse.SignAndSend;

/// <summary>Documents that were signed and may not have gone out: the next attempt sends the same bytes and spends no second signature.</summary>
/// <remarks>Memory only, and bounded: what may have arrived is also in the answer, for the caller to keep.</remarks>
internal sealed class FirmadosSinEnviar
{
    private const int Most = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Firmado> _firmados = [];
    private readonly Queue<string> _order = [];

    public Firmado? Find(ReadOnlyMemory<byte> unsigned)
    {
        lock (_lock)
        {
            return _firmados.GetValueOrDefault(Key(unsigned));
        }
    }

    public void Keep(ReadOnlyMemory<byte> unsigned, Firmado firmado)
    {
        lock (_lock)
        {
            string key = Key(unsigned);
            if (_firmados.TryAdd(key, firmado))
            {
                _order.Enqueue(key);
            }

            while (_order.Count > Most)
            {
                _firmados.Remove(_order.Dequeue());
            }
        }
    }

    private static string Key(ReadOnlyMemory<byte> unsigned) => Convert.ToHexString(SHA256.HashData(unsigned.Span));
}
