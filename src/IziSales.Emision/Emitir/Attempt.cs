using IziSales.Ubl;

namespace IziSales.Emision.Emitir;

/// <summary>One document under the lock of its series, and the reasons if it is not kept.</summary>
internal sealed class Attempt(BoletaIssuer issuer, CpeSigner? signer, ViaEnvio via, Encargo encargo, Emisor emisor, IssueOptions options)
{
    private IssueStatus _status = IssueStatus.Issued;
    private ValidationReport _report = ValidationReport.Clean;
    private PolicyVerdict _verdict = PolicyVerdict.Allowed;

    /// <summary>Whether nothing spoke against the document, so that only the store can have refused it.</summary>
    public bool IsMade => _status == IssueStatus.Issued;

    /// <summary>Judges, then makes and signs; null when there are reasons not to.</summary>
    public NuevoComprobante? Build(AppendContext context)
    {
        Comprobante comprobante = encargo.Derive(emisor, context.Numero, context.FechaEmision);
        decimal? tipoCambio = TipoCambio(comprobante, context);
        _report = Report(comprobante, tipoCambio, context);
        _verdict = _report.IsAceptable ? Verdicts.Judge(issuer.Policies, comprobante, context.Acumulado) : PolicyVerdict.Allowed;
        bool acknowledged = !string.IsNullOrWhiteSpace(options.Acknowledgement);
        _status = (_report.IsAceptable, _verdict.Decision) switch
        {
            (false, _) => IssueStatus.Invalid,
            (_, PolicyDecision.Block) => IssueStatus.Blocked,
            (_, PolicyDecision.RequireAcknowledgement) when !acknowledged => IssueStatus.NeedsAcknowledgement,
            _ => IssueStatus.Issued,
        };
        return _status == IssueStatus.Issued && tipoCambio is { } cambio ? Seal(comprobante, cambio, context) : null;
    }

    public IssueResult Conclude(AppendResult appended, string key) => appended switch
    {
        { Status: AppendStatus.KeyTaken } => throw new EmisionException(
            "IZI-EMI-001",
            $"La clave «{key}» ya pertenece a otra venta ({appended.Comprobante?.Numero.Value}). Use una clave nueva para cada venta; no se tomó ningún número."),
        { Status: AppendStatus.Repeated } => new IssueResult { Status = IssueStatus.Repeated, Comprobante = appended.Comprobante },
        _ => Conclude(appended.Comprobante),
    };

    /// <summary>What came of it: the document that was kept, or what was found when none was.</summary>
    public IssueResult Conclude(ComprobanteEmitido? kept) => new() { Status = _status, Comprobante = kept, ValidationReport = _report, PolicyVerdict = _verdict };

    private ValidationReport Report(Comprobante comprobante, decimal? tipoCambio, AppendContext context)
    {
        List<ValidationIssue> more = [];
        if (encargo.Reemplaza is { } rechazado && ReglasReemplazo.Reemplazo(rechazado, context.Reemplazado, encargo.Tipo) is { } refusal)
        {
            more.Add(refusal);
        }

        if (comprobante is Nota nota)
        {
            ReglasNota.Judge(nota, context, more);
        }

        if (tipoCambio is null)
        {
            more.Add(new(CodigosEmision.SinTipoCambio, "Moneda", $"La venta está en {comprobante.Moneda.Codigo} y no se indicó el tipo de cambio: los topes se miden en soles.", "Indique el tipo de cambio del día."));
        }

        if (signer?.CheckTitular(emisor) is { } warning)
        {
            more.Add(warning);
        }

        ValidationReport report = comprobante.Validate();
        return more.Count == 0 ? report : new ValidationReport([.. report.Issues, .. more]);
    }

    // A note takes back soles at the rate at which they were counted, so that a whole document taken back leaves nothing in the meter.
    private decimal? TipoCambio(Comprobante comprobante, AppendContext context) =>
        comprobante.Moneda == Moneda.Pen ? 1m
        : options.TipoCambio is { } pedido ? pedido
        : context.Afectado is { ImporteTotal: > 0m } afectado && afectado.Moneda == comprobante.Moneda ? afectado.ImporteEnSoles / afectado.ImporteTotal
        : null;

    private NuevoComprobante Seal(Comprobante comprobante, decimal tipoCambio, AppendContext context)
    {
        SignedCpe? cpe = Sign(comprobante);
        return new NuevoComprobante(comprobante, cpe?.Xml ?? CpeWriter.Write(comprobante))
        {
            DigestValue = cpe?.DigestValue,
            Acknowledgement = _verdict.Decision == PolicyDecision.RequireAcknowledgement ? options.Acknowledgement!.Trim() : null,
            TipoCambio = tipoCambio,
            Via = via,
            Avisos = Watch(comprobante, tipoCambio, context),
        };
    }

    private SignedCpe? Sign(Comprobante comprobante)
    {
        if (signer is null)
        {
            return issuer.Channel is null or { Capabilities.Signs: true }
                ? null
                : throw new EmisionException("IZI-EMI-003", "No hay certificado digital y el canal configurado no firma. Instale un certificado o use un PSE que firme; no se tomó ningún número.");
        }

        signer.EnsureVigente(issuer.Clock.GetUtcNow());
        return signer.Sign(comprobante);
    }

    private IReadOnlyList<Aviso> Watch(Comprobante comprobante, decimal tipoCambio, AppendContext context)
    {
        Acumulado despues = AporteVentas.With(context.Acumulado, encargo.Tipo, NuevoComprobante.EnSoles(comprobante, tipoCambio));
        return Watches.Ask(issuer.Watches, Lima.DateOf(context.FechaEmision), context.Acumulado, despues);
    }
}
