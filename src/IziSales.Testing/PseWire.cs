using System.Globalization;
using IziSales.Pse;
using IziSales.Ubl;

namespace IziSales.Testing;

/// <summary>How one channel's partner says things on the wire; <see cref="PseClientContract"/> says them and watches what the channel makes of them.</summary>
/// <remarks>An exchange of several calls is a list of answers in the order of the calls. What the channel has not got is null.</remarks>
public abstract class PseWire
{
    private static readonly Boleta Vendida = Boleta.From(Ventas.De(10m), Ventas.Tienda, NumeroComprobante.Parse("B001-27"), Ventas.Manana);

    /// <summary>The document that is sent. By default a boleta of one line, signed.</summary>
    public virtual CpeEnvio Envio { get; } = new(Vendida.Id, Firmantes.Rosita.Sign(Vendida).Xml);

    /// <summary>What a question about it tells. By default the day and amount of the default document.</summary>
    public virtual CpeConsulta Consulta => new(Envio.Id) { FechaEmision = new DateOnly(2026, 1, 15), ImporteTotal = 10.00m };

    /// <summary>Everything that may appear in no log and no message: tokens, passwords, secret parts of addresses.</summary>
    public abstract IReadOnlyList<string> Secrets { get; }

    /// <summary>Whether a sending is always answered with a ticket first. By default not.</summary>
    public virtual bool IsAlwaysDeferred => false;

    /// <summary>Whether the answer to a question tells the digest of what is registered. By default not.</summary>
    public virtual bool TellsDigest => false;

    /// <summary>Registers the channel as an application does, all its addresses at the server, with secrets.</summary>
    public abstract void AddTo(PseBuilder builder, string name, Uri server, Action<PseChannelOptions> road);

    /// <summary>Whether a request carries the document out: it may go only once.</summary>
    public abstract bool IsSending(string request);

    /// <summary>Answers to calls that only prepare, such as those for a token or a signature; null leaves a request to the script.</summary>
    public virtual WireAnswer? Standing(string request) => null;

    /// <summary>The exchange of a sending that ends with this CDR, whole or damaged; the last answer is the one that carries it.</summary>
    public abstract IReadOnlyList<WireAnswer> Verdict(byte[] cdrZip);

    /// <summary>The exchange of a sending that was not registered, with a code of SUNAT's from 0100 to 1999.</summary>
    public abstract IReadOnlyList<WireAnswer> Refused(string codigo);

    /// <summary>The exchange of a sending that is refused with these words.</summary>
    public virtual IReadOnlyList<WireAnswer>? RefusedSaying(string words) => null;

    /// <summary>The exchange of a sending whose number is registered already.</summary>
    public abstract IReadOnlyList<WireAnswer> Duplicate();

    /// <summary>The exchange of a sending that was taken and not judged.</summary>
    public virtual IReadOnlyList<WireAnswer>? Pending(string ticket) => null;

    /// <summary>The exchange of a question about a ticket that is not judged yet.</summary>
    public virtual IReadOnlyList<WireAnswer>? StatusPending() => null;

    /// <summary>The exchange of a question about a ticket that ended with this CDR.</summary>
    public virtual IReadOnlyList<WireAnswer>? StatusVerdict(byte[] cdrZip) => null;

    /// <summary>The exchange of a question about a document that is registered.</summary>
    public virtual IReadOnlyList<WireAnswer>? Found(byte[] cdrZip, string digest) => null;

    /// <summary>The exchange of a question about a document that is registered by a summary, and so has no CDR of its own.</summary>
    public virtual IReadOnlyList<WireAnswer>? Told() => null;

    /// <summary>The exchange of a question about a document that is not there.</summary>
    public virtual IReadOnlyList<WireAnswer>? Absent() => null;

    /// <summary>The exchange of a summary that was taken under a ticket.</summary>
    public virtual IReadOnlyList<WireAnswer>? SummaryTaken(string ticket) => null;

    /// <summary>The exchange of a request to annul that was done at once.</summary>
    public virtual IReadOnlyList<WireAnswer>? Voided() => null;

    /// <summary>A CDR about the document, or about what another reference names.</summary>
    public byte[] Cdr(int codigo, string? referencia = null, params string[] notas) => CdrWriter.Write(
        new Cdr
        {
            Codigo = codigo,
            Descripcion = string.Create(CultureInfo.InvariantCulture, $"De prueba, {codigo}"),
            Referencia = referencia ?? Envio.Id.Numero.Value,
            Notas = notas,
            FechaRecepcion = new DateTimeOffset(2026, 1, 15, 10, 31, 0, Lima.Offset),
        },
        Envio.Id,
        Firmantes.Rosita);
}
