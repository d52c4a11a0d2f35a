using System.Globalization;
using System.Xml;
using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>Judges a file by everything but the register, in SUNAT's order; the first grave fault decides.</summary>
internal sealed class Juez(SandboxOptions options, TimeProvider time, Firmante firmante)
{
    private readonly SunatSchema _schema = options.XsdFolder is { } folder ? SunatSchema.Load(folder) : SunatSchema.Perfil;
    private readonly Plazos _plazos = new(options);

    /// <summary>Finds out which document it is: its signature, and whether the contents are what the name says.</summary>
    public Veredicto Identify(Sobre sobre)
    {
        Veredicto firma = Signature(sobre);
        if (!firma.IsLimpio)
        {
            return firma;
        }

        CpeReading reading = CpeReader.Read(firma.Xml);
        Veredicto known = firma with { Documento = reading.Documento, Lectura = reading };
        return reading.Documento switch
        {
            null => Fault(known, reading.Validate().Issues) ?? known.Con(306),
            Comprobante comprobante when sobre.Id is { } id => Agreeing(known, Name(id, comprobante.Id)),
            Lote lote when sobre.Lote is { } id => Agreeing(known, Name(id, lote)),
            _ => known.Con(1003),
        };
    }

    /// <summary>Judges the contents of an identified file: rules, terms, schema.</summary>
    public Veredicto Judge(Veredicto known)
    {
        IReadOnlyList<ValidationIssue> issues = known.Lectura!.Validate().Issues;
        return Fault(known, issues)
            ?? _plazos.Fault(known, Lima.DateOf(time.GetUtcNow()))
            ?? Fault(known, _schema.Validate(known.Xml).Issues)
            ?? known with { Notas = [.. known.Notas, .. Notes(issues)] };
    }

    private static int Name(ComprobanteId name, ComprobanteId content) =>
        content.Ruc != name.Ruc ? 1034
        : content.Tipo != name.Tipo ? 1003
        : content.Numero.Serie != name.Numero.Serie ? 1035
        : content.Numero != name.Numero ? 1036
        : 0;

    private static int Name(LoteId name, Lote content) => content.Emisor.Ruc != name.Ruc ? 1034 : content.Identificador != name.Identificador ? 2220 : 0;

    private static Veredicto Agreeing(Veredicto known, int codigo) => codigo == 0 ? known : known.Con(codigo);

    private static Veredicto? Fault(Veredicto known, IReadOnlyList<ValidationIssue> issues) =>
        issues.FirstOrDefault(static issue => issue.Severity != Severity.Observacion) is { } grave
            ? known with { Codigo = grave.Code.Value, Descripcion = $"{LineOf(known, grave.Path)}{grave.Message} ({grave.Path})" }
            : null;

    // A summary of 500 lines is mended by whoever is told the line in the way people count.
    private static string LineOf(Veredicto known, string path)
    {
        const string Member = "Lineas[";
        bool told = known.Documento is Lote && path.StartsWith(Member, StringComparison.Ordinal);
        return told && int.TryParse(path.AsSpan(Member.Length, path.IndexOf(']', StringComparison.Ordinal) - Member.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            ? string.Create(CultureInfo.InvariantCulture, $"Línea {index + 1}: ")
            : "";
    }

    private static IEnumerable<string> Notes(IReadOnlyList<ValidationIssue> issues) =>
        issues.Where(static issue => issue.Severity == Severity.Observacion).Select(static issue => $"{issue.Code.Value} - {issue.Message} ({issue.Path})");

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

    private Veredicto Signature(Sobre sobre)
    {
        Veredicto fine = new("0", Textos.Of(0)) { Xml = sobre.Xml };
        SignatureVerification signature = SignatureVerifier.Verify(sobre.Xml);
        using (signature.Certificado)
        {
            return signature.Resultado switch
            {
                ResultadoFirma.Valida => fine with { DigestValue = signature.DigestValue },
                ResultadoFirma.SinFirma when sobre.IsSigned => fine.Con(1059),
                ResultadoFirma.SinFirma => SignAsPse(sobre, fine),
                _ => fine.Con(IsReadable(sobre.Xml) ? 2335 : 306),
            };
        }
    }

    private Veredicto SignAsPse(Sobre sobre, Veredicto fine) => firmante.TrySign(sobre.Nombre, sobre.Xml) is { } signed
        ? fine with { Xml = signed.Xml, DigestValue = signed.DigestValue, FirmadoPorPse = true }
        : fine with { Codigo = "IZI-SBX-009", Descripcion = "El sandbox solo firma el XML sin firma que escribe IziSales (CpeWriter); envíe este ya firmado." };
}
