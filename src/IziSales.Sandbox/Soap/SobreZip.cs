using IziSales.Sandbox.Judging;
using IziSales.Ubl;

namespace IziSales.Sandbox.Soap;

/// <summary>Opens what travels to SUNAT: a zip named like the document in it.</summary>
internal static class SobreZip
{
    private const string Extension = ".zip";

    /// <summary>Opens a zip; null with SUNAT's code when something is wrong with it.</summary>
    public static Sobre? Open(string? fileName, string? base64, out int codigo)
    {
        string? name = fileName?.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) == true ? fileName[..^Extension.Length] : null;
        Sobre? named = Sobre.Open(name, default);
        byte[]? zip = named is null ? null : Bytes(base64);
        codigo = named is null ? 151 : zip is not { Length: > 0 } ? 155 : !CpePackage.IsZip(zip) ? 156 : 0;
        if (codigo != 0)
        {
            return null;
        }

        try
        {
            CpeArchivo archivo = CpePackage.ReadXml(zip!);
            codigo = !string.Equals(archivo.Nombre, name, StringComparison.OrdinalIgnoreCase) ? 161 : archivo.Xml.Length == 0 ? 160 : 0;
            return codigo == 0 ? named! with { Xml = archivo.Xml } : null;
        }
        catch (FormatException mistake)
        {
            codigo = mistake.InnerException is InvalidDataException ? 156 : 157;
            return null;
        }
    }

    private static byte[]? Bytes(string? base64)
    {
        byte[] bytes = new byte[(base64?.Length ?? 0) + 3];
        return Convert.TryFromBase64String(base64 ?? "", bytes, out int length) ? bytes[..length] : null;
    }
}
