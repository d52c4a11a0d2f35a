using System.Text.Json.Serialization.Metadata;
using IziSales.Printing;
using SamplePos.Ajustes;
using SamplePos.Hosting;
using SamplePos.Impresion;

namespace SamplePos.Features.Ajustes.Impresora;

/// <summary>The printer of this till.</summary>
public sealed class ImpresoraSeccion : Seccion<ImpresoraAjuste>
{
    private const string FileScheme = "file";
    private const string Devices = "/dev/";

    private ImpresoraSeccion()
    {
    }

    /// <summary>The only one.</summary>
    public static ImpresoraSeccion Instance { get; } = new();

    /// <inheritdoc/>
    public override string Clave => "impresora";

    /// <inheritdoc/>
    public override string Titulo => "Impresora";

    /// <inheritdoc/>
    public override string Icono => "printer";

    /// <inheritdoc/>
    public override bool PorCaja => true;

    /// <inheritdoc/>
    protected internal override JsonTypeInfo<ImpresoraAjuste> Json => ImpresoraJson.Default.ImpresoraAjuste;

    /// <inheritdoc/>
    public override IEnumerable<Falta> Revisar(ImpresoraAjuste ajuste)
    {
        if (ajuste.Direccion.Length > 0 && Fault(ajuste.Direccion) is { } fault)
        {
            yield return new("Direccion", fault);
        }

        if (!PrinterProfile.TryFind(ajuste.Perfil, out _))
        {
            yield return new("Perfil", "Ese tipo de impresora no existe. Elija uno de la lista.");
        }

        if (ajuste.Columnas is < TicketOptions.MinColumns or > TicketOptions.MaxColumns)
        {
            yield return new("Columnas", $"Escriba un número de {TicketOptions.MinColumns} a {TicketOptions.MaxColumns}, o déjelo vacío.");
        }
    }

    /// <inheritdoc/>
    protected override ImpresoraAjuste Inicial(PosOptions options) => new();

    /// <inheritdoc/>
    protected override async ValueTask<EstadoSeccion> EstadoAsync(ImpresoraAjuste ajuste, IServiceProvider services, CancellationToken cancellationToken)
    {
        PrinterStatus status = await services.GetRequiredService<PrintDesk>().GetStatusAsync(cancellationToken);
        return new EstadoSeccion(status.Tone, Capital(status.Word), ajuste.Direccion.Length == 0 ? status.Sentence : $"{ajuste.Direccion}{(ajuste.Automatica ? ", imprime cada venta" : "")}.");
    }

    // Whoever may change settings may choose a printer, not a file of this machine to write over.
    private static string? Fault(string direccion)
    {
        try
        {
            PrinterUri uri = PrinterUri.Parse(direccion);
            return uri.Scheme == FileScheme && !Path.GetFullPath(uri.Target).StartsWith(Devices, StringComparison.Ordinal)
                ? $"«{direccion}» no es una impresora: un archivo de impresora está en {Devices}, por ejemplo file:///dev/usb/lp0."
                : null;
        }
        catch (PrinterException error)
        {
            return error.Message;
        }
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
