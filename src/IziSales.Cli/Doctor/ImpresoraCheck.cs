using IziSales.Printing;

namespace IziSales.Cli.Doctor;

/// <summary>Whether the printer takes bytes; it is told to reset, and prints nothing.</summary>
internal static class ImpresoraCheck
{
    private const string Nombre = "impresora";
    private const string Devices = "/dev/";

    private static readonly byte[] Reset = [0x1B, 0x40];

    public static async Task<Revision?> CheckAsync(Paciente paciente, CancellationToken cancellationToken)
    {
        if (paciente.Config.Impresora is not { } text)
        {
            return null;
        }

        try
        {
            PrinterUri uri = PrinterUri.Parse(text);
            if (uri.Scheme == "file" && !uri.Target.StartsWith(Devices, StringComparison.Ordinal))
            {
                // A plain file keeps the last job, which is not ours to overwrite.
                return Directory.Exists(Path.GetDirectoryName(uri.Target))
                    ? Revision.Bien(Nombre, $"los tickets quedan en {uri.Target}")
                    : Revision.Falla(Nombre, $"no existe la carpeta de {uri.Target}", "Cree la carpeta, o corrija «impresora».");
            }

            await uri.Open(paciente.Host.Time).SendAsync(Reset, cancellationToken).ConfigureAwait(false);
            return Revision.Bien(Nombre, $"{text} recibe");
        }
        catch (PrinterException exception)
        {
            return Revision.Falla(Nombre, $"{exception.Code}: {exception.Message}", "Se puede seguir vendiendo: el ticket se imprime después.");
        }
    }
}
