using System.Data.Common;
using IziSales.Cola;
using IziSales.Emision;
using IziSales.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the archive to an application.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>Adds <see cref="SqlComprobanteStore"/> as the <see cref="IComprobanteStore"/>, <see cref="IResumenStore"/> and <see cref="IAvisoStore"/>, and <see cref="SqlColaStore"/> as the <see cref="IColaStore"/>.</summary>
    /// <remarks>The application brings the driver: <c>options.DataSource = SqliteFactory.Instance.CreateDataSource("Data Source=shop.db")</c>.</remarks>
    public static IServiceCollection AddIziSalesStorage(this IServiceCollection services, Action<SqlStorageOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<SqlStorageOptions>().Configure(options => configure?.Invoke(options))
            .Validate(static options => options.LockTimeout > TimeSpan.Zero, "SqlStorageOptions.LockTimeout: debe ser mayor que cero.").ValidateOnStart();
        services.TryAddSingleton(static provider =>
        {
            SqlStorageOptions options = provider.GetRequiredService<IOptions<SqlStorageOptions>>().Value;
            return new SqlComprobanteStore(options.DataSource ?? provider.GetRequiredService<DbDataSource>(), options.LockTimeout);
        });
        services.TryAddSingleton<IComprobanteStore>(static provider => provider.GetRequiredService<SqlComprobanteStore>());
        services.TryAddSingleton<IResumenStore>(static provider => provider.GetRequiredService<SqlComprobanteStore>());
        services.TryAddSingleton<IAvisoStore>(static provider => provider.GetRequiredService<SqlComprobanteStore>());
        services.TryAddSingleton(static provider => new SqlColaStore(provider.GetRequiredService<SqlComprobanteStore>()));
        services.TryAddSingleton<IColaStore>(static provider => provider.GetRequiredService<SqlColaStore>());
        return services;
    }
}
