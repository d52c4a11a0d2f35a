using IziSales.Testing;

namespace IziSales.Pse.Tests.SignAndSend;

/// <summary>The family "sign, then send" on the wire, under the names that most of it share.</summary>
internal sealed class SignAndSendWire : PseWire
{
    private const string Password = "clave-de-prueba-91c2";
    private const string Token = "ficha-de-prueba-55e0";

    public override CpeEnvio Envio => Firma.Envio;

    public override IReadOnlyList<string> Secrets { get; } = [Password, Token];

    public override void AddTo(PseBuilder builder, string name, Uri server, Action<PseChannelOptions> road) => builder.AddSignAndSend(name, options =>
    {
        options.BaseAddress = server;
        options.Username = "usuario";
        options.Password = Password;
        road(options);
    });

    public override bool IsSending(string request) => request.StartsWith("POST /pse/api/cpe/enviar ", StringComparison.Ordinal);

    public override WireAnswer? Standing(string request) =>
        request.StartsWith("POST /pse/api/auth/cpe/token ", StringComparison.Ordinal) ? WireAnswer.Json($$"""{"token_acceso":"{{Token}}","expira_en":3600}""")
        : request.StartsWith("POST /pse/api/cpe/generar ", StringComparison.Ordinal) ? WireAnswer.Json($$"""{"estado":200,"xml":"{{Firma.Base64(Escenarios.UnaLinea)}}"}""")
        : null;

    public override IReadOnlyList<WireAnswer> Verdict(byte[] cdrZip) =>
        [WireAnswer.Json($$"""{"success":true,"connection":true,"sunat_success":true,"code":"0","message":"Aceptada","notes":[],"cdr":"{{Convert.ToBase64String(cdrZip)}}"}""")];

    public override IReadOnlyList<WireAnswer> Refused(string codigo) =>
        [WireAnswer.Json($$"""{"success":true,"connection":true,"sunat_success":false,"code":"{{codigo}}","errors":["Ilegible"]}""")];

    public override IReadOnlyList<WireAnswer> Duplicate() =>
        [WireAnswer.Json("""{"estado":500,"rechazado":false,"errores":["1033 - El comprobante fue registrado previamente"]}""")];

    public override IReadOnlyList<WireAnswer> Pending(string ticket) => [WireAnswer.Json($$"""{"success":true,"code":"0","ticket":"{{ticket}}"}""")];

    public override IReadOnlyList<WireAnswer> StatusPending() => [WireAnswer.Json("""{"success":true,"code":"0098"}""")];

    public override IReadOnlyList<WireAnswer> StatusVerdict(byte[] cdrZip) => Verdict(cdrZip);

    public override IReadOnlyList<WireAnswer> Found(byte[] cdrZip, string digest) => Verdict(cdrZip);

    public override IReadOnlyList<WireAnswer> Told() => [WireAnswer.Json("""{"success":true,"connection":true,"sunat_success":true,"code":"0","message":"Aceptada"}""")];

    public override IReadOnlyList<WireAnswer> Absent() => [WireAnswer.Json("""{"estado":404,"mensaje":"No se encontró el documento"}""")];

    public override IReadOnlyList<WireAnswer> SummaryTaken(string ticket) => Pending(ticket);
}
