namespace IziSales.Emision;

/// <summary>What a worker found out about a summary, and what it means for every document in it: SUNAT judges the file as one.</summary>
public sealed class LoteSettlement
{
    /// <summary>What became of the file.</summary>
    public required Settlement Lote { get; init; }

    /// <summary>Why the state of its documents changes. By default they stay as they are, because the file's end is not known yet.</summary>
    public CausaEvento? Documentos { get; init; }

    /// <summary>How many documents the next file of these may carry, after this one was refused. By default as many as before.</summary>
    public int? Tope { get; init; }
}
