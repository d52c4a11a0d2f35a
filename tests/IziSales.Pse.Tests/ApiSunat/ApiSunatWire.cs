using IziSales.Testing;

namespace IziSales.Pse.Tests.ApiSunat;

/// <summary>APISUNAT on the wire: taken first, judged later, proven behind a link.</summary>
internal sealed class ApiSunatWire : PseWire
{
    private const string Token = "DEV_token-de-prueba-8d02";

    private string _server = "";

    public override CpeEnvio Envio => Firma.Envio;

    public override IReadOnlyList<string> Secrets { get; } = [Token];

    public override bool IsAlwaysDeferred => true;

    public override void AddTo(PseBuilder builder, string name, Uri server, Action<PseChannelOptions> road)
    {
        _server = server.AbsoluteUri.TrimEnd('/');
        builder.AddApiSunat(name, options =>
        {
            options.BaseAddress = server;
            options.PersonaId = "5f6cd734";
            options.PersonaToken = Token;
            road(options);
        });
    }

    public override bool IsSending(string request) => request.StartsWith("POST /pse/personas/v1/sendBill ", StringComparison.Ordinal);

    public override IReadOnlyList<WireAnswer> Verdict(byte[] cdrZip) => [.. Pending("66e2"), .. StatusVerdict(cdrZip)];

    public override IReadOnlyList<WireAnswer> Refused(string codigo) => [.. Pending("66e2"), WireAnswer.Json(Document("EXCEPCION", $"\"{codigo} - Ilegible\""))];

    public override IReadOnlyList<WireAnswer> Duplicate() => Refused("1033");

    public override IReadOnlyList<WireAnswer> Pending(string ticket) => [WireAnswer.Json($$"""{"status":"PENDIENTE","documentId":"{{ticket}}"}""")];

    public override IReadOnlyList<WireAnswer> StatusPending() => [WireAnswer.Json(Document("PENDIENTE"))];

    public override IReadOnlyList<WireAnswer> StatusVerdict(byte[] cdrZip) => [WireAnswer.Json(Document("ACEPTADO")), new(200, "application/zip", cdrZip)];

    public override IReadOnlyList<WireAnswer> Found(byte[] cdrZip, string digest) =>
        [WireAnswer.Json("""{"lastNumber":"00000027"}"""), WireAnswer.Json($"[{Document("ACEPTADO")}]"), new(200, "application/zip", cdrZip)];

    public override IReadOnlyList<WireAnswer> Absent() => [WireAnswer.Json("""{"lastNumber":"00000026"}""")];

    public override IReadOnlyList<WireAnswer> Voided() => [WireAnswer.Json($"[{Document("ACEPTADO")}]"), WireAnswer.Json("""{"status":"ANULADO","documentId":"66e2"}""")];

    private string Document(string status, string faults = "") =>
        $$"""{"status":"{{status}}","_id":"66e2","fileName":"10412365785-03-B001-00000027","cdr":"{{_server}}/27.zip","faults":[{{faults}}],"notes":[]}""";
}
