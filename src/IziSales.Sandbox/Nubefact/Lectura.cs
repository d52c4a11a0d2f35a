using System.Globalization;
using System.Text.Json;
using IziSales.Sandbox.Http;
using IziSales.Ubl;

namespace IziSales.Sandbox.Nubefact;

/// <summary>Makes a document of the figures that Nubefact is given: the sale is taken from the lines, and its total must be the one that is named.</summary>
internal static class Lectura
{
    private const decimal Tolerancia = 0.05m;
    private const string Nobody = "00000000";

    private static readonly string[] Tipos = ["", "01", "03", "07", "08"];

    /// <summary>Their numbering of catálogo 07, from 1.</summary>
    private static readonly string[] Afectaciones =
        ["", "10", "11", "12", "13", "14", "15", "16", "20", "30", "31", "32", "33", "34", "35", "36", "40", "21", "", "", "37"];

    /// <summary>The document that is named, whatever the operation; null when it is named wrongly.</summary>
    public static ComprobanteId? IdOf(JsonBody body, Ruc emisor)
    {
        int tipo = body.Number("tipo_de_comprobante") is { } number && number < Tipos.Length ? number : 0;
        return ComprobanteId.TryParse($"{emisor.Value}-{Tipos[tipo]}-{body.Text("serie")}-{body.Text("numero")}", out ComprobanteId? id) ? id : null;
    }

    /// <summary>Their number for a kind of document.</summary>
    public static int NumberOf(TipoComprobante tipo) => Array.IndexOf(Tipos, tipo.Codigo);

    /// <summary>Reads a document; null with the reason, in Spanish.</summary>
    public static Comprobante? Read(JsonBody body, ComprobanteId id, Emisor emisor, out string mistake)
    {
        mistake = "";
        try
        {
            Comprobante comprobante = Compose(body, id, emisor);
            decimal total = body.Amount("total") ?? 0m;
            if (Math.Abs(comprobante.Totales.ImporteTotal - total) <= Tolerancia)
            {
                return comprobante;
            }

            mistake = string.Create(CultureInfo.InvariantCulture, $"El total dice {total:0.00} y las líneas suman {comprobante.Totales.ImporteTotal:0.00}.");
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or OverflowException)
        {
            mistake = $"El comprobante no se entiende: {wrong.Message}";
        }

        return null;
    }

    private static Comprobante Compose(JsonBody body, ComprobanteId id, Emisor emisor)
    {
        JsonElement items = body.Member("items") is { ValueKind: JsonValueKind.Array } array ? array : throw new FormatException("faltan los items.");
        JsonBody[] lines = [.. items.EnumerateArray().Select(static item => JsonBody.Of(item))];
        DateOnly day = DateOnly.ParseExact(body.Text("fecha_de_emision") ?? "", "dd-MM-yyyy", CultureInfo.InvariantCulture);
        DateTimeOffset fecha = new(day, new TimeOnly(12, 0), Lima.Offset);
        Emisor shop = emisor with { TaxProfile = ProfileOf(body, lines) };
        Sale sale = new()
        {
            Lines = [.. lines.Select(line => Line(line, day))],
            Adquirente = BuyerOf(body),
            DescuentosGlobales = body.Amount("descuento_global") is { } global and > 0m ? [Global(global, lines)] : [],
            RecargosGlobales = body.Amount("total_otros_cargos") is { } charge and > 0m ? [Recargo.DeMonto(charge)] : [],
            Observaciones = id.Tipo == TipoComprobante.Boleta && body.Text("observaciones") is { Length: > 0 } text ? text.Split(" / ") : [],
        };
        return id.Tipo.Codigo switch
        {
            "01" => Factura.From(sale, shop, id.Numero, fecha),
            "03" => Boleta.From(sale, shop, id.Numero, fecha),
            "07" => NotaCredito.From(
                new AjusteCredito { Sale = sale, Afectado = AffectedBy(body), Motivo = MotivoNotaCredito.Parse(Two(body, "tipo_de_nota_de_credito")), Sustento = SustentoOf(body) }, shop, id.Numero, fecha),
            _ => NotaDebito.From(
                new AjusteDebito { Sale = sale, Afectado = AffectedBy(body), Motivo = MotivoNotaDebito.Parse(Two(body, "tipo_de_nota_de_debito")), Sustento = SustentoOf(body) }, shop, id.Numero, fecha),
        };
    }

