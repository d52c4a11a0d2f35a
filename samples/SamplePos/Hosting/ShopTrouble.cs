using System.Data.Common;
using IziSales.Emision;
using IziSales.Storage;
using IziSales.Ubl;

namespace SamplePos.Hosting;

/// <summary>What is wrong with the shop's certificate or database, in a sentence.</summary>
public static class ShopTrouble
{
    private const string NoText = "22021";

    /// <summary>Whether what was sent holds characters that no text has, which PostgreSQL refuses to keep.</summary>
    public static bool IsNoText(Exception error) => error is DbException { SqlState: NoText };

    /// <summary>The sentence; null when it is a fault of the program.</summary>
    public static string? Explain(Exception error) => error switch
    {
        CertificateException certificate => $"{certificate.Message} La venta no tomó número; puede cobrarla cuando el certificado esté al día.",
        EmisionException emision => emision.Message,
        StorageException storage => storage.Message,
        DbException when IsNoText(error) => null,
        DbException database => $"No se pudo guardar la venta: la base de datos no responde ({database.Message}). No se tomó ningún número; revise el disco o el servidor y vuelva a intentar.",
        _ => null,
    };
}
