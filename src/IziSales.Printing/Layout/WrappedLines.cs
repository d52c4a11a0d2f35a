namespace IziSales.Printing.Layout;

/// <summary>The lines of a text, found one by one, as parts of it.</summary>
internal ref struct WrappedLines
{
    private readonly int _width;
    private ReadOnlySpan<char> _rest;

    public WrappedLines(ReadOnlySpan<char> text, int width)
    {
        _rest = text.Trim(' ');
        _width = width;
    }

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly WrappedLines GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_rest.Length <= _width)
        {
            Current = _rest;
            _rest = default;
            return Current.Length > 0;
        }

        int end = _rest[..(_width + 1)].LastIndexOf(' ');
        if (end <= 0 || IsWordLongerThanALine(_rest[(end + 1)..]))
        {
            end = _width;
        }

        Current = _rest[..end].TrimEnd(' ');
        _rest = _rest[end..].TrimStart(' ');
        return true;
    }

    // Such a word is broken anyway: it may as well begin here.
    private readonly bool IsWordLongerThanALine(ReadOnlySpan<char> text)
    {
        int end = text.IndexOf(' ');
        return (end < 0 ? text.Length : end) > _width;
    }
}
