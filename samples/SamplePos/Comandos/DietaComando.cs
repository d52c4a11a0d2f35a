using SamplePos.Ajustes;
using SamplePos.Data;
using SamplePos.Dieta;
using SamplePos.Features.Dieta;
using SamplePos.Hosting;

namespace SamplePos.Comandos;

/// <summary><c>dieta verificar</c>: tries what keeps people from what they may not eat, without opening the till, and says so with the exit code.</summary>
public static class DietaComando
{
    private const string Verb = "verificar";

    /// <summary>Runs it over the data folder that the remaining arguments name; 0 when all is well, 1 when something is not, 2 when the arguments make no sense.</summary>
    /// <exception cref="StartupException">The shop cannot be used.</exception>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [Verb, ..])
        {
            await Console.Error.WriteLineAsync($"Escriba: dieta {Verb}");
            return 2;
        }

        await using PosProgram program = await PosProgram.BuildAsync(args[1..], ContentRoot.Find());
        IServiceProvider services = program.App.Services;
        await Migrations.RunAsync(services.GetRequiredService<PosDatabase>(), services.GetRequiredService<TimeProvider>(), CancellationToken.None);
        await services.GetRequiredService<AjusteStore>().RefreshAsync(CancellationToken.None);
        DietaVeredicto verdict = await services.GetRequiredService<DietaVerificacion>().RunAsync(CancellationToken.None);
        Console.WriteLine(verdict);
        return verdict.IsApto ? 0 : 1;
    }
}
