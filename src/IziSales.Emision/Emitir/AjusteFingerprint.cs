using IziSales.Ubl;

namespace IziSales.Emision.Emitir;

/// <summary>Hashes over what is said beside the goods: which document a note modifies and why, which one is replaced.</summary>
/// <remarks>Kept in databases: never change it.</remarks>
internal static class AjusteFingerprint
{
    public static byte[] Of(AjusteCredito ajuste) =>
        Hash(ajuste.IsReversion ? "credito-total/1" : "credito/1", SaleFingerprint.Of(ajuste.Sale), ajuste.Afectado.ToString(), ajuste.Motivo.Codigo, ajuste.Sustento);

    public static byte[] Of(AjusteDebito ajuste) => Hash("debito/1", SaleFingerprint.Of(ajuste.Sale), ajuste.Afectado.ToString(), ajuste.Motivo.Codigo, ajuste.Sustento);

    public static byte[] InPlaceOf(ComprobanteId rechazado, byte[] fingerprint) => Hash("reemplazo/1", fingerprint, rechazado.NombreArchivo);

    private static byte[] Hash(string kind, byte[] inner, params ReadOnlySpan<string> texts)
    {
        using var text = new CanonicalText();
        text.Head(kind);
        text.Head(Convert.ToHexString(inner));
        foreach (string value in texts)
        {
            text.Add(value);
        }

        return text.Hash();
    }
}
