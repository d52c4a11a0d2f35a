using System.Globalization;
using IziSales.Cli.Output;
using IziSales.Pse;
using IziSales.Ubl;

namespace IziSales.Cli.Envio;

/// <summary>What is known of one document after asking a channel, for scripts and for people.</summary>
internal sealed class Veredicto
{
    public string? Archivo { get; init; }

    public required string Nombre { get; init; }

    public required string Canal { get; init; }

    public required EnvioResult Result { get; init; }

    /// <summary>The <c>ds:DigestValue</c> of the document that was sent, or that the channel tells.</summary>
    public string? Digest { get; init; }

    /// <summary>Where the CDR was written.</summary>
    public string? Cdr { get; set; }

    /// <summary>Where the document was written as the channel signed it.</summary>
    public string? XmlFirmado { get; set; }

    public int ExitCode => Result.Estado switch
    {
        EstadoEnvio.Aceptado or EstadoEnvio.Observado => Cli.ExitCode.Fine,
        EstadoEnvio.PorConfirmar or EstadoEnvio.EnProceso => Cli.ExitCode.RoadClosed,
        _ => Cli.ExitCode.Refused,
    };

    /// <summary>Writes CDR and signed document beside each other, whole or not at all.</summary>
    public async Task KeepAsync(string folder, CancellationToken cancellationToken)
    {
        if (Result.CdrZip is { } cdr)
        {
            Cdr = await WriteAsync(folder, $"R-{Nombre}.zip", cdr, cancellationToken).ConfigureAwait(false);
        }

        if (Result.XmlFirmado is { } xml)
        {
            XmlFirmado = await WriteAsync(folder, $"{Nombre}.firmado.xml", xml, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task WriteJsonAsync(CliHost host, CancellationToken cancellationToken) => JsonLine.WriteAsync(
        host.Output,
        writer =>
        {
            writer.WriteString("archivo", Archivo);
            writer.WriteString("nombre", Nombre);
            writer.WriteString("canal", Canal);
            writer.WriteString("estado", NameOf(Result.Estado));
            writer.WriteString("codigo", Result.Codigo);
            writer.WriteString("mensaje", Result.Mensaje);
            writer.WriteTexts("notas", Result.Notas);
            writer.WriteString("ticket", Result.Ticket);
            writer.WriteString("digest", Digest ?? Result.DigestValue);
            writer.WriteString("cdr", Cdr);
            writer.WriteString("xmlFirmado", XmlFirmado);
        },
        cancellationToken);

    public void Print(CliHost host)
    {
        string mark = ExitCode switch { Cli.ExitCode.Fine => "✓", Cli.ExitCode.Refused => "✗", _ => "…" };
        string code = Result.Codigo is null ? "" : $" [{Result.Codigo}]";
        host.Say(string.Create(CultureInfo.InvariantCulture, $"{mark} {Nombre}: {Words(Result.Estado)}{code}. {Result.Mensaje}"));
        foreach (string nota in Result.Notas)
        {
            host.Say($"  nota: {nota}");
        }

        foreach (string line in new[] { Cdr is null ? null : $"constancia: {Cdr}", XmlFirmado is null ? null : $"firmado: {XmlFirmado}", Next() }.OfType<string>())
        {
            host.Say($"  {line}");
        }
    }

    private static string NameOf(EstadoEnvio estado) => estado switch
    {
        EstadoEnvio.Aceptado => "aceptado",
        EstadoEnvio.Observado => "observado",
        EstadoEnvio.Rechazado => "rechazado",
        EstadoEnvio.NoRegistrado => "no-registrado",
        EstadoEnvio.EnProceso => "en-proceso",
        EstadoEnvio.YaRegistrado => "ya-registrado",
        EstadoEnvio.NoExiste => "no-existe",
        EstadoEnvio.Anulado => "anulado",
        _ => "por-confirmar",
    };

    private static string Words(EstadoEnvio estado) => NameOf(estado).Replace('-', ' ');

    private static async Task<string> WriteAsync(string folder, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        string path = Path.Combine(folder, name);
        await AtomicFile.WriteAsync(path, bytes, FileSafety.PowerCut, cancellationToken).ConfigureAwait(false);
        return path;
    }

    private string? Next() => Result switch
    {
        { Estado: EstadoEnvio.EnProceso, Ticket: { } ticket } => $"siga con: izisales query --ticket {ticket} --channel {Canal}",
        { Estado: EstadoEnvio.EnProceso or EstadoEnvio.PorConfirmar } when ComprobanteId.TryParse(Nombre, out _) => $"siga con: izisales query {Nombre} --channel {Canal}",
        { Estado: EstadoEnvio.NoExiste } => "puede enviarse, con los mismos bytes y el mismo número",
        _ => null,
    };
}
