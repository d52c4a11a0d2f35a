using IziSales.Cli.Config;
using IziSales.Cli.Output;

namespace IziSales.Cli.Doctor;

/// <summary>Runs <c>doctor</c>: looks at everything a sale needs, changes nothing, and says what to do.</summary>
internal static class DoctorRunner
{
    public static async Task<int> RunAsync(CliHost host, string? configPath, string? canal, bool json, CancellationToken cancellationToken)
    {
        ConfigFile config = await ConfigFile.ReadAsync(host, configPath, cancellationToken).ConfigureAwait(false);
        int avisos = 0;
        int fallas = 0;
        await foreach (Revision revision in LookAsync(new Paciente(host, config, canal), cancellationToken).ConfigureAwait(false))
        {
            avisos += revision.Gravedad == Gravedad.Aviso ? 1 : 0;
            fallas += revision.Gravedad == Gravedad.Falla ? 1 : 0;
            await TellAsync(host, revision, json, cancellationToken).ConfigureAwait(false);
        }

        host.Say(fallas + avisos == 0 ? "Todo está bien." : $"{Cuenta.De(fallas, "falla")}, {Cuenta.De(avisos, "aviso")}.");
        return fallas == 0 ? ExitCode.Fine : ExitCode.Refused;
    }

    // The order is that of dependence: the clock is compared with the database, the channels with both.
    private static async IAsyncEnumerable<Revision> LookAsync(Paciente paciente, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Configuracion(paciente.Config);
        yield return DiscoCheck.Check(paciente);
        foreach (Revision revision in await BaseCheck.CheckAsync(paciente, cancellationToken).ConfigureAwait(false))
        {
            yield return revision;
        }

        yield return await RelojCheck.CheckAsync(paciente, cancellationToken).ConfigureAwait(false);
        if (await CertificadoCheck.CheckAsync(paciente, cancellationToken).ConfigureAwait(false) is { } certificado)
        {
            yield return certificado;
        }

        foreach (ChannelConfig canal in paciente.Canales)
        {
            foreach (Revision revision in await CanalCheck.CheckAsync(paciente, canal, cancellationToken).ConfigureAwait(false))
            {
                yield return revision;
            }
        }

        if (await ImpresoraCheck.CheckAsync(paciente, cancellationToken).ConfigureAwait(false) is { } impresora)
        {
            yield return impresora;
        }

        if (await PadronCheck.CheckAsync(paciente, cancellationToken).ConfigureAwait(false) is { } padron)
        {
            yield return padron;
        }
    }

    private static Revision Configuracion(ConfigFile config) => config switch
    {
        { Name: null } => Revision.Falla("configuración", "no hay", $"Use --config FILE, o escriba un {ConfigFile.DefaultName}; su forma está en «izisales schema config»."),
        { Canales.Count: 0 } => Revision.Falla("configuración", $"{config.Name} no tiene canales", "Agregue «canales»: sin canal no hay envío."),
        { Emisor: null } => Revision.Aviso("configuración", $"{config.Name} no dice el RUC de la tienda", "Agregue «emisor»."),
        _ => Revision.Bien("configuración", $"{config.Name}, tienda {config.Emisor.Value}"),
    };

    private static Task TellAsync(CliHost host, Revision revision, bool json, CancellationToken cancellationToken)
    {
        if (json)
        {
            return JsonLine.WriteAsync(
                host.Output,
                writer =>
                {
                    writer.WriteString("revision", revision.Nombre);
                    writer.WriteString("veredicto", revision.Gravedad switch { Gravedad.Bien => "bien", Gravedad.Aviso => "aviso", _ => "falla" });
                    writer.WriteString("detalle", revision.Detalle);
                    writer.WriteString("remedio", revision.Remedio);
                },
                cancellationToken);
        }

        host.Say($"{revision.Gravedad switch { Gravedad.Bien => "✓", Gravedad.Aviso => "!", _ => "✗" }} {revision.Nombre}: {revision.Detalle}");
        if (revision.Remedio is { } remedio)
        {
            host.Say($"    {remedio}");
        }

        return Task.CompletedTask;
    }
}
