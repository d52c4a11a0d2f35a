using System.Text.Json;

namespace IziSales.Cli.Json;

/// <summary>Goes once through a JSON text, window by window: is it one, and where in it do its documents lie.</summary>
internal sealed class JsonScanner
{
    private readonly List<(long Start, int Length)> _places = [];
    private JsonReaderState _state = new(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
    private long _before;
    private long _start;
    private bool _hasBegun;

    /// <summary>Whether the text is an array of documents, not a single one.</summary>
    public bool IsList { get; private set; }

    /// <summary>The documents: the elements of the array, or the one value.</summary>
    public IReadOnlyList<(long Start, int Length)> Places => _places;

    /// <summary>Counts bytes that are not shown to it.</summary>
    public void Skip(int bytes) => _before += bytes;

    /// <summary>Reads on; what was not consumed must begin the next window, with more behind it.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public int Scan(ReadOnlySpan<byte> window, bool isFinal)
    {
        Utf8JsonReader reader = new(window, isFinal, _state);
        while (reader.Read())
        {
            See(ref reader);
        }

        _state = reader.CurrentState;
        _before += reader.BytesConsumed;
        return (int)reader.BytesConsumed;
    }

    private void See(ref Utf8JsonReader reader)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            IsList = reader.TokenType == JsonTokenType.StartArray;
            if (IsList)
            {
                return;
            }
        }

        if (reader.CurrentDepth != (IsList ? 1 : 0))
        {
            return;
        }

        bool isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
        if (!isEnd)
        {
            _start = _before + reader.TokenStartIndex;
        }

        if (isEnd || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            _places.Add((_start, checked((int)(_before + reader.BytesConsumed - _start))));
        }
    }
}
