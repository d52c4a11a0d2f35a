using SamplePos.Ajustes;
using SamplePos.Data;
using SamplePos.Hosting;
using SamplePos.Presentation;

namespace SamplePos.Operacion.Respaldos;

/// <summary>Backups without a browser: <c>respaldo crear</c>, <c>respaldo verificar ARCHIVO</c>, <c>respaldo restaurar ARCHIVO</c>.</summary>
public static class RespaldoComando
{
    private const string PhraseVariable = "SAMPLEPOS_FRASE";
    private const int Fine = 0;
    private const int Refused = 1;
    private const int WrongUse = 2;

    /// <summary>Runs it with what stands behind its name; answers with the exit code of the program.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        CancellationToken cancellationToken = CancellationToken.None;
        string[] words = [.. args.TakeWhile(static arg => !arg.StartsWith("--", StringComparison.Ordinal))];
        await using WebApplication app = PosProgram.BuildParts(args[words.Length..], ContentRoot.Find());
        try
        {
            return words switch
            {
                ["crear"] => await CreateAsync(app.Services, cancellationToken),
                ["verificar", { } file] => await VerifyAsync(app.Services, file, cancellationToken),
                ["restaurar", { } file] => await RestoreAsync(app.Services, file, cancellationToken),
                _ => await SayAsync("Use: respaldo crear | respaldo verificar ARCHIVO | respaldo restaurar ARCHIVO. La frase de uno cifrado, en la variable SAMPLEPOS_FRASE.", WrongUse),
            };
        }
        catch (RespaldoException error)
        {
            return await SayAsync(error.Message, Refused);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return await SayAsync($"No se puede leer o escribir: {error.Message}", Refused);
        }
    }

    private static async Task<int> CreateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!await IsShopAsync(services, cancellationToken))
        {
            return await SayAsync("En esta carpeta todavía no hay una tienda que respaldar.", Refused);
        }

        await services.GetRequiredService<AjusteStore>().RefreshAsync(cancellationToken);
        RespaldoHecho hecho = await services.GetRequiredService<RespaldoService>().CreateAsync("Por comando", cancellationToken);
        await services.GetRequiredService<RespaldoStore>().AddAsync(hecho, CancellationToken.None);
        if (hecho.Problema is { } problem)
        {
            return await SayAsync($"No se pudo hacer el respaldo. {problem}", Refused);
        }

        if (hecho.ProblemaExterno is { } away)
        {
            await Console.Error.WriteLineAsync(away);
        }

        Console.WriteLine(Path.Combine(services.GetRequiredService<DataFolder>().Respaldos, hecho.Archivo));
        return Fine;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, string file, CancellationToken cancellationToken)
    {
        Manifiesto manifiesto = await services.GetRequiredService<RespaldoService>().VerifyAsync(Existing(file), Phrase, into: null, cancellationToken);
        Describe(manifiesto);
        return Fine;
    }

    private static async Task<int> RestoreAsync(IServiceProvider services, string file, CancellationToken cancellationToken)
    {
        RespaldoService respaldos = services.GetRequiredService<RespaldoService>();
        RestauracionPlan plan = await respaldos.PrepareAsync(Existing(file), Phrase, "comando", cancellationToken);
        Describe(plan.Manifiesto);
        if (await IsShopAsync(services, cancellationToken))
        {
            foreach (Perdida lost in await respaldos.LostAsync(plan.Manifiesto, cancellationToken))
            {
                Console.WriteLine($"Ya no estarán: {lost.Serie}-{lost.Desde} a {lost.Serie}-{lost.Hasta} ({lost.Cantidad}). La serie {lost.Serie} no seguirá.");
            }
        }

        bool ensayo = services.GetRequiredService<Ensayo>().Activo;
        Console.WriteLine(ensayo ? $"Preparado como ensayo. {Ensayo.Frase} Ábralo con la misma SamplePos__Ensayo." : "Preparado. Si solo quiere ensayar, ábralo con SamplePos__Ensayo=true: si no, envía lo pendiente y actualiza su tienda web.");
        Console.WriteLine($"Al abrir SamplePos la tienda vuelve a ese momento; lo de ahora queda en «{plan.Anterior}».");
        return Fine;
    }

    private static string? Phrase => Environment.GetEnvironmentVariable(PhraseVariable) is { Length: > 0 } phrase ? phrase : null;

    private static string Existing(string file) => File.Exists(file) ? Path.GetFullPath(file) : throw new RespaldoException($"No existe el archivo «{file}».");

    private static async Task<bool> IsShopAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        PosDatabase database = services.GetRequiredService<PosDatabase>();
        if (database.Dialect == Dialect.Sqlite && !File.Exists(services.GetRequiredService<DataFolder>().Database))
        {
            return false;
        }

        await using System.Data.Common.DbConnection connection = await database.OpenAsync(cancellationToken);
        return await database.Dialect.HasTableAsync(connection, "izi_comprobante") && await database.Dialect.HasTableAsync(connection, "pos_respaldos");
    }

    private static void Describe(Manifiesto manifiesto)
    {
        Console.WriteLine($"Respaldo del {Texto.FechaHora(manifiesto.Momento)}, completo: {manifiesto.Comprobantes} comprobantes.");
        foreach (ManifiestoSerie serie in manifiesto.Series)
        {
            Console.WriteLine($"  {serie.Serie} hasta el {serie.Ultimo}");
        }
    }

    private static async Task<int> SayAsync(string sentence, int code)
    {
        await Console.Error.WriteLineAsync(sentence);
        return code;
    }
}
