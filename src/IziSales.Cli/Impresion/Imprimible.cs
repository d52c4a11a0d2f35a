using System.Text.Json;
using IziSales.Cli.Envio;
using IziSales.Cli.Issue;
using IziSales.Cli.Json;
using IziSales.Cli.Output;
using IziSales.Printing;
using IziSales.Ubl;

namespace IziSales.Cli.Impresion;

/// <summary>A document that can be put on paper, with the digest that the paper shows.</summary>
internal sealed class Imprimible
{
    private static readonly JsonDocumentOptions JsonOptions = new() { CommentHandling = JsonCommentHandling.Skip };

    private readonly PapelRequest _papel;
    private readonly string? _digest;
    private readonly TicketMarcas _marcas;

    private Imprimible(PapelRequest papel, Comprobante comprobante, string? digest, bool isDePrueba)
    {
        _papel = papel;
        _marcas = (isDePrueba ? TicketMarcas.Prueba : 0) | (papel.IsReimpresion ? TicketMarcas.Reimpresion : 0) | (papel.IsAnulado ? TicketMarcas.Anulado : 0);
        Comprobante = comprobante;
        _digest = digest;
    }

    public Comprobante Comprobante { get; }

    /// <summary>Reads the JSON of a document or, once it is issued, its XML or zip.</summary>
    /// <returns>Null when the document is not fit to be issued; what is wrong with it has been said.</returns>
    /// <exception cref="CliException">The file holds no document, or none that is printed.</exception>
    public static async Task<Imprimible?> ReadAsync(CliHost host, PapelRequest papel, CancellationToken cancellationToken)
    {
        byte[] bytes = await InputFile.ReadAsync(host, papel.Documento, cancellationToken).ConfigureAwait(false);
        return IsJson(bytes)
            ? await FromJsonAsync(host, papel, bytes, cancellationToken).ConfigureAwait(false)
            : FromXml(papel, Documento.Read(papel.Documento, bytes));
    }

    /// <summary>The document laid out.</summary>
    /// <exception cref="CliException">The logo is no picture.</exception>
    public async Task<Ticket> LayOutAsync(CliHost host, int columns, CancellationToken cancellationToken) => Ticket.From(Comprobante, new TicketOptions
    {
        Columns = columns,
        Digest = _digest,
        Logo = await LogoAsync(host, cancellationToken).ConfigureAwait(false),
        Marcas = _marcas,
    });

    private async Task<TicketImage?> LogoAsync(CliHost host, CancellationToken cancellationToken)
    {
        if (_papel.Logo is null)
        {
            return null;
        }

        byte[] bytes = await InputFile.ReadAsync(host, _papel.Logo, cancellationToken).ConfigureAwait(false);
        return TicketPicture.TryDecode(bytes, out TicketPicture? picture, out string? fault)
            ? new TicketImage(picture)
            : throw CliException.Refused($"«{_papel.Logo}»: {fault}");
    }

    private static Imprimible FromXml(PapelRequest papel, Documento documento)
    {
        if (documento.IsAlterado)
        {
            throw CliException.Refused($"«{papel.Documento}» fue cambiado después de firmarse: no se imprime. Busque el XML tal como se envió.");
        }

        return new Imprimible(papel, Printable(documento.Contenido), documento.DigestValue, documento.IsDePrueba);
    }

    private static async Task<Imprimible?> FromJsonAsync(CliHost host, PapelRequest papel, byte[] bytes, CancellationToken cancellationToken)
    {
        JsonProblems problems = new();
        DocumentoElectronico? documento = Parse(bytes, problems);
        IReadOnlyList<ValidationIssue> issues = documento is null ? problems.Issues : documento.Validate().Issues;
        if (documento is null || issues.Any(static issue => issue.Severity != Severity.Observacion))
        {
            await RefuseAsync(host, papel, documento, issues, cancellationToken).ConfigureAwait(false);
            return null;
        }

        return new Imprimible(papel, Printable(documento), DocumentoFirmado.SinFirma(documento).Digest, isDePrueba: false);
    }

    private static DocumentoElectronico? Parse(byte[] bytes, JsonProblems problems)
    {
        try
        {
            ReadOnlyMemory<byte> text = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;
            using JsonDocument json = JsonDocument.Parse(text, JsonOptions);
            if (json.RootElement.ValueKind == JsonValueKind.Array)
            {
                throw CliException.WrongUse("Se imprime un documento a la vez: el archivo tiene una lista.");
            }

            return DocumentoReader.Read(json.RootElement, "$", problems)?[0];
        }
        catch (JsonException exception)
        {
            problems.NotJson("$", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"No es JSON válido: línea {exception.LineNumber + 1}, posición {exception.BytePositionInLine + 1}."));
            return null;
        }
    }

    private static async Task RefuseAsync(CliHost host, PapelRequest papel, DocumentoElectronico? documento, IReadOnlyList<ValidationIssue> issues, CancellationToken cancellationToken)
    {
        string nombre = documento?.NombreArchivo ?? papel.Documento;
        host.Say($"✗ {nombre}: así no se puede emitir, y no se imprime.");
        IssuePrinter.Print(host, nombre, issues);
        if (papel.Json)
        {
            await JsonLine.WriteAsync(
                host.Output,
                writer =>
                {
                    writer.WriteString("nombre", documento?.NombreArchivo);
                    writer.WriteIssues(issues);
                },
                cancellationToken).ConfigureAwait(false);
        }
    }

    private static Comprobante Printable(DocumentoElectronico documento) => documento as Comprobante
        ?? throw CliException.WrongUse("Un resumen diario o una comunicación de baja no se imprime.");

    // XML begins with «<», a zip with «PK»; a mark or spaces may stand before either JSON or XML.
    private static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> text = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        ReadOnlySpan<byte> rest = text.TrimStart(" \t\r\n"u8);
        return !rest.StartsWith("<"u8) && !CpePackage.IsZip(bytes);
    }
}
