namespace IziSales.Storage.Padron;

/// <summary>Cuts a text into lines where it lies in the buffer; memory does not grow with the file, nor with a line.</summary>
internal sealed class LineReader(PadronText text)
{
    private const int Window = 256 * 1024;

    private readonly byte[] _buffer = new byte[Window];
    private int _start;
    private int _end;
    private bool _isOver;
    private bool _isTooLong;

    /// <summary>Reads more text; false when there is none.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_isOver)
        {
            return false;
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        else if (_end == _buffer.Length)
        {
            _isTooLong = true; // its beginning is enough to count it
            _end = 1;
        }

        int read = await text.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _isOver = read == 0;
        _end += read;
        return true;
    }

    /// <summary>The next line that is whole, without its end; a line longer than the buffer comes as an empty one.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        line = default;
        ReadOnlySpan<byte> rest = _buffer.AsSpan(_start, _end - _start);
        int length = rest.IndexOf((byte)'\n');
        if (length < 0 && !(_isOver && rest.Length > 0))
        {
            return false;
        }

        bool isLast = length < 0;
        length = isLast ? rest.Length : length;
        _start += isLast ? length : length + 1;
        line = _isTooLong ? default : rest[..length];
        _isTooLong = false;
        if (line.EndsWith("\r"u8))
        {
            line = line[..^1];
        }

        return true;
    }
}
