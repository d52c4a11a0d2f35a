using IziSales.Emision;
using IziSales.Sandbox;
using IziSales.Storage;
using IziSales.Ubl;
using Microsoft.Data.Sqlite;
using MiTienda;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
TiendaOptions tienda = builder.Configuration.GetSection("Tienda").Get<TiendaOptions>() ?? throw new InvalidOperationException("Falta la sección Tienda.");

// Sin un PSE configurado, una SUNAT de mentira hace su papel, en esta máquina.
await using SunatSandboxServer? sandbox = tienda.PseUrl is null ? await SunatSandboxServer.StartAsync() : null;

builder.Services.AddSingleton(tienda);
builder.Services.AddSingleton(provider => tienda.OpenSigner(provider.GetRequiredService<TimeProvider>()));
builder.Services.AddIziSalesStorage(options => options.DataSource = SqliteFactory.Instance.CreateDataSource($"Data Source={tienda.Archivo}"));
builder.Services.AddIziSalesRus();
builder.Services.AddIziSalesPse(canales => canales.AddGeneric("pse", options =>
{
    options.BaseAddress = tienda.PseUrl ?? sandbox!.BaseAddress;
    options.Token = tienda.PseToken;
}));
builder.Services.AddIziSalesEmision(options =>
{
    options.Emisor = tienda.ToEmisor();
    options.Serie = Serie.Parse(tienda.Serie);
});
builder.Services.AddIziSalesEmisionHealth();
builder.Services.AddOpenApi();
builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = static context =>
    context.ProblemDetails.Detail ??= context.Exception is BadHttpRequestException bad ? (bad.InnerException ?? bad).Message : null);
builder.Services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true); // para decir qué le falta a la venta
builder.Services.ConfigureHttpJsonOptions(options =>
{
    options.SerializerOptions.RespectNullableAnnotations = true;
    options.SerializerOptions.RespectRequiredConstructorParameters = true;
});

WebApplication app = builder.Build();
await app.Services.GetRequiredService<SqlComprobanteStore>().InitializeAsync();

app.UseExceptionHandler(new ExceptionHandlerOptions
{
    StatusCodeSelector = static error => error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
    SuppressDiagnosticsCallback = static context => context.Exception is BadHttpRequestException, // no es una falla de la API
});
app.UseStatusCodePages();

app.MapVentas();
app.MapGet("/", () => Results.Redirect("/openapi/v1.json")).ExcludeFromDescription();
app.MapOpenApi();
app.MapHealthChecks("/healthz");
app.Lifetime.ApplicationStarted.Register(() => app.Logger.LogInformation("Ventas en {Direccion}/ventas; SUNAT: {Canal}", app.Urls.First(), tienda.PseUrl?.ToString() ?? $"de mentira, en {sandbox!.BaseAddress}"));
await app.RunAsync();
