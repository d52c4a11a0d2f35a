using System.Diagnostics.CodeAnalysis;
using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>What came of asking to annul a document, and what to do instead where it is not possible.</summary>
public sealed class VoidResult
{
    /// <summary>What came of it.</summary>
    public required VoidStatus Status { get; init; }

    /// <summary>What to tell the cashier, in Spanish.</summary>
    public required string Mensaje { get; init; }

    /// <summary>The document as it stands now; null when there is none of that number.</summary>
    public ComprobanteEmitido? Comprobante { get; init; }

    /// <summary>The last day in Lima on which SUNAT annuls it; null when there is no such document.</summary>
    public DateOnly? UltimoDia { get; init; }

    /// <summary>Why not, with its code and remedy; null when it was asked for.</summary>
    public ValidationIssue? Issue { get; init; }

    /// <summary>What <see cref="BoletaIssuer.IssueNotaCreditoAsync"/> takes to give back all of it (motivo 01).</summary>
    public AjusteCredito? NotaCredito { get; init; }

    /// <summary>Whether a nota de crédito is offered instead.</summary>
    [MemberNotNullWhen(true, nameof(NotaCredito))]
    public bool OffersNotaCredito => Status == VoidStatus.NeedsNotaCredito && NotaCredito is not null;
}
