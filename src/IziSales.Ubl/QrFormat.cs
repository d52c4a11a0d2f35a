namespace IziSales.Ubl;

/// <summary>What the QR of a printed document holds (RS 114-2019, Anexo 6).</summary>
public enum QrFormat
{
    /// <summary>Nine fields, each closed by a bar; the digest is printed beside the QR.</summary>
    NineFieldsTrailingPipe,

    /// <summary>Ten fields, the digest last.</summary>
    TenFieldsWithDigest,
}
