using System.Globalization;

namespace IziSales.Ubl;

/// <summary>A file that tells SUNAT of other documents of one day: a daily summary or a voiding file. SUNAT answers it with a ticket.</summary>
public abstract class Lote : DocumentoElectronico
{
    private readonly TipoComprobante _tipo;

    private protected Lote(TipoComprobante tipo, Emisor emisor, FechasLote fechas, int numero)
        : base(emisor)
    {
        _tipo = tipo;
        Fechas = fechas;
        Numero = numero;
    }

    /// <summary>Day of the documents, and day of the file.</summary>
    public FechasLote Fechas { get; }

    /// <summary>The file's number within the day on which it is made, from 1 to 99,999; each attempt takes a new one (2223, 2324).</summary>
    public int Numero { get; }

    /// <summary>What SUNAT calls the file: <c>RC-20260116-1</c>.</summary>
    public string Identificador => string.Create(CultureInfo.InvariantCulture, $"{_tipo.Codigo}-{Fechas.Generacion:yyyyMMdd}-{Numero}");

    /// <inheritdoc/>
    public override string NombreArchivo => $"{Emisor.Ruc.Value}-{Identificador}";
}
