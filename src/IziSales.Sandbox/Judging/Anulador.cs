using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>Annuls a document for whoever asks, as some PSEs do: makes the summary or the voiding file, signs it and hands it in.</summary>
internal sealed class Anulador(TimeProvider time, Registro registro, MesaDePartes mesa)
{
    // Files of a shop's own are numbered from 1; these may not stand in their way.
    private const int FirstNumber = 90_001;

    private readonly Lock _lock = new();

    /// <summary>Whether a file was made here.</summary>
    public bool IsOwn(DocumentoRecibido documento) => LoteId.TryParse(documento.NombreArchivo, out LoteId? lote) && lote.Numero >= FirstNumber && documento.FirmadoPorPse;

    /// <summary>Annuls a registered document; asked twice with one key, it answers with the first file.</summary>
    public Recepcion Void(ComprobanteId id, string? motivo, SandboxChannel channel, string? idempotencyKey, SandboxFault? fault)
    {
        lock (_lock)
        {
            Ficha? ficha = registro.Find(id.NombreArchivo);
            if (ficha?.AnuladoPor is { } before && registro.Find(before) is { } done && idempotencyKey is not null && done.Hoja.Leer() is { Clave: { } key, Ticket: { } ticket } && key == idempotencyKey)
            {
                return new() { Desenlace = Desenlace.EnProceso, Codigo = "98", Mensaje = Textos.Of(98), Documento = mesa.View(done), Ticket = ticket };
            }

            return ficha is null ? Refuse(id.Numero.Serie.IsDeBoletas ? 2663 : 2105)
                : !ficha.IsVigente ? Refuse(2987)
                : File(id, ficha, motivo, channel, idempotencyKey, fault);
        }
    }

    private static Recepcion Refuse(int codigo)
    {
        Veredicto veredicto = new Veredicto("", "").Con(codigo);
        return new() { Desenlace = Desenlace.Excepcion, Codigo = veredicto.Codigo, Mensaje = veredicto.Descripcion };
    }

    private Recepcion File(ComprobanteId id, Ficha ficha, string? motivo, SandboxChannel channel, string? idempotencyKey, SandboxFault? fault)
    {
        DateOnly today = Lima.DateOf(time.GetUtcNow());
        DocumentoElectronico told = mesa.View(ficha).Documento ?? throw new InvalidOperationException("What is registered can be read.");
        FechasLote fechas = new(ficha.Fecha ?? today, today);
        Lote lote = id.Numero.Serie.IsDeBoletas
            ? ResumenDiario.From([Linea(told, id)], told.Emisor, fechas, FreeNumber(id.Ruc, TipoComprobante.ResumenDiario, today))[0]
            : ComunicacionBaja.From([new LineaBaja(new DocumentoReferido(id.Tipo, id.Numero), motivo ?? "")], told.Emisor, fechas, FreeNumber(id.Ruc, TipoComprobante.ComunicacionBaja, today));
        Sobre sobre = Sobre.Open(lote.NombreArchivo, CpeWriter.Write(lote))! with { IsSigned = false, Channel = channel, IdempotencyKey = idempotencyKey };
        return mesa.Receive(sobre, fault);
    }

    private static LineaResumen Linea(DocumentoElectronico told, ComprobanteId id) => told switch
    {
        Comprobante comprobante => LineaResumen.From(comprobante, EstadoItemResumen.Anular),
        ResumenDiario resumen => resumen.Lineas.First(linea => linea.Documento.Numero == id.Numero && linea.Documento.Tipo == id.Tipo) with { Estado = EstadoItemResumen.Anular },
        _ => throw new InvalidOperationException("Boletas come by themselves or in a summary."),
    };

    private int FreeNumber(Ruc ruc, TipoComprobante tipo, DateOnly today)
    {
        int number = FirstNumber;
        while (registro.Find(new LoteId(ruc, tipo, today, number).NombreArchivo) is not null)
        {
            number++;
        }

        return number;
    }
}
