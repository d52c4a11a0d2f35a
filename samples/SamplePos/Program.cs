using IziSales.Sandbox;
using SamplePos.Features.Boletas;
using SamplePos.Features.Envios;
using SamplePos.Features.Productos;
using SamplePos.Features.Rus;
using SamplePos.Features.Salud;
using SamplePos.Features.Vender;
using SamplePos.Hosting;

const string DefaultUrl = "http://127.0.0.1:5080";
const long MaxBody = 1024 * 1024;

try
{
    WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Find() });
    PosOptions options = builder.Configuration.GetSection("SamplePos").Get<PosOptions>() ?? new PosOptions();
    DataFolder folder = new(builder.Environment.ContentRootPath, options.DataPath);
    builder.Logging.AddPosLogs(folder);
    builder.WebHost.ConfigureKestrel(static kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxBody;
    });
    if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
    {
        builder.WebHost.UseUrls(DefaultUrl);
    }

    await using SunatSandboxServer? sandbox = options.PseUrl.Length == 0 ? await SandboxHost.StartAsync(options) : null;
    builder.AddShop(options, folder, sandbox?.BaseAddress ?? SandboxHost.ReadAddress(options.PseUrl));

    WebApplication app = builder.Build();
    app.UseSecurityHeaders();
    app.UseExceptionHandler("/error/500");
    app.UseWhen(static context => !context.Request.Path.StartsWithSegments("/api"), static pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
    app.UseStaticFiles(BrowserCache.Options);
    app.UseRouting();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapRazorPages();
    app.MapProducts();
    app.MapSales();
    app.MapBoletas();
    app.MapRus();
    app.MapSending();
    app.MapHealth();
    app.MapOpenApi("/api/openapi.json");

    string? password = await Startup.PrepareAsync(app.Services, CancellationToken.None);
    await Startup.OpenAsync(app);
    Startup.Announce(app, password, sandbox?.BaseAddress);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (StartupException error)
{
    await Console.Error.WriteLineAsync($"\n  SamplePos no puede abrir.\n  {error.Message}\n");
    return 1;
}
