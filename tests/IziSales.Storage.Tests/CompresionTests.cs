using System.Security.Cryptography;
using System.Text;
using IziSales.Storage.Sql;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Storage.Tests;

/// <summary>What is kept for five years comes out as it went in, also by a program that is written then.</summary>
public sealed class CompresionTests
{
    // What the first program wrote for the text below. Whatever changes, this must be read for ever.
    private const string Kept = "ApsAAAABYAAAEBAPSBAGB7kTAFkUAFIQHzdSEDuGw7FhbmTDuiAIAFBhbmTDug==";
    private const string Said = "<cbc:Note languageLocaleID=\"1000\">CUARENTA Y DOS CON 70/100 SOLES</cbc:Note><cbc:DocumentCurrencyCode>PEN</cbc:DocumentCurrencyCode>ñandú ñandú ñandú";

    public static TheoryData<string> Names => [.. Escenarios.Todos.Select(escenario => escenario.Nombre)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Pack_DocumentOfEveryScenario_ComesOutUnaltered(string nombre)
    {
        byte[] xml = CpeWriter.Write(Escenarios.Todos.Single(escenario => escenario.Nombre == nombre).ToBoleta());

        Assert.Equal(xml, Compresion.Unpack(Compresion.Pack(xml)));
    }

    [Fact]
    public void Unpack_WhatTheFirstProgramWrote_IsReadAndStillWrittenTheSame()
    {
        Assert.Equal(Said, Encoding.UTF8.GetString(Compresion.Unpack(Convert.FromBase64String(Kept))));
        Assert.Equal(Kept, Convert.ToBase64String(Compresion.Pack(Encoding.UTF8.GetBytes(Said))));
    }

    [Fact]
    public void Pack_AnyBytesOfAnyLength_ComeOutUnaltered()
    {
        var random = new Random(20260115);
        byte[] molde = Molde.Bytes;
        for (int round = 0; round < 4_000; round++)
        {
            byte[] content = new byte[random.Next(0, round < 50 ? 40_000 : 1_500)];
            random.NextBytes(content);
            for (int at = 0; at < content.Length;)
            {
                // Pieces of the common text, of itself and of noise, long and short.
                int length = Math.Min(content.Length - at, random.Next(1, random.Next(2, 600)));
                Span<byte> piece = content.AsSpan(at, length);
                switch (random.Next(3))
                {
                    case 0:
                        molde.AsSpan(random.Next(molde.Length - 600), length).CopyTo(piece);
                        break;
                    case 1:
                        piece.Fill((byte)random.Next(256));
                        break;
                }

                at += length;
            }

            Assert.Equal(content, Compresion.Unpack(Compresion.Pack(content)));
        }
    }

    [Fact]
    public void Unpack_BytesThatWereDamaged_AreRefusedOrHaveTheirLength()
    {
        var random = new Random(7);
        byte[] xml = CpeWriter.Write(Escenarios.Todos[0].ToBoleta());
        byte[] packed = Compresion.Pack(xml);
        for (int round = 0; round < 20_000; round++)
        {
            byte[] damaged = [.. packed[..random.Next(5, packed.Length + 1)]];
            damaged[random.Next(5, damaged.Length + 1) - 1] ^= (byte)random.Next(1, 256);
            try
            {
                Assert.Equal(BitConverter.ToInt32(damaged, 1), Compresion.Unpack(damaged).Length);
            }
            catch (InvalidDataException)
            {
                // Said so.
            }
        }
    }

    [Fact]
    public void Pack_Boleta_TakesAQuarterOfItsLength()
    {
        byte[] xml = CpeWriter.Write(Escenarios.Todos[0].ToBoleta());

        Assert.InRange(Compresion.Pack(xml).Length, 1, xml.Length / 4);
    }

    [Fact]
    public void Molde_ForEver_IsTheSame() =>
        Assert.Equal("70a325dd95d74778fa4903df1b40a044451e863954d6dcfe14f70d8a41b6eb3f", Convert.ToHexStringLower(SHA256.HashData(Molde.Bytes)));
}
