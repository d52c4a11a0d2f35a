using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Benchmarks.Baselines;

/// <summary>Fills the classes of <see cref="InvoiceDto"/> from a comprobante.</summary>
internal static class InvoiceDtoMapper
{
    private const string SignatureId = "SignIziSales";

    public static InvoiceDto Map(Comprobante comprobante)
    {
        string moneda = comprobante.Moneda.Codigo;
        Emisor emisor = comprobante.Emisor;
        return new InvoiceDto
        {
            ID = Id(comprobante.Numero.Value),
            IssueDate = comprobante.FechaEmision.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IssueTime = comprobante.FechaEmision.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            InvoiceTypeCode = new() { listID = comprobante.Operacion!.Codigo, Value = comprobante.Tipo.Codigo },
            Note = Notes(comprobante),
            DocumentCurrencyCode = moneda,
            Signature = Signature(emisor),
            AccountingSupplierParty = new() { Party = Supplier(emisor) },
            AccountingCustomerParty = new() { Party = Customer(comprobante.Adquirente) },
            AllowanceCharge = Charges(comprobante.CargosDescuentos, moneda),
            TaxTotal = Taxes(comprobante.Totales, moneda),
            LegalMonetaryTotal = Totals(comprobante.Totales, moneda),
            InvoiceLine = Array(comprobante.Lineas, moneda, Line),
        };
    }

    private static InvoiceDto.NoteText[] Notes(Comprobante comprobante)
    {
        var notes = new InvoiceDto.NoteText[comprobante.Leyendas.Count + comprobante.Observaciones.Count];
        int at = 0;
        foreach (Leyenda leyenda in comprobante.Leyendas)
        {
            notes[at++] = new() { languageLocaleID = leyenda.Codigo.Codigo, Value = leyenda.Texto };
        }

        foreach (string observacion in comprobante.Observaciones)
        {
            notes[at++] = new() { Value = observacion };
        }

        return notes;
    }

    private static InvoiceDto.SignatureReference Signature(Emisor emisor) => new()
    {
        ID = Id(SignatureId),
        SignatoryParty = new()
        {
            PartyIdentification = new() { ID = Id(emisor.Ruc.Value) },
            PartyName = new() { Name = emisor.RazonSocial },
        },
        DigitalSignatureAttachment = new() { ExternalReference = new() { URI = $"#{SignatureId}" } },
    };

    private static InvoiceDto.Party Supplier(Emisor emisor) => new()
    {
        PartyIdentification = new() { ID = new() { schemeID = TipoDocumentoIdentidad.Ruc.Codigo, Value = emisor.Ruc.Value } },
        PartyName = emisor.NombreComercial is { } comercial ? new() { Name = comercial } : null,
        PartyLegalEntity = new() { RegistrationName = emisor.RazonSocial, RegistrationAddress = Address(emisor.Domicilio) },
    };

    private static InvoiceDto.Address Address(Domicilio domicilio) => new()
    {
        ID = domicilio.Ubigeo is { } ubigeo ? Id(ubigeo.Value) : null,
        AddressTypeCode = domicilio.Establecimiento,
        CitySubdivisionName = domicilio.Urbanizacion,
        CityName = domicilio.Provincia,
        CountrySubentity = domicilio.Departamento,
        District = domicilio.Distrito,
        AddressLine = domicilio.Direccion is { } direccion ? new() { Line = direccion } : null,
    };

    private static InvoiceDto.Party Customer(Adquirente adquirente) => new()
    {
        PartyIdentification = new() { ID = new() { schemeID = adquirente.Documento.Tipo.Codigo, Value = adquirente.Documento.Numero } },
        PartyLegalEntity = new() { RegistrationName = adquirente.Nombre },
    };

    private static InvoiceDto.Charge[] Charges(IReadOnlyList<CargoDescuento> cargos, string moneda) => Array(cargos, moneda, static (cargo, moneda) => new InvoiceDto.Charge
    {
        ChargeIndicator = cargo.Motivo.Sentido == SentidoCargoDescuento.Cargo,
        AllowanceChargeReasonCode = cargo.Motivo.Codigo,
        MultiplierFactorNumeric = Number(cargo.Factor),
        Amount = Amount(cargo.Monto, moneda),
        BaseAmount = Optional(cargo.Base, moneda),
    });

