using IziSales.Testing;

namespace IziSales.Pse.Tests.Nubefact;

/// <summary>Nubefact on the wire: one address, four operations.</summary>
internal sealed class NubefactWire : PseWire
{
    private const string Token = "token-de-prueba-c41b";
    private const string Account = "0b7c8a52-9c1e-4d5f-8a61-2f3e4d5c6b7a";

    public override CpeEnvio Envio => Firma.Envio;

    public override IReadOnlyList<string> Secrets { get; } = [Token, Account];

    public override bool TellsDigest => true;

    public override void AddTo(PseBuilder builder, string name, Uri server, Action<PseChannelOptions> road) => builder.AddNubefact(name, options =>
    {
        options.Route = new Uri($"{server.AbsoluteUri.TrimEnd('/')}/api/v1/{Account}");
        options.Token = Token;
        road(options);
    });

    public override bool IsSending(string request) => request.Contains("\"operacion\":\"generar_comprobante\"", StringComparison.Ordinal);

    public override IReadOnlyList<WireAnswer> Verdict(byte[] cdrZip) => Found(cdrZip, "abc=");

    public override IReadOnlyList<WireAnswer> Refused(string codigo) =>
        [WireAnswer.Json($$"""{"tipo_de_comprobante":2,"serie":"B001","numero":27,"aceptada_por_sunat":false,"sunat_responsecode":"{{codigo}}","sunat_description":"Ilegible"}""")];

    public override IReadOnlyList<WireAnswer> Duplicate() =>
        [WireAnswer.Json("""{"errors":"Este documento ya existe en NubeFacT","codigo":23}""", 400), .. Found(Cdr(0), "abc=")];

    public override IReadOnlyList<WireAnswer> Found(byte[] cdrZip, string digest) => [WireAnswer.Json($$"""
        {"tipo_de_comprobante":2,"serie":"B001","numero":27,"aceptada_por_sunat":true,"sunat_responsecode":"0","sunat_description":"Aceptada",
         "codigo_hash":"{{digest}}","cdr_zip_base64":"{{Convert.ToBase64String(cdrZip)}}"}
        """)];

    public override IReadOnlyList<WireAnswer> Absent() => [WireAnswer.Json("""{"errors":"Este documento no existe","codigo":24}""", 400)];

    public override IReadOnlyList<WireAnswer> Voided() => [WireAnswer.Json("""{"serie":"B001","numero":27,"sunat_ticket_numero":"1","aceptada_por_sunat":true}""")];
}
