namespace IziSales.Woo;

/// <summary>What the shop sent is not an order: the place in the JSON and what was expected there.</summary>
public sealed class WooFormatException : FormatException
{
    /// <summary>Names the place and what is wrong there.</summary>
    public WooFormatException(string path, string problem)
        : base($"{path}: {problem}")
    {
        Path = path;
    }

    /// <summary>Names the place and what is wrong there, with the reader's own exception.</summary>
    public WooFormatException(string path, string problem, Exception innerException)
        : base($"{path}: {problem}", innerException)
    {
        Path = path;
    }

    /// <summary>Place in the JSON, such as <c>$.line_items[0].total</c>; <c>$</c> when it is no JSON at all.</summary>
    public string Path { get; }
}