    private static InvoiceDto.Taxes Taxes(Totales totales, string moneda) => new()
    {
        TaxAmount = Amount(totales.TotalTributos, moneda),
        TaxSubtotal = Array(totales.Tributos, moneda, static (total, moneda) => new InvoiceDto.TaxSubtotal
        {
            TaxableAmount = Optional(total.BaseImponible, moneda),
            TaxAmount = Amount(total.Monto, moneda),
            TaxCategory = new() { TaxScheme = Scheme(total.Tributo) },
        }),
    };

    private static InvoiceDto.MonetaryTotal Totals(Totales totales, string moneda) => new()
    {
        LineExtensionAmount = Amount(totales.ValorVenta, moneda),
        TaxInclusiveAmount = Amount(totales.PrecioVenta, moneda),
        AllowanceTotalAmount = UnlessZero(totales.TotalDescuentos, moneda),
        ChargeTotalAmount = UnlessZero(totales.TotalCargos, moneda),
        PayableRoundingAmount = UnlessZero(totales.Redondeo, moneda),
        PayableAmount = Amount(totales.ImporteTotal, moneda),
    };

    private static InvoiceDto.Line Line(Linea linea, string moneda) => new()
    {
        ID = Id(linea.Numero.ToString(CultureInfo.InvariantCulture)),
        InvoicedQuantity = new() { unitCode = linea.Unidad.Codigo, Value = Escala.Plain(linea.Cantidad) },
        LineExtensionAmount = Amount(linea.ValorVenta, moneda),
        PricingReference = new() { AlternativeConditionPrice = new() { PriceAmount = Amount(linea.PrecioUnitario, moneda), PriceTypeCode = linea.TipoPrecio.Codigo } },
        AllowanceCharge = Charges(linea.CargosDescuentos, moneda),
        TaxTotal = new() { TaxAmount = Amount(linea.TotalTributos, moneda), TaxSubtotal = Array(linea.Tributos, moneda, Tax) },
        Item = new() { Description = linea.Descripcion, SellersItemIdentification = linea.Codigo is { } codigo ? new() { ID = Id(codigo) } : null },
        Price = new() { PriceAmount = Amount(linea.ValorUnitario, moneda) },
    };

    private static InvoiceDto.TaxSubtotal Tax(TributoLinea tributo, string moneda) => new()
    {
        TaxableAmount = Optional(tributo.BaseImponible, moneda),
        TaxAmount = Amount(tributo.Monto, moneda),
        BaseUnitMeasure = tributo.Bolsas is { } bolsas ? new() { unitCode = UnidadMedida.Unidad.Codigo, Value = Escala.Plain(bolsas) } : null,
        TaxCategory = new()
        {
            Percent = Number(tributo.Tasa),
            PerUnitAmount = Optional(tributo.MontoPorBolsa, moneda),
            TaxExemptionReasonCode = tributo.Afectacion?.Codigo,
            TaxScheme = Scheme(tributo.Tributo),
        },
    };

    private static InvoiceDto.TaxScheme Scheme(Tributo tributo) => new() { ID = Id(tributo.Codigo), Name = tributo.Nombre, TaxTypeCode = tributo.CodigoInternacional };

    private static InvoiceDto.Identifier Id(string value) => new() { Value = value };

    private static InvoiceDto.Amount Amount(decimal value, string moneda) => new() { currencyID = moneda, Value = Escala.Dos(value) };

    private static InvoiceDto.Amount? Optional(decimal? value, string moneda) => value is { } amount ? Amount(amount, moneda) : null;

    private static InvoiceDto.Amount? UnlessZero(decimal value, string moneda) => value == 0m ? null : Amount(value, moneda);

    private static InvoiceDto.Number? Number(decimal? value) => value is { } number ? new() { Value = Escala.Dos(number) } : null;

    private static TOut[] Array<TIn, TOut>(IReadOnlyList<TIn> items, string moneda, Func<TIn, string, TOut> map)
    {
        var mapped = new TOut[items.Count];
        for (int i = 0; i < mapped.Length; i++)
        {
            mapped[i] = map(items[i], moneda);
        }

        return mapped;
    }
}
