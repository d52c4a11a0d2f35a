using System.Runtime.InteropServices;
using System.Text;
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
        Check(xml);
        using XmlReader reader = Open(xml);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Reads a document to its end before a tree is made of it, for trees know no bound of depth.</summary>
    /// <exception cref="XmlException">It is no XML, or past a bound.</exception>
    public static void Check(ReadOnlyMemory<byte> xml)
    {
        using XmlReader reader = Open(xml);
        ReadToEnd(reader);
    }

    /// <summary>Opens a document for one pass, to be made with <see cref="Next"/> and its kin: they keep to the depth.</summary>
    /// <exception cref="XmlException">It is past the bound of size.</exception>
    public static XmlReader Open(ReadOnlyMemory<byte> xml)
    {
        if (xml.Length > MaxBytes)
        {
            throw new XmlException($"The document has {xml.Length} bytes; at most {MaxBytes} are read.");
        }

        ArraySegment<byte> bytes = MemoryMarshal.TryGetArray(xml, out ArraySegment<byte> array) ? array : new ArraySegment<byte>(xml.ToArray());
        return XmlReader.Create(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), Settings);
    }

    /// <summary>Moves to the next node.</summary>
    /// <exception cref="XmlException">What follows is no XML, or nested too deep.</exception>
    public static bool Next(XmlReader xml)
    {
        if (!xml.Read())
        {
            return false;
        }

        if (xml.Depth > MaxDepth)
        {
            throw new XmlException($"The document is nested deeper than {MaxDepth} elements.");
        }

        return true;
    }

    /// <summary>Moves to the root element.</summary>
    public static void MoveToRoot(XmlReader xml)
    {
        while (Next(xml) && xml.NodeType != XmlNodeType.Element)
        {
        }
    }

    /// <summary>Reads what is left, only to see that it is sound.</summary>
    public static void ReadToEnd(XmlReader xml)
    {
        while (Next(xml))
        {
        }
    }

    /// <summary>Moves to the next node inside the element at a depth, on whose start or inside of which the reader stands; at its end, false.</summary>
    public static bool NextInside(XmlReader xml, int depth)
    {
        bool isEmpty = xml.Depth == depth && xml.NodeType == XmlNodeType.Element && xml.IsEmptyElement;
        return !isEmpty && Next(xml) && xml.Depth > depth;
    }

    /// <summary>Moves to the next element directly below the one at a depth; at that one's end, false.</summary>
    public static bool NextChild(XmlReader xml, int depth)
    {
        while (NextInside(xml, depth))
        {
            if (xml.Depth == depth + 1 && xml.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All text inside the element on whose start the reader stands; moves to its end.</summary>
    public static string Text(XmlReader xml)
    {
        int depth = xml.Depth;
        string text = "";
        StringBuilder? parts = null;
        while (NextInside(xml, depth))
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
            {
                continue;
            }

            if (text.Length == 0)
            {
                text = xml.Value;
            }
            else
            {
                (parts ??= new StringBuilder(text)).Append(xml.Value);
            }
        }

        return parts?.ToString() ?? text;
    }
}
