using System.Text.Json;

namespace IziSales.Cli.Json;

/// <summary>The documents of a JSON file, taken from it one at a time: a list of any length costs little more memory than its longest document.</summary>
internal sealed class JsonDocuments(FileStream file) : IAsyncDisposable
{
    private const int Window = 64 * 1024;

    // The published example of the contract holds comments.
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };

    private readonly JsonScanner _scanner = new();
    private byte[] _document = [];

    public bool IsList => _scanner.IsList;

    public int Count => _scanner.Places.Count;

    /// <summary>Looks through the whole file before any document is read, so that a broken JSON does nothing.</summary>
    /// <exception cref="JsonException">The file is not JSON.</exception>
    public async Task ScanAsync(CancellationToken cancellationToken)
    {
        byte[] window = new byte[Window];
        int held = await SkipMarkAsync(window, cancellationToken).ConfigureAwait(false);
        bool isFinal = false;
        while (!isFinal)
        {
            if (held == window.Length)
            {
                // One token longer than the window.
                Array.Resize(ref window, window.Length * 2);
            }

            int read = await file.ReadAsync(window.AsMemory(held), cancellationToken).ConfigureAwait(false);
            isFinal = read == 0;
            held += read;
            int consumed = _scanner.Scan(window.AsSpan(0, held), isFinal);
            held -= consumed;
            window.AsSpan(consumed, held).CopyTo(window);
        }
    }

    /// <summary>One document; those read before must not be used any more.</summary>
    public JsonDocument Read(int i)
    {
        (long start, int length) = _scanner.Places[i];
        if (_document.Length < length)
        {
            _document = new byte[Math.Max(length, _document.Length * 2)];
        }

        // Out of the system's cache, where the scan has just put it.
        file.Position = start;
        file.ReadExactly(_document.AsSpan(0, length));
        return JsonDocument.Parse(_document.AsMemory(0, length), Options);
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    // Some editors begin a file with a byte order mark, which JSON does not know.
    private async Task<int> SkipMarkAsync(byte[] window, CancellationToken cancellationToken)
    {
        int read = await file.ReadAtLeastAsync(window, 3, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (!window.AsSpan(0, read).StartsWith("\uFEFF"u8))
        {
            return read;
        }

        _scanner.Skip(3);
        window.AsSpan(3, read - 3).CopyTo(window);
        return read - 3;
    }
}
