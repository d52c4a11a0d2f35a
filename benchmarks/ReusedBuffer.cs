using System.Buffers;

namespace IziSales.Benchmarks;

/// <summary>A caller's buffer that is written again and again, as a server keeps one per worker.</summary>
internal sealed class ReusedBuffer(int size) : IBufferWriter<byte>
{
    private byte[] _array = new byte[size];
    private int _length;

    public ReadOnlySpan<byte> Written => _array.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _array.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _array.AsSpan(_length);
    }

    private void Grow(int sizeHint)
    {
        if (_array.Length - _length < Math.Max(sizeHint, 1))
        {
            Array.Resize(ref _array, Math.Max(_array.Length * 2, _length + sizeHint));
        }
    }
}
