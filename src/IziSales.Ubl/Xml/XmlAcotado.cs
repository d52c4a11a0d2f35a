using System.Xml;
using System.Xml.Linq;

namespace IziSales.Ubl.Xml;

/// <summary>Reads XML that came from outside: no DTD, no external entity, bounded in size and depth.</summary>
internal static class XmlAcotado
{
    /// <summary>Bytes of the largest document that is read.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    private const int MaxDepth = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxBytes,
        CloseInput = true,
    };

    /// <summary>Reads a document, white space included, because a signature covers it.</summary>
    /// <exception cref="XmlException">It is no XML, or past a bound.</exception>
    public static XDocument Load(ReadOnlyMemory<byte> xml)
    {
        if (xml.Length > MaxBytes)
        {
            throw new XmlException($"The document has {xml.Length} bytes; at most {MaxBytes} are read.");
        }

        byte[] bytes = xml.ToArray();
        using (var depth = XmlReader.Create(new MemoryStream(bytes), Settings))
        {
            while (depth.Read())
            {
                if (depth.Depth > MaxDepth)
                {
                    throw new XmlException($"The document is nested deeper than {MaxDepth} elements.");
                }
            }
        }

        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
