using System.Diagnostics.CodeAnalysis;

namespace IziSales.Emision;

/// <summary>What came of asking for a number, with the document it concerns.</summary>
public sealed class AppendResult
{
    private AppendResult(AppendStatus status, ComprobanteEmitido? comprobante)
    {
        Status = status;
        Comprobante = comprobante;
    }

    /// <summary>No number was taken.</summary>
    public static AppendResult Abandoned { get; } = new(AppendStatus.Abandoned, null);

    /// <summary>What came of it.</summary>
    public AppendStatus Status { get; }

    /// <summary>The document of this key, unless abandoned.</summary>
    public ComprobanteEmitido? Comprobante { get; }

    /// <summary>Whether there is a document of this key.</summary>
    [MemberNotNullWhen(true, nameof(Comprobante))]
    public bool HasComprobante => Comprobante is not null;

    /// <summary>Number and document are kept.</summary>
    public static AppendResult Appended(ComprobanteEmitido comprobante) => new(AppendStatus.Appended, comprobante);

    /// <summary>The same sale was issued before.</summary>
    public static AppendResult Repeated(ComprobanteEmitido comprobante) => new(AppendStatus.Repeated, comprobante);

    /// <summary>Another sale was issued under this key.</summary>
    public static AppendResult KeyTaken(ComprobanteEmitido comprobante) => new(AppendStatus.KeyTaken, comprobante);
}
