using SamplePos.Comandos;
using SamplePos.Hosting;

try
{
    if (Comando.Find(args) is { } comando)
    {
        return await comando.RunAsync(args[1..]);
    }

    await using PosProgram program = await PosProgram.BuildAsync(args, ContentRoot.Find());
    string? password = await Startup.PrepareAsync(program.App.Services, CancellationToken.None);
    await Startup.OpenAsync(program.App);
    Startup.Announce(program.App, password, program.Sandbox);
    await program.App.WaitForShutdownAsync();
    return 0;
}
catch (StartupException error)
{
    await Console.Error.WriteLineAsync($"\n  SamplePos no puede abrir.\n  {error.Message}\n");
    return 1;
}
