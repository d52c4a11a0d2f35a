using System.Globalization;
using IziSales.Sandbox.Memorias;
using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>Which names are taken, by what, and in which state.</summary>
/// <remarks>A name is a document's number or a summary's. Every name is kept for ever; of the files, only the latest are listed. Safe for many threads.</remarks>
internal sealed class Registro(IArchivo archivo)
{
    /// <summary>How many files the list of what was received keeps.</summary>
    public const int MaxListed = 2_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Ficha> _fichas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sendings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Ticket> _tickets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);
    private readonly LinkedList<(int Orden, IHoja Hoja)> _listed = [];
    private int _orden;
    private int _numeros;

    /// <summary>How many numbers of documents are taken.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                PonerseAlDia();
                return _numeros;
            }
        }
    }

    /// <summary>How many files are listed.</summary>
    public int Listed
    {
        get
        {
            lock (_lock)
            {
                PonerseAlDia();
                return _listed.Count;
            }
        }
    }

    /// <summary>The latest files, newest first, each with the name that it took.</summary>
    public IReadOnlyList<(Folio Folio, Ficha? Ficha)> Latest(int max)
    {
        lock (_lock)
        {
            PonerseAlDia();
            return [.. _listed.Take(max).Select(static listed => listed.Hoja.Leer()).Select(folio => (folio, TakenBy(folio)))];
        }
    }

    public Ficha? Find(string nombre)
    {
        lock (_lock)
        {
            PonerseAlDia();
            return _fichas.GetValueOrDefault(nombre);
        }
    }

    /// <summary>The name that a file took; null when it took none.</summary>
    public Ficha? Find(Folio folio)
    {
        lock (_lock)
        {
            PonerseAlDia();
            return TakenBy(folio);
        }
    }

    public Folio? FindByOrden(int orden)
    {
        lock (_lock)
        {
            PonerseAlDia();
            return _listed.FirstOrDefault(listed => listed.Orden == orden).Hoja?.Leer();
        }
    }

    public int Sendings(string nombre)
    {
        lock (_lock)
        {
            return _sendings.GetValueOrDefault(nombre);
        }
    }

    public void CountSending(string nombre)
    {
        lock (_lock)
        {
            _sendings[nombre] = _sendings.GetValueOrDefault(nombre) + 1;
        }
    }

    /// <summary>The greatest correlativo that is taken in a series; 0 when none is.</summary>
    public int Last(Ruc ruc, TipoComprobante tipo, Serie serie)
    {
        lock (_lock)
        {
            PonerseAlDia();
            return _last.GetValueOrDefault(SeriesOf(ruc, tipo, serie));
        }
    }

    /// <summary>Takes the name for a file, unless it is taken: then what took it is returned.</summary>
    /// <param name="nombre">The name.</param>
    /// <param name="judge">Decides with a look into the register, which stands still meanwhile; gives the page for the order and the ticket that it is given.</param>
    public (Folio? Inscrito, Ficha? Ocupado) Inscribir(string nombre, Func<Func<string, Ficha?>, int, string, Folio> judge)
    {
        lock (_lock)
        {
            while (true)
            {
                PonerseAlDia();
                if (_fichas.TryGetValue(nombre, out Ficha? taken))
                {
                    return (null, taken);
                }

                Folio folio = judge(_fichas.GetValueOrDefault, _orden + 1, string.Create(CultureInfo.InvariantCulture, $"{_orden + 1:D13}"));
                if (archivo.Guardar(folio) is { } hoja)
                {
                    Aplicar(folio, hoja);
                    return (folio, null);
                }
            }
        }
    }

    /// <summary>Lists a file that takes no name.</summary>
    public Folio Anotar(Func<int, Folio> page)
    {
        lock (_lock)
        {
            while (true)
            {
                PonerseAlDia();
                Folio folio = page(_orden + 1);
                if (archivo.Guardar(folio) is { } hoja)
                {
                    Aplicar(folio, hoja);
                    return folio;
                }
            }
        }
    }

    /// <summary>Puts a page that was kept before into effect.</summary>
    public void Recordar(Folio folio, IHoja hoja)
    {
        lock (_lock)
        {
            Aplicar(folio, hoja);
        }
    }

    /// <summary>Asks for a ticket; null when there is none such.</summary>
    public Ficha? Preguntar(string numero, DateTimeOffset now, out bool pending)
    {
        lock (_lock)
        {
            PonerseAlDia();
            pending = false;
            if (!_tickets.TryGetValue(numero, out Ticket? ticket))
            {
                return null;
            }

            pending = ticket.Preguntar(now);
            return _fichas[ticket.Nombre];
        }
    }

    /// <summary>The tickets whose answer is still kept back, newest first.</summary>
    public IReadOnlyList<Ticket> Abiertos(DateTimeOffset now, int max)
    {
        lock (_lock)
        {
            PonerseAlDia();
            return [.. _tickets.Values.Where(ticket => ticket.IsOpen(now)).OrderByDescending(static ticket => ticket.Numero, StringComparer.Ordinal).Take(max)];
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            do
            {
                PonerseAlDia();
            }
            while (!archivo.Vaciar(_orden + 1));
            Olvidar(_orden + 1);
        }
    }

    private static string SeriesOf(Ruc ruc, TipoComprobante tipo, Serie serie) => $"{ruc.Value}-{tipo.Codigo}-{serie.Value}";

    private Ficha? TakenBy(Folio folio) => _fichas.GetValueOrDefault(folio.Nombre) is { } ficha && ficha.Orden == folio.Orden ? ficha : null;

    /// <summary>Takes in what other sandboxes have written since.</summary>
    private void PonerseAlDia()
    {
        foreach ((int orden, Folio? folio, IHoja hoja) in archivo.Novedades(_orden))
        {
            if (folio is null)
            {
                Olvidar(orden);
            }
            else
            {
                Aplicar(folio, hoja);
            }
        }
    }

    private void Olvidar(int orden)
    {
        _orden = orden;
        _fichas.Clear();
        _sendings.Clear();
        _tickets.Clear();
        _last.Clear();
        _listed.Clear();
        _numeros = 0;
    }

    private void Aplicar(Folio folio, IHoja hoja)
    {
        _orden = folio.Orden;
        _listed.AddFirst((folio.Orden, hoja));
        if (_listed.Count > MaxListed)
        {
            _listed.RemoveLast();
        }

        if (folio.Estado == EstadoRecibido.NoRegistrado)
        {
            return;
        }

        Ticket? ticket = folio.Ticket is { } numero ? new Ticket(numero, folio.Nombre, folio.Listo, folio.Consultas) : null;
        if (ticket is not null)
        {
            _tickets.Add(ticket.Numero, ticket);
        }

        Tomar(new Ficha(folio.Nombre, hoja, folio.Estado, ticket) { Orden = folio.Orden, Fecha = folio.Fecha, Importe = folio.Importe });
        foreach (Asiento asiento in folio.Asientos.OrderBy(static asiento => asiento.Estado == EstadoRecibido.Anulado))
        {
            Aplicar(asiento, folio, hoja, ticket);
        }
    }

    private void Aplicar(Asiento asiento, Folio folio, IHoja hoja, Ticket? ticket)
    {
        if (!_fichas.TryGetValue(asiento.Nombre, out Ficha? ficha))
        {
            Tomar(new Ficha(asiento.Nombre, hoja, asiento.Estado, ticket) { Orden = folio.Orden, Fecha = asiento.Fecha, Importe = asiento.Importe, InformadoPor = folio.Nombre });
        }
        else if (asiento.Estado == EstadoRecibido.Anulado)
        {
            ficha.Anular(folio.Nombre, ticket);
        }
        else
        {
            ficha.Importe = asiento.Importe;
        }
    }

    private void Tomar(Ficha ficha)
    {
        if (_fichas.TryGetValue(ficha.Nombre, out Ficha? before))
        {
            before.Registros++;
            return;
        }

        _fichas.Add(ficha.Nombre, ficha);
        if (ComprobanteId.TryParse(ficha.Nombre, out ComprobanteId? id))
        {
            _numeros++;
            string series = SeriesOf(id.Ruc, id.Tipo, id.Numero.Serie);
            _last[series] = Math.Max(_last.GetValueOrDefault(series), id.Numero.Correlativo);
        }
    }
}
