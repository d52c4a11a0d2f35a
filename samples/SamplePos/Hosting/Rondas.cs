namespace SamplePos.Hosting;

/// <summary>Lets a part of the shop be visited again and again.</summary>
public static class Rondas
{
    /// <summary>Registers a round of its own for a part that is registered already.</summary>
    public static void AddRonda<T>(this IServiceCollection services, TimeSpan between, string trouble, Func<T, CancellationToken, Task> work)
        where T : notnull =>
        // Not AddHostedService: it would take a second round for the first.
        services.AddSingleton<IHostedService>(provider =>
        {
            T part = provider.GetRequiredService<T>();
            return new RondaWorker(token => work(part, token), between, trouble, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<RondaWorker>>());
        });
}
