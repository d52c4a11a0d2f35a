using System.Security.Cryptography.Xml;
using System.Xml;
using IziSales.Ubl;

namespace IziSales.Benchmarks.Baselines;

/// <summary>Whether the three writers give the same document: without that, comparing their speed says nothing.</summary>
internal static class SameDocument
{
    /// <summary>The document in canonical form as each writer gives it.</summary>
    public static (byte[] Product, byte[] XmlSerializer, byte[] XmlWriter) Write(Comprobante comprobante)
    {
        using var serialized = new MemoryStream();
        XmlSerializerBaseline.Write(comprobante, serialized);
        using var written = new MemoryStream();
        XmlWriterBaseline.Write(comprobante, written);
        return (Canonical(CpeWriter.Write(comprobante)), Canonical(serialized.ToArray()), Canonical(written.ToArray()));
    }

    /// <summary>Stops a measurement that would not be honest.</summary>
    /// <exception cref="InvalidOperationException">A baseline writes another document than the product.</exception>
    public static void Ensure(Comprobante comprobante)
    {
        (byte[] product, byte[] serialized, byte[] written) = Write(comprobante);
        if (!product.AsSpan().SequenceEqual(serialized) || !product.AsSpan().SequenceEqual(written))
        {
            throw new InvalidOperationException($"The writers disagree about a document of {comprobante.Lineas.Count} lines.");
        }
    }

    private static byte[] Canonical(byte[] xml)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.Load(new MemoryStream(xml));
        var transform = new XmlDsigC14NTransform();
        transform.LoadInput(document);
        using var canonical = (MemoryStream)transform.GetOutput(typeof(Stream));
        return canonical.ToArray();
    }
}
