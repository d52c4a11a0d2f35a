using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using IziSales.Cli.Output;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>Tells what became of each document: to scripts as JSON, to people in a few lines.</summary>
internal sealed class IssueReport(CliHost host, IssueRequest request)
{
    /// <summary>Of longer lists only what went wrong is told one by one.</summary>
    private const int MaxLines = 20;

    private int _emitidos;
    private int _observados;
    private int _rechazados;
    private int _exitCode = ExitCode.Fine;

    /// <summary>Documents of the JSON; a long daily summary gives more results.</summary>
    public int Count { get; set; } = 1;

    public async Task AddAsync(IssueResult result, CancellationToken cancellationToken)
    {
        _exitCode = ExitCode.Worse(_exitCode, result.ExitCode);
        if (result.ExitCode != ExitCode.Fine)
        {
            _rechazados++;
        }
        else
        {
            _emitidos++;
            _observados += result.Issues.Count > 0 ? 1 : 0;
        }

        if (request.Json)
        {
            await JsonLine.WriteAsync(host.Output, writer => Write(writer, result), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            Print(result);
        }
    }

    public int End()
    {
        int total = _emitidos + _rechazados;
        if (total > 1)
        {
            host.Say(string.Create(CultureInfo.InvariantCulture, $"{total} documentos: {_emitidos} emitidos ({_observados} con observaciones), {_rechazados} no emitidos."));
        }

        return _exitCode;
    }

    private void Print(IssueResult result)
    {
        string nombre = result.Documento?.NombreArchivo ?? result.Path;
        if (result.ExitCode != ExitCode.Fine)
        {
            host.Say($"✗ {nombre}: no se emitió.");
        }
        else if (Count <= MaxLines)
        {
            string donde = result.Archivos.Count == 0 ? "" : $" → {string.Join(", ", result.Archivos)}";
            host.Say($"✓ {nombre}  {Resumen(result.Documento!)}{donde}");
        }

        if (result.Issues.Count > 0)
        {
            IssuePrinter.Print(host, nombre, result.Issues);
        }
    }

    private static string Resumen(DocumentoElectronico documento) => documento switch
    {
        Comprobante comprobante => string.Create(CultureInfo.InvariantCulture, $"{comprobante.Moneda.Simbolo} {comprobante.Totales.ImporteTotal:0.00}"),
        ResumenDiario resumen => Lines(resumen.Lineas.Count),
        ComunicacionBaja baja => Lines(baja.Lineas.Count),
        _ => "",
    };

    private static string Lines(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "línea" : "líneas")}");

    private static string? Principal(IReadOnlyList<string> archivos) =>
        archivos.FirstOrDefault(static archivo => archivo.EndsWith(".xml", StringComparison.Ordinal)) ?? (archivos.Count > 0 ? archivos[0] : null);

    private static void Write(Utf8JsonWriter writer, IssueResult result)
    {
        writer.WriteString("archivo", Principal(result.Archivos));
        writer.WriteString("nombre", result.Documento?.NombreArchivo);
        writer.WriteString("digest", result.Firmado?.Digest);
        if (result.Firmado is { } firmado)
        {
            writer.WriteString("hash", Convert.ToHexStringLower(SHA256.HashData(firmado.Xml.Span)));
        }

        switch (result.Documento)
        {
            case Comprobante comprobante:
                Write(writer, comprobante, result.Firmado);
                break;
            case ResumenDiario resumen:
                writer.WriteNumber("lineas", resumen.Lineas.Count);
                break;
            case ComunicacionBaja baja:
                writer.WriteNumber("lineas", baja.Lineas.Count);
                break;
        }

        writer.WriteIssues(result.Issues);
        writer.WriteTexts("archivos", result.Archivos);
        writer.WriteString("documento", result.Path);
    }

    private static void Write(Utf8JsonWriter writer, Comprobante comprobante, DocumentoFirmado? firmado)
    {
        writer.WriteTotales(comprobante.Totales);
        writer.WriteLeyendas(comprobante.Leyendas);
        if (firmado is not null)
        {
            writer.WriteString("qr", CodigoQr.Text(comprobante, firmado.Digest));
        }
    }
}
