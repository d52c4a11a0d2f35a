using IziSales.Emision.Emitir;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests.Emitir;

public sealed class AjusteFingerprintTests
{
    private static readonly DocumentoReferido Boleta27 = new(TipoComprobante.Boleta, NumeroComprobante.Parse("B001-27"));

    public static TheoryData<string, AjusteCredito> Others => new()
    {
        { "goods", Credito(soles: 10m) },
        { "document", Credito(afectado: new DocumentoReferido(TipoComprobante.Boleta, NumeroComprobante.Parse("B001-28"))) },
        { "kind of document", Credito(afectado: new DocumentoReferido(TipoComprobante.TicketMaquina, NumeroComprobante.Parse("B001-27"))) },
        { "motive", Credito(motivo: MotivoNotaCredito.DevolucionItem) },
        { "words", Credito(sustento: "Otro") },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Of_NoteThatDiffersInOneThing_IsAnother(string difference, AjusteCredito other) =>
        Assert.False(AjusteFingerprint.Of(Credito()).AsSpan().SequenceEqual(AjusteFingerprint.Of(other)), difference);

    [Fact]
    public void Of_CreditAndDebitOfTheSameGoods_AreTwoWishes()
    {
        AjusteDebito debito = new() { Sale = Ventas.De(9m), Afectado = Boleta27, Motivo = MotivoNotaDebito.InteresesMora, Sustento = "Motivo" };

        Assert.NotEqual(AjusteFingerprint.Of(Credito()), AjusteFingerprint.Of(debito));
        Assert.NotEqual(SaleFingerprint.Of(Ventas.De(9m)), AjusteFingerprint.Of(debito));
    }

    [Fact]
    public void Of_WholeBoletaTakenBack_IsNotThePartWithTheSameGoods()
    {
        var original = Boleta.From(Ventas.De(9m), Ventas.Tienda, Boleta27.Numero, Ventas.Manana);
        var whole = AjusteCredito.From(original, MotivoNotaCredito.AnulacionOperacion, "Motivo");
        AjusteCredito part = new() { Sale = whole.Sale, Afectado = whole.Afectado, Motivo = whole.Motivo, Sustento = whole.Sustento };

        Assert.NotEqual(AjusteFingerprint.Of(whole), AjusteFingerprint.Of(part));
        Assert.Equal(AjusteFingerprint.Of(whole), AjusteFingerprint.Of(AjusteCredito.From(original, MotivoNotaCredito.AnulacionOperacion, "Motivo")));
    }

    [Fact]
    public void InPlaceOf_AnotherRefusedDocument_IsAnotherWish()
    {
        byte[] sale = SaleFingerprint.Of(Ventas.De(9m));

        Assert.NotEqual(
            AjusteFingerprint.InPlaceOf(new ComprobanteId(Ventas.Tienda.Ruc, TipoComprobante.Boleta, NumeroComprobante.Parse("B001-1")), sale),
            AjusteFingerprint.InPlaceOf(new ComprobanteId(Ventas.Tienda.Ruc, TipoComprobante.Boleta, NumeroComprobante.Parse("B001-2")), sale));
    }

    [Fact]
    public void Of_TheNoteOfThisTest_StaysWhatItIsInDatabasesAlreadyWritten() =>
        Assert.Equal("BDBFAA5E2515DBDE7B07ECA4B3791DF2E8A702CA060A899B7F8CE0790AE395D2", Convert.ToHexString(AjusteFingerprint.Of(Credito())));

    private static AjusteCredito Credito(decimal soles = 9m, DocumentoReferido? afectado = null, MotivoNotaCredito? motivo = null, string sustento = "Motivo") => new()
    {
        Sale = Ventas.De(soles),
        Afectado = afectado ?? Boleta27,
        Motivo = motivo ?? MotivoNotaCredito.AnulacionOperacion,
        Sustento = sustento,
    };
}
