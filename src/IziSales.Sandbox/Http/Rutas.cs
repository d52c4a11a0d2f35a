using IziSales.Sandbox.ApiSunat;
using IziSales.Sandbox.Generic;
using IziSales.Sandbox.Integrada;
using IziSales.Sandbox.Nubefact;
using IziSales.Sandbox.Padron;
using IziSales.Sandbox.SignAndSend;
using IziSales.Sandbox.Soap;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace IziSales.Sandbox.Http;

/// <summary>Every road, on the paths that its own callers use: only the host is another.</summary>
internal sealed class Rutas(RouteGroupBuilder group, Gate gate, SunatSandbox sandbox, FaultDriver driver, TimeProvider time)
{
    private readonly Tokens _tokens = new(time);

    public void Map()
    {
        Generic();
        Sunat();
        SignAndSend();
        OneAddress();
        Padron();
    }

    private void Generic()
    {
        InvoiceApi invoices = new(sandbox, driver);
        group.MapPost("/v1/invoice/send", gate.Authorized(invoices.SendAsync));
        group.MapPost("/v1/summary/send", gate.Authorized(invoices.SendSummaryAsync));
        group.MapPost("/v1/void", gate.Authorized(invoices.VoidAsync));

        QueryApi queries = new(sandbox, driver);
        group.MapGet("/v1/invoice/verify", gate.Authorized(queries.VerifyAsync));
        group.MapGet("/v1/invoice/status/{ticket}", gate.Authorized(queries.StatusAsync));
        group.MapGet("/v1/cdr/{nombre}", gate.Authorized(queries.CdrAsync));
        group.MapGet("/v1/xml/{nombre}", gate.Authorized(queries.XmlAsync));
        group.MapGet("/v1/series/{serie}/last", gate.Authorized(queries.LastAsync));
        group.MapGet("/v1/health", gate.Authorized(QueryApi.HealthAsync));
    }

    private void Sunat()
    {
        SoapApi soap = new(sandbox, driver);
        group.MapPost("/ol-ti-itcpfegem/billService", gate.Local(soap.BillAsync));
        group.MapPost("/ol-ti-itcpfegem-beta/billService", gate.Local(soap.BillAsync));
        group.MapPost("/ol-it-wsconscpegem/billConsultService", gate.Local(soap.ConsultAsync));

        ConsultaApi consulta = new(sandbox, driver, _tokens);
        group.MapPost("/v1/clientesextranet/{client}/oauth2/token", gate.Local(consulta.TokenAsync));
        group.MapPost("/v1/contribuyente/contribuyentes/{ruc}/validarcomprobante", gate.Local(consulta.ValidarAsync));
    }

    private void SignAndSend()
    {
        SignAndSendApi api = new(sandbox, driver, _tokens);
        group.MapPost("/api/auth/cpe/token", gate.Local(api.TokenAsync));
        Each(["generar", "generar-demo", "sign"], name => group.MapPost($"/api/cpe/{name}", gate.Local(api.SignAsync)));
        Each(["enviar", "enviar-demo", "send"], name => group.MapPost($"/api/cpe/{name}", gate.Local(api.SendAsync)));
        Each(["generarenviar", "generarenviar-demo"], name => group.MapPost($"/api/cpe/{name}", gate.Local(api.SignAndSendAsync)));
        Each(["consultar/{nombre}", "consultar-demo/{nombre}", "{nombre}/status"], name => group.MapGet($"/api/cpe/{name}", gate.Local(api.QueryAsync)));
        group.MapPost("/api/cpe/anular", gate.Local(api.VoidAsync));
    }

    private void OneAddress()
    {
        group.MapPost("/api/v1/{cuenta}", gate.Local(new NubefactApi(sandbox, driver).RunAsync));

        ApiSunatApi api = new(sandbox, driver);
        group.MapPost("/personas/v1/sendBill", gate.Local(api.SendAsync));
        group.MapPost("/personas/v1/voidBill", gate.Local(api.VoidAsync));
        group.MapPost("/personas/lastDocument", gate.Local(api.LastAsync));
        group.MapGet("/documents/{id}/getById", gate.Local(api.GetByIdAsync));
        group.MapGet("/documents/getAll", gate.Local(api.GetAllAsync));

        ArchivosApi files = new(sandbox, driver);
        group.MapGet("/archivos/{nombre}/xml", gate.Local(files.XmlAsync));
        group.MapGet("/archivos/{nombre}/cdr", gate.Local(files.CdrAsync));
    }

    private void Padron()
    {
        PadronApi api = new(sandbox, driver);
        group.MapGet("/dni/{numero}", gate.Local(api.ByPath(PadronWire.Camello, isRuc: false)));
        group.MapGet("/ruc/{numero}", gate.Local(api.ByPath(PadronWire.Camello, isRuc: true)));
        group.MapGet("/v1/dni", gate.Local(api.ByQuery(PadronWire.CamelloV1, isRuc: false)));
        group.MapGet("/v1/ruc", gate.Local(api.ByQuery(PadronWire.CamelloV1, isRuc: true)));
        group.MapGet("/v2/reniec/dni", gate.Local(api.ByQuery(PadronWire.Camello, isRuc: false)));
        group.MapGet("/v2/sunat/ruc", gate.Local(api.ByQuery(PadronWire.Camello, isRuc: true)));
        group.MapGet("/v1/reniec/dni", gate.Local(api.ByQuery(PadronWire.Decolecta, isRuc: false)));
        Each(["/v1/sunat/ruc", "/v1/sunat/ruc/full"], path => group.MapGet(path, gate.Local(api.ByQuery(PadronWire.Decolecta, isRuc: true))));
        group.MapGet("/api/dni/{numero}", gate.Local(api.ByPath(PadronWire.ApiPeruDev, isRuc: false)));
        group.MapGet("/api/ruc/{numero}", gate.Local(api.ByPath(PadronWire.ApiPeruDev, isRuc: true)));
        group.MapPost("/api/dni", gate.Local(api.ByBody(PadronWire.ApiPeruDev, isRuc: false)));
        group.MapPost("/api/ruc", gate.Local(api.ByBody(PadronWire.ApiPeruDev, isRuc: true)));
        group.MapGet("/personas/{id}/getDNI", gate.Local(api.ByQuery(PadronWire.Camello, isRuc: false)));
        group.MapGet("/personas/{id}/getRUC", gate.Local(api.ByQuery(PadronWire.Camello, isRuc: true)));
    }

    private static void Each(string[] names, Action<string> map) => Array.ForEach(names, map);
}
