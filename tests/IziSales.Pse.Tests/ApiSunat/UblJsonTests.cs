using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using IziSales.Pse.ApiSunat;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Pse.Tests.ApiSunat;

/// <summary>The JSON that APISUNAT takes tells our XML and nothing else: turned back, it is the same document.</summary>
public sealed class UblJsonTests
{
    private static readonly XNamespace Cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private static readonly XNamespace Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    private static readonly XNamespace Ext = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2";

    public static TheoryData<string> Documentos => [.. Todos.Keys];

    private static Dictionary<string, Comprobante> Todos { get; } = Escenarios.Todos
        .Select(static escenario => KeyValuePair.Create(escenario.Nombre, (Comprobante)escenario.ToBoleta()))
        .Concat(EscenariosNota.Todos)
        .ToDictionary();

    [Theory]
    [MemberData(nameof(Documentos))]
    public void Write_Document_TurnsBackIntoTheSameXml(string nombre)
    {
        byte[] xml = CpeWriter.Write(Todos[nombre]);
        XElement expected = XDocument.Parse(Encoding.UTF8.GetString(xml), LoadOptions.PreserveWhitespace).Root!;
        expected.Elements(Ext + "UBLExtensions").Remove();
        expected.Elements(Cac + "Signature").Remove();

        XElement actual = new(expected.Name);
        AddTo(actual, Write(xml));

        expected.Attributes().Where(static attribute => attribute.IsNamespaceDeclaration).Remove();
        Assert.True(XNode.DeepEquals(expected, actual), $"expected: {expected}\nmade: {actual}");
    }

    [Fact]
    public void Write_OneBoleta_LooksAsTheProviderShowsIt() =>
        Golden.Match("ApiSunat/una-linea.json", JsonSerializer.Serialize(Write(CpeWriter.Write(Escenarios.UnaLinea.ToBoleta()), "B001-00000027"), Indented));

    [Fact]
    public void Write_NumberGiven_ReplacesTheDocumentsOwnAndNoOther()
    {
        JsonElement json = Write(CpeWriter.Write(EscenariosNota.Todos["nota-credito-con-cargos"]), "FC02-00000091");

        Assert.Equal("FC02-00000091", json.GetProperty("cbc:ID").GetProperty("_text").GetString());
        Assert.Equal("F001-123", json.GetProperty("cac:BillingReference").GetProperty("cac:InvoiceDocumentReference").GetProperty("cbc:ID").GetProperty("_text").GetString());
    }

    [Fact]
    public void Write_ForeignPrefixesAndIndentation_TellsTheSame()
    {
        const string Strange = """
            <?xml version="1.0"?>
            <x:Invoice xmlns:x="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <!-- de otra mano -->
              <b:Note languageLocaleID="1000"><![CDATA[SON <UNO>]]></b:Note>
              <b:ID>B001-1</b:ID>
            </x:Invoice>
            """;

        Assert.Equal("""{"cbc:Note":[{"_attributes":{"languageLocaleID":"1000"},"_text":"SON \u003CUNO\u003E"}],"cbc:ID":{"_text":"B001-1"}}""", Write(Encoding.UTF8.GetBytes(Strange)).GetRawText());
    }

    [Theory]
    [InlineData("""<Invoice xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><c:ID>1</c:ID><c:UUID/><c:ID>2</c:ID></Invoice>""")]
    [InlineData("""<Invoice xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">texto<c:ID>1</c:ID></Invoice>""")]
    [InlineData("<Invoice><Extraño>1</Extraño></Invoice>")]
    public void Write_WhatThisJsonCannotTell_IsRefused(string xml) =>
        Assert.Throws<FormatException>(() => Write(Encoding.UTF8.GetBytes(xml)));

    [Fact]
    public void Write_Dtd_IsRefused() =>
        Assert.Throws<System.Xml.XmlException>(() => Write("<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>"u8.ToArray()));

    private static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonElement Write(byte[] xml, string? numero = null)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            UblJson.Write(json, xml, numero);
        }

        return JsonDocument.Parse(buffer.WrittenMemory).RootElement;
    }

    // The way back, as the provider must go it.
    private static void AddTo(XElement element, JsonElement json)
    {
        foreach (JsonProperty member in json.EnumerateObject())
        {
            switch (member.Name)
            {
                case "_text":
                    element.Add(new XText(member.Value.GetString()!));
                    break;
                case "_attributes":
                    element.Add(member.Value.EnumerateObject().Select(static attribute => new XAttribute(attribute.Name, attribute.Value.GetString()!)));
                    break;
                default:
                    foreach (JsonElement one in member.Value.ValueKind == JsonValueKind.Array ? [.. member.Value.EnumerateArray()] : new[] { member.Value })
                    {
                        XElement child = new((member.Name.StartsWith("cac:", StringComparison.Ordinal) ? Cac : Cbc) + member.Name[4..]);
                        AddTo(child, one);
                        element.Add(child);
                    }

                    break;
            }
        }
    }
}
