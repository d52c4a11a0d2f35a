using IziSales.Cli.Output;
using IziSales.Ubl;

namespace IziSales.Cli.Validate;

/// <summary>Judges one file by the wanted levels.</summary>
internal static class ArchivoJudge
{
    /// <summary>No document of SUNAT comes near; more is somebody's mistake or malice.</summary>
    private const long MaxBytes = 64 * 1024 * 1024;

    public static async Task<ArchivoReport> JudgeAsync(CliHost host, string archivo, Niveles niveles, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            if (archivo != "-" && new FileInfo(archivo) is { Exists: true, Length: > MaxBytes })
            {
                return new ArchivoReport(archivo, [Own("IZI-XML-003", "", "El archivo es demasiado grande para ser un comprobante.", "Revise que sea el XML o el zip de un solo documento.")]);
            }

            bytes = await InputFile.ReadAsync(host, archivo, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ArchivoReport(archivo, []) { Ilegible = DiskFault.Explain(exception) };
        }

        string nombre = archivo == "-" ? "" : Path.GetFileNameWithoutExtension(archivo);
        if (!CpePackage.IsZip(bytes))
        {
            return Judge(archivo, nombre, bytes, niveles);
        }

        try
        {
            CpeArchivo adentro = CpePackage.ReadXml(bytes);
            return Judge(archivo, adentro.Nombre, adentro.Xml, niveles);
        }
        catch (FormatException exception)
        {
            return new ArchivoReport(archivo, [new ValidationIssue(IssueCode.Sunat("0156"), "", exception.Message, "Vuelva a comprimir el XML, solo y sin carpetas.")]);
        }
    }

    private static ArchivoReport Judge(string archivo, string nombre, byte[] xml, Niveles niveles)
    {
        List<ValidationIssue> issues = [];
        if (niveles.Schema is { } schema)
        {
            issues.AddRange(schema.Validate(xml).Issues);
        }

        DocumentoElectronico? documento = null;
        if (niveles.Rules)
        {
            CpeReading reading = CpeReader.Read(xml);
            documento = reading.Documento;
            issues.AddRange(reading.Validate().Issues.Except(issues));
            issues.AddRange(NombreDeArchivo.Judge(nombre, documento));
        }

        string? digest = null;
        bool isXml = !issues.Exists(static issue => issue is { Code.Value: "0306", Path: "" }); // else its signature has nothing to add
        if (niveles.Signature && isXml)
        {
            SignatureVerification firma = SignatureVerifier.Verify(xml);
            digest = firma.DigestValue;
            if (Firma(firma) is { } issue)
            {
                issues.Add(issue);
            }
        }

        return new ArchivoReport(archivo, issues) { Nombre = documento?.NombreArchivo, Digest = digest };
    }

    private static ValidationIssue? Firma(SignatureVerification firma) => firma.Resultado switch
    {
        ResultadoFirma.Valida => null,
        ResultadoFirma.SinFirma => new(IssueCode.Sunat("1059"), "ext:UBLExtensions", firma.Mensaje, "Firme el documento antes de enviarlo."),
        ResultadoFirma.Alterada => new(IssueCode.Sunat("2335"), "ds:Signature", firma.Mensaje, "Use el XML tal como se firmó: no lo abra, reformatee ni guarde con otro programa."),
        _ => Own("IZI-XML-004", "ds:Signature", firma.Mensaje, "Firme con un certificado RSA y un solo ds:Signature sobre todo el documento."),
    };

    private static ValidationIssue Own(string code, string path, string message, string remedy) =>
        new(IssueCode.Own(code, Severity.Rechazo), path, message, remedy);
}
