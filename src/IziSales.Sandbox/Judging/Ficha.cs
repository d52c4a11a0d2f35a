namespace IziSales.Sandbox.Judging;

/// <summary>What the register knows of one name: a document's number, or a summary's.</summary>
internal sealed class Ficha(string nombre, IHoja hoja, EstadoRecibido estado, Ticket? ticket)
{
    private Ticket? _anulacion;

    public string Nombre => nombre;

    /// <summary>The page that told of it: its own, or that of the summary in which it came.</summary>
    public IHoja Hoja => hoja;

    /// <summary>What is true, whether or not the answer was given out already.</summary>
    public EstadoRecibido Estado => AnuladoPor is null ? estado : EstadoRecibido.Anulado;

    /// <summary>The place of the page that told of it.</summary>
    public int Orden { get; init; }

    public DateOnly? Fecha { get; init; }

    public decimal? Importe { get; set; }

    public string? InformadoPor { get; init; }

    public string? AnuladoPor { get; private set; }

    public int Registros { get; set; } = 1;

    public bool IsVigente => Estado is EstadoRecibido.Aceptado or EstadoRecibido.Observado;

    public void Anular(string por, Ticket? anulacion)
    {
        AnuladoPor = por;
        _anulacion = anulacion;
    }

    /// <summary>The ticket behind which the answer about this name still is; null when it may be told.</summary>
    public Ticket? Abierto(DateTimeOffset now) => ticket?.IsOpen(now) == true ? ticket : null;

    /// <summary>What a caller is told: an annulment only when its own answer is out.</summary>
    public EstadoRecibido Visible(DateTimeOffset now) => _anulacion?.IsOpen(now) == true ? estado : Estado;
}
