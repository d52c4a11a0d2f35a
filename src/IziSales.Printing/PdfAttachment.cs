using IziSales.Ubl;

namespace IziSales.Printing;

/// <summary>A file that travels inside a PDF: the signed XML of which the pages are the printed representation.</summary>
/// <remarks>The reader shows it in its list of attached files (ISO 32000-1, 7.11.4), told to be the source of the pages.</remarks>
public sealed class PdfAttachment
{
    /// <summary>A file by its name and bytes; the bytes are kept exactly as they are, a signature stays valid.</summary>
    /// <exception cref="ArgumentException">The name is empty or holds more than a name: a folder, a control character.</exception>
    public PdfAttachment(string fileName, ReadOnlyMemory<byte> content)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        if (fileName.Any(static character => char.IsControl(character) || character is '/' or '\\' or ':'))
        {
            throw new ArgumentException("A file's name names no folder.", nameof(fileName));
        }

        FileName = fileName;
        Content = content;
    }

    /// <summary>The name under which a reader saves it.</summary>
    public string FileName { get; }

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>The signed document under the name that SUNAT gives it.</summary>
    public static PdfAttachment From(SignedCpe cpe)
    {
        ArgumentNullException.ThrowIfNull(cpe);
        return new PdfAttachment($"{cpe.NombreArchivo}.xml", cpe.Xml);
    }
}
