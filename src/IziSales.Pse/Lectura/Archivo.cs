using IziSales.Ubl;

namespace IziSales.Pse.Lectura;

/// <summary>Files that some partners hand over in a zip and others bare.</summary>
internal static class Archivo
{
    /// <summary>A CDR in the zip in which it is kept; a bare one gets the zip that SUNAT sent it in.</summary>
    public static byte[] Zip(byte[] file, string nombreArchivo) => CpePackage.IsZip(file) ? file : CpePackage.Zip($"R-{nombreArchivo}", file);

    /// <summary>The XML in a zip, or the XML that it is already; null if the zip is none.</summary>
    public static byte[]? Unzip(byte[]? file)
    {
        try
        {
            return file is not null && CpePackage.IsZip(file) ? CpePackage.ReadXml(file).Xml : file;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
