using IziSales.Printing;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>The files that a document can become.</summary>
internal sealed class Artefactos
{
    public const string Nombres = "xml,zip,ticket,pdf,html,txt";

    private static readonly string[] Impresos = ["ticket", "pdf", "html", "txt"];

    private static readonly string[] PorDefecto = ["xml", "zip"];

    private readonly string[] _nombres;

    private Artefactos(string[] nombres) => _nombres = nombres;

    public static Artefactos Parse(string? lista, bool toStandardOutput)
    {
        if (lista is null)
        {
            return new Artefactos(toStandardOutput ? ["xml"] : PorDefecto);
        }

        string[] nombres = [.. lista.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        string[] conocidos = Nombres.Split(',');
        if (nombres.FirstOrDefault(nombre => !conocidos.Contains(nombre)) is { } desconocido)
        {
            throw CliException.WrongUse($"«{desconocido}» no es algo que se pueda escribir; --artifacts acepta {Nombres}.");
        }

        if (nombres.Length == 0 || (toStandardOutput && nombres.Length > 1))
        {
            throw CliException.WrongUse(toStandardOutput ? "A la salida estándar va un solo artefacto." : $"--artifacts acepta {Nombres}.");
        }

        return new Artefactos(nombres);
    }

    /// <summary>Whether something is asked for that only a comprobante can become.</summary>
    public bool HasImpresos => _nombres.Any(static nombre => Impresos.Contains(nombre));

    /// <summary>The extensions and contents, in the order that was asked for.</summary>
    public IEnumerable<(string Extension, ReadOnlyMemory<byte> Content)> Make(DocumentoElectronico documento, DocumentoFirmado firmado)
    {
        Lazy<Ticket> ticket = new(() => Ticket.From((Comprobante)documento, new TicketOptions
        {
            Digest = firmado.Digest,
            Marcas = firmado.IsPrueba ? TicketMarcas.Prueba : TicketMarcas.Ninguna,
        }));
        foreach (string nombre in _nombres)
        {
            yield return nombre switch
            {
                "zip" => (".zip", CpePackage.Zip(documento.NombreArchivo, firmado.Xml.Span)),
                "ticket" => (".ticket.bin", new EscPosRenderer().ToBytes(ticket.Value)),
                "pdf" => (".pdf", new PdfRenderer().ToBytes(ticket.Value)),
                "html" => (".html", new HtmlRenderer().ToBytes(ticket.Value)),
                "txt" => (".txt", new TextRenderer().ToBytes(ticket.Value)),
                _ => (".xml", firmado.Xml),
            };
        }
    }
}
