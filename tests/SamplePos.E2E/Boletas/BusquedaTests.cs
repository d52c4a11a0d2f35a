using IziSales.Emision;
using SamplePos.Features.Boletas;

namespace SamplePos.E2E.Boletas;

/// <summary>What the search of documents makes of what people type.</summary>
public sealed class BusquedaTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("B001-27", "número B001-27")]
    [InlineData("b001-00000027", "número B001-27")]
    [InlineData("B001", "serie B001")]
    [InlineData("27", "número 27 o S/ 27.00")]
    [InlineData("48285071", "DNI 48285071")]
    [InlineData("DNI 48285071", "DNI 48285071")]
    [InlineData("10432187654", "RUC 10432187654")]
    [InlineData("12.50", "S/ 12.50")]
    [InlineData("S/ 12,50", "S/ 12.50")]
    [InlineData("s/.1,234.50", "S/ 1,234.50")]
    [InlineData("María Quispe", "cliente «maria quispe»")]
    [InlineData("ayer", "19 nov 2026")]
    [InlineData("20/11", "20 nov 2026")]
    [InlineData("21/11", "21 nov 2025")]
    [InlineData("3/2/26", "3 feb 2026")]
    [InlineData("2026-11-05", "5 nov 2026")]
    [InlineData("5 de noviembre", "5 nov 2026")]
    [InlineData("5 nov 2025", "5 nov 2025")]
    [InlineData("octubre", "del 1 oct 2026 al 31 oct 2026")]
    [InlineData("diciembre", "del 1 dic 2025 al 31 dic 2025")]
    [InlineData("del 1/11 al 15/11", "del 1 nov 2026 al 15 nov 2026")]
    [InlineData("15/11 - 1/11", "del 1 nov 2026 al 15 nov 2026")]
    [InlineData("esta semana", "del 16 nov 2026 al 20 nov 2026")]
    [InlineData("rechazadas", "rechazada")]
    [InlineData("no registrada", "no registrada")]
    [InlineData("notas de crédito", "notas de crédito")]
    [InlineData("rosa ayer 12.50 aceptada", "S/ 12.50 · 19 nov 2026 · aceptada o aceptada con observación · cliente «rosa»")]
    [InlineData("31/02", "cliente «31/02»")]
    [InlineData("marzo perez", "del 1 mar 2026 al 31 mar 2026 · cliente «perez»")]
    [InlineData("mariano", "cliente «mariano»")]
    [InlineData("abril99", "cliente «abril99»")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    public void Of_WhatPeopleType_IsUnderstood(string text, string understood) => Assert.Equal(understood, Busqueda.Of(text, Today).Entendido);

    [Fact]
    public void Of_Pending_MeansEveryStateOnTheWay() =>
        Assert.Equal(Enum.GetValues<EstadoComprobante>().Where(CicloComprobante.IsPendiente), Busqueda.Of("por enviar", Today).States);

    [Theory]
    [InlineData("'; DROP TABLE pos_ventas; --")]
    [InlineData("%_%")]
    [InlineData("99999999999999999999999999")]
    [InlineData("1/1/1 1/1/1 99/99/9999 0/0")]
    [InlineData("\u0001 \u0002 ayer \u0001")]
    public void Of_WhatNobodyShouldType_IsJustWords(string text) => Assert.NotNull(Busqueda.Of(text, Today));

    [Fact]
    public void Of_AnEndlessText_IsCut() => Assert.True(Busqueda.Of(string.Join(' ', Enumerable.Repeat("palabra", 10_000)), Today).Palabras.Count <= 8);
}
