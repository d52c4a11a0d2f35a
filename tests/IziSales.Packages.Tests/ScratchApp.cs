namespace IziSales.Packages.Tests;

/// <summary>A program that knows IziSales only as packages: every one of them, in one web application.</summary>
internal static class ScratchApp
{
    public const string Program = """
        using System.Security.Cryptography.X509Certificates;
        using System.Text;
        using IziSales.Cola;
        using IziSales.Emision;
        using IziSales.Printing;
        using IziSales.Pse;
        using IziSales.Rus;
        using IziSales.Sandbox;
        using IziSales.Ubl;
        using IziSales.Woo;
        using IziSales.Woo.AspNetCore;

        await using SunatSandboxServer sandbox = await SunatSandboxServer.StartAsync();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Canales:pse:BaseAddress"] = sandbox.BaseAddress.ToString();
        var shop = new Emisor { Ruc = Ruc.Parse("10412365785"), RazonSocial = "HUAMAN QUISPE ROSA ELENA" };
        using X509Certificate2 demo = DemoCertificate.Create(shop.Ruc, shop.RazonSocial, TimeProvider.System.GetUtcNow());
        builder.Services.AddSingleton(CpeSigner.FromCertificate(demo));
        builder.Services.AddSingleton<InMemoryComprobanteStore>();
        builder.Services.AddSingleton<IComprobanteStore>(p => p.GetRequiredService<InMemoryComprobanteStore>());
        builder.Services.AddSingleton<IResumenStore>(p => p.GetRequiredService<InMemoryComprobanteStore>());
        builder.Services.AddSingleton<IAvisoStore>(p => p.GetRequiredService<InMemoryComprobanteStore>());
        builder.Services.AddSingleton<IColaStore, InMemoryColaStore>();
        builder.Services.AddIziSalesPse(channels => channels.AddGeneric("pse", options => options.BaseAddress = sandbox.BaseAddress));
        builder.Services.AddIziSalesRus();
        builder.Services.AddIziSalesEmision(options => options.Emisor = shop);
        builder.Services.AddIziSalesPrinting();
        builder.Services.AddIziSalesWoo(woo => woo
            .AddShop("rosita", options => options.Address = new Uri("https://tienda.example"))
            .AddOrders(new WooOrderOptions { Mapping = new WooMappingOptions { Shop = "rosita" }, WebhookSecret = "secret" }));
        await using WebApplication app = builder.Build();
        app.MapIziSalesWooWebhooks();

        BoletaIssuer issuer = app.Services.GetRequiredService<BoletaIssuer>();
        IComprobanteStore store = app.Services.GetRequiredService<IComprobanteStore>();
        IssueResult result = await issuer.IssueAsync(new Sale { Lines = [new SaleLine("Arroz Costeño 1 kg", 2, UnitPrice.Shelf(4.50m))] }, "till1-000001");
        byte[] xml = (await store.GetXmlAsync(result.Comprobante!.Id))!;
        await new OutboxProcessor(store, app.Services.GetRequiredService<IPseClient>(), new EmisionOptions { Emisor = shop }).RunOnceAsync();
        ComprobanteEmitido sent = (await store.FindAsync(result.Comprobante.Id))!;

        Ticket ticket = Ticket.From((Boleta)CpeReader.Read(xml).Comprobante!, new TicketOptions { Columns = 42 });
        File.WriteAllBytes("boleta.xml", xml);
        File.WriteAllBytes("boleta.pdf", new PdfRenderer(PaperSize.A4).ToBytes(ticket));
        Console.WriteLine($"{sent.Numero} {sent.Estado} {NrusMedidor.Measure(await store.GetAcumuladoAsync(shop.Ruc, Lima.DateOf(sent.FechaEmision)), NrusCategoria.Uno, Lima.DateOf(sent.FechaEmision)).Nivel}");
        """;

    /// <summary>Its project: every library as a package, and kept whole when trimmed, so that all of it is judged.</summary>
    public static string Project(string version, string properties) => $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <CompressionEnabled>false</CompressionEnabled>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(SourceFile.LibraryIds.Select(id => $"<PackageReference Include=\"{id}\" Version=\"{version}\" /><TrimmerRootAssembly Include=\"{id}\" />"))}
          </ItemGroup>
        </Project>
        """;
}
