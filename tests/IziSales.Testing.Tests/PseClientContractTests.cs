using IziSales.Pse;

namespace IziSales.Testing.Tests;

/// <summary>The contract of channels lets a plain one through where it is right, and catches it where it would cost a boleta.</summary>
public sealed class PseClientContractTests
{
    [Theory]
    [InlineData("Send_CdrSaysZero_IsAceptadoWithThatCdrAndWentOutOnce")]
    [InlineData("Void_Done_IsAnulado")]
    [InlineData("Status_TicketOfAnotherHand_IsTheCallersMistake(\"\")")]
    public async Task Holds_WhatTheChannelDoesRight_Passes(string name) => await new Trial().HoldsAsync(name);

    [Theory]
    [InlineData("Send_ResetAfterTheBody_IsPorConfirmarAndWentOutOnce")] // it sends again
    [InlineData("Send_CdrRejects_IsRechazadoWithCodeAndCdr")] // it does not open the CDR
    [InlineData("Send_CdrThatProvesNothing_IsNeitherAceptadoNorRechazado(\"another number\")")]
    [InlineData("Send_TurnedAway_SaysWhyAndThatNothingWasSent(401)")]
    public async Task Holds_WhatTheChannelDoesWrong_Fails(string name) => await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => new Trial().HoldsAsync(name));

    private sealed class Trial : PseClientContract
    {
        protected override PseWire Wire { get; } = new ConfiadoWire();
    }

    private sealed class ConfiadoWire : PseWire
    {
        public override IReadOnlyList<string> Secrets => [];

        public override void AddTo(PseBuilder builder, string name, Uri server, Action<PseChannelOptions> road) => builder.Add(name, _ => new CanalConfiado(new HttpClient(), server));

        public override bool IsSending(string request) => request.StartsWith("POST ", StringComparison.Ordinal);

        public override IReadOnlyList<WireAnswer> Verdict(byte[] cdrZip) => [WireAnswer.Json($$"""{"cdr":"{{Convert.ToBase64String(cdrZip)}}"}""")];

        public override IReadOnlyList<WireAnswer> Refused(string codigo) => [WireAnswer.Empty(422)];

        public override IReadOnlyList<WireAnswer> Duplicate() => [WireAnswer.Empty(409)];
    }
}
