using IziSales.Testing;

namespace IziSales.Pse.Tests;

/// <summary>The neutral contract on the wire.</summary>
internal sealed class GenericWire : PseWire
{
    private const string Token = "secreto-de-prueba-7f3a";

    public override IReadOnlyList<string> Secrets { get; } = [Token];

    public override bool TellsDigest => true;

    public override void AddTo(PseBuilder builder, string name, Uri server, Action<PseChannelOptions> road) => builder.AddGeneric(name, options =>
    {
        options.BaseAddress = server;
        options.Token = Token;
        options.Extensions = GenericPseExtensions.Resumenes | GenericPseExtensions.Anulaciones;
        road(options);
    });

    public override bool IsSending(string request) => request.StartsWith("POST /pse/v1/invoice/send ", StringComparison.Ordinal);

    public override IReadOnlyList<WireAnswer> Verdict(byte[] cdrZip) =>
        [WireAnswer.Json($$"""{"estado":"aceptado","sunat_code":"0","sunat_message":"Aceptada","cdr_content":"{{Convert.ToBase64String(cdrZip)}}","notas":[]}""")];

    public override IReadOnlyList<WireAnswer> Refused(string codigo) =>
        [WireAnswer.Json($$"""{"codigo":"{{codigo}}","mensaje":"Ilegible","reintentable":false,"origen":"sunat"}""", 422)];

    public override IReadOnlyList<WireAnswer> RefusedSaying(string words) => [WireAnswer.Json($$"""{"codigo":"P-1","mensaje":"{{words}}","origen":"pse"}""", 422)];

    public override IReadOnlyList<WireAnswer> Duplicate() => [WireAnswer.Json("""{"codigo":"1033","mensaje":"Registrado antes","origen":"sunat"}""", 409)];

    public override IReadOnlyList<WireAnswer> Pending(string ticket) => [WireAnswer.Json($$"""{"estado":"pendiente","ticket":"{{ticket}}"}""", 202)];

    public override IReadOnlyList<WireAnswer> StatusPending() => [WireAnswer.Json("""{"estado":"pendiente","sunat_code":"0098"}""")];

    public override IReadOnlyList<WireAnswer> StatusVerdict(byte[] cdrZip) => Verdict(cdrZip);

    public override IReadOnlyList<WireAnswer> Found(byte[] cdrZip, string digest) =>
        [WireAnswer.Json($$"""{"estado":"aceptado","sunat_code":0,"cdr_content":"{{Convert.ToBase64String(cdrZip)}}","hash":"{{digest}}"}""")];

    public override IReadOnlyList<WireAnswer> Told() => [WireAnswer.Json("""{"estado":"aceptado","sunat_code":0}""")];

    public override IReadOnlyList<WireAnswer> Absent() => [WireAnswer.Json("""{"estado":"no_existe"}""", 404)];

    public override IReadOnlyList<WireAnswer> SummaryTaken(string ticket) => Pending(ticket);

    public override IReadOnlyList<WireAnswer> Voided() => [WireAnswer.Json("""{"estado":"anulado"}""")];
}
