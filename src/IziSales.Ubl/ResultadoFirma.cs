namespace IziSales.Ubl;

/// <summary>How the check of a signature ended.</summary>
public enum ResultadoFirma
{
    /// <summary>The document is what was signed.</summary>
    Valida,

    /// <summary>There is no signature (1059).</summary>
    SinFirma,

    /// <summary>The document was changed after signing, or the signature is another's (2335).</summary>
    Alterada,

    /// <summary>The signature is not one that can be checked: no certificate, an unknown algorithm, more than the document signed.</summary>
    NoVerificable,
}
