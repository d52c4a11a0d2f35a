namespace IziSales.Sandbox.Judging;

/// <summary>An answer that is kept back, for a time or for a number of questions.</summary>
internal sealed class Ticket(string numero, string nombre, DateTimeOffset listo, int consultas)
{
    private int _quedan = consultas;

    public string Numero => numero;

    /// <summary>The file that it was given for.</summary>
    public string Nombre => nombre;

    /// <summary>Before this instant it stays open.</summary>
    public DateTimeOffset Listo => listo;

    /// <summary>For so many questions more it stays open.</summary>
    public int Quedan => _quedan;

    public bool IsOpen(DateTimeOffset now) => _quedan > 0 || now < listo;

    /// <summary>Asks once; true while the answer is still kept back.</summary>
    public bool Preguntar(DateTimeOffset now)
    {
        bool pending = IsOpen(now);
        _quedan -= _quedan > 0 ? 1 : 0;
        return pending;
    }
}