    // Their figures have no word for the Nuevo RUS: nothing taxed, or taxed at nothing, is taken for it.
    private static TaxProfile ProfileOf(JsonBody body, JsonBody[] lines) =>
        lines.All(static line => AfectacionOf(line).Tributo == Tributo.Inafecto) ? TaxProfile.Nrus
        : body.Amount("porcentaje_de_igv") == 0m ? new TaxProfile("nrus-gravado-cero", TipoOperacion.VentaInternaNrus, AfectacionIgv.GravadoOnerosa) { Tasa = TasaAplicable.Cero }
        : TaxProfile.General;

    private static SaleLine Line(JsonBody item, DateOnly day)
    {
        decimal bags = item.Amount("impuesto_bolsas") ?? 0m;
        return new SaleLine(
            item.Text("descripcion") ?? "",
            item.Amount("cantidad") ?? throw new FormatException("una línea no dice la cantidad."),
            UnitPrice.Net(item.Amount("valor_unitario") ?? throw new FormatException("una línea no dice el valor_unitario.")))
        {
            Code = item.Text("codigo"),
            Unit = UnidadMedida.Parse(item.Text("unidad_de_medida") ?? ""),
            Afectacion = AfectacionOf(item),
            Descuento = item.Amount("descuento") is { } discount and > 0m ? Descuento.DeMonto(discount) : null,
            Bolsas = bags == 0m ? 0 : (int)(bags / Tasas.Icbper.At(day)),
        };
    }

    private static AfectacionIgv AfectacionOf(JsonBody item) => item.Number("tipo_de_igv") is { } number && number < Afectaciones.Length
        ? AfectacionIgv.Parse(Afectaciones[number])
        : throw new FormatException("una línea no dice el tipo_de_igv.");

    // On taxed sales their global discount lessens the base, on others only what is paid.
    private static Descuento Global(decimal amount, JsonBody[] lines) => Descuento.DeMonto(amount) with
    {
        Motivo = lines.Any(static line => AfectacionOf(line).IsGravada) ? MotivoCargoDescuento.DescuentoGlobalEnBase : MotivoCargoDescuento.DescuentoGlobalFueraDeBase,
    };

    private static Adquirente? BuyerOf(JsonBody body) =>
        body.Text("cliente_numero_de_documento") is { } numero and not ("-" or Nobody) && TipoDocumentoIdentidad.TryParse(body.Text("cliente_tipo_de_documento"), out TipoDocumentoIdentidad? tipo)
            ? new Adquirente(DocumentoIdentidad.Parse(tipo, numero), body.Text("cliente_denominacion") ?? "")
            : null;

    private static DocumentoReferido AffectedBy(JsonBody body)
    {
        int tipo = body.Number("documento_que_se_modifica_tipo") is { } number && number < Tipos.Length ? number : 0;
        return new DocumentoReferido(
            TipoComprobante.Parse(Tipos[tipo]),
            NumeroComprobante.Parse($"{body.Text("documento_que_se_modifica_serie")}-{body.Text("documento_que_se_modifica_numero")}"));
    }

    private static string Two(JsonBody body, string name) => body.Number(name)?.ToString("D2", CultureInfo.InvariantCulture) ?? throw new FormatException($"falta {name}.");

    private static string SustentoOf(JsonBody body) => body.Text("observaciones") is { Length: > 0 } text ? text : "Ajuste";
}
