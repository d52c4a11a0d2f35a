using System.Globalization;
using System.Xml;
using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>Judges a document by everything but the register, in SUNAT's order; the first grave fault decides.</summary>
internal sealed class Juez(SandboxOptions options, TimeProvider time, Firmante firmante)
{
    private readonly SunatSchema? _schema = options.XsdFolder is { } folder ? SunatSchema.Load(folder) : null;

    public Veredicto Judge(ComprobanteId name, ReadOnlyMemory<byte> xml, bool isSigned)
    {
        Veredicto firma = Signature(name, xml, isSigned);
        if (firma.Numero != 0)
        {
            return firma;
        }

        CpeReading reading = CpeReader.Read(firma.Xml);
        IReadOnlyList<ValidationIssue> issues = reading.Validate().Issues;
        Veredicto known = firma with { Comprobante = reading.Comprobante };
        if (reading.Comprobante is not { } comprobante)
        {
            return Fault(known, issues) ?? Code(known, 306);
        }

        return Name(known, name, comprobante.Id)
            ?? Fault(known, issues)
            ?? Deadline(known, comprobante)
            ?? (_schema is null ? null : Fault(known, _schema.Validate(known.Xml).Issues))
            ?? known with { Notas = Notes(issues) };
    }

    private static Veredicto? Name(Veredicto known, ComprobanteId name, ComprobanteId content)
    {
        int codigo = content.Ruc != name.Ruc ? 1034
            : content.Tipo != name.Tipo ? 1003
            : content.Numero.Serie != name.Numero.Serie ? 1035
            : content.Numero != name.Numero ? 1036
            : 0;
        return codigo == 0 ? null : Code(known, codigo);
    }

    private static Veredicto? Fault(Veredicto known, IReadOnlyList<ValidationIssue> issues) =>
        issues.FirstOrDefault(static issue => issue.Severity != Severity.Observacion) is { } grave
            ? known with { Codigo = grave.Code.Value, Descripcion = $"{grave.Message} ({grave.Path})" }
            : null;

    private static IReadOnlyList<string> Notes(IReadOnlyList<ValidationIssue> issues) =>
        [.. issues.Where(static issue => issue.Severity == Severity.Observacion).Select(static issue => $"{issue.Code.Value} - {issue.Message} ({issue.Path})")];

    private static bool IsReadable(ReadOnlyMemory<byte> xml)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(xml.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static Veredicto Code(Veredicto known, int codigo) =>
        known with { Codigo = codigo.ToString("D4", CultureInfo.InvariantCulture), Descripcion = Textos.Of(codigo) };

    private Veredicto Signature(ComprobanteId name, ReadOnlyMemory<byte> xml, bool isSigned)
    {
        Veredicto fine = new("0", Textos.Of(0)) { Xml = xml };
        SignatureVerification signature = SignatureVerifier.Verify(xml);
        switch (signature.Resultado)
        {
            case ResultadoFirma.Valida:
                return fine with { DigestValue = signature.DigestValue };
            case ResultadoFirma.SinFirma when isSigned:
                return Code(fine, 1059);
            case ResultadoFirma.SinFirma:
                return firmante.TrySign(name, xml) is { } signed
                    ? fine with { Xml = signed.Xml, DigestValue = signed.DigestValue, FirmadoPorPse = true }
                    : fine with { Codigo = "IZI-SBX-009", Descripcion = "El sandbox solo firma el XML sin firma que escribe IziSales (CpeWriter); envíe este ya firmado." };
            default:
                return IsReadable(xml) ? Code(fine, 2335) : Code(fine, 306);
        }
    }

    private Veredicto? Deadline(Veredicto known, Comprobante comprobante)
    {
        int age = Lima.DateOf(time.GetUtcNow()).DayNumber - Lima.DateOf(comprobante.FechaEmision).DayNumber;
        return age > options.MaxDaysLate ? Code(known, 1079) : -age > options.MaxDaysAhead ? Code(known, 2329) : null;
    }
}
