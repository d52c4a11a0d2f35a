namespace IziSales.Storage.Padron;

/// <summary>Takes a text line by line into a new file, and judges whether it was a padrón at all.</summary>
internal sealed class PadronImporter(PadronText text, PadronWriter writer)
{
    /// <summary>So many lines that are no taxpayers may stand in a real padrón, whatever its size, or one in a hundred.</summary>
    private const long Tolerated = 100;
    private const long ToleratedShare = 100;
    private const int Named = 10;

    private readonly PadronRow _row = new();
    private readonly List<long> _first = [];
    private long _lines;
    private long _rows;
    private long _discarded;

    /// <exception cref="PadronException">The text is no padrón, or is damaged.</exception>
    public async Task<PadronCopia> RunAsync(Action<long> onProgress, CancellationToken cancellationToken)
    {
        LineReader reader = new(text);
        while (await reader.FillAsync(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            TakeAll(reader);
            onProgress(_lines);
        }

        if (_rows == 0)
        {
            throw NotAPadron("no trae ningún contribuyente");
        }

        PadronCopia copia = await writer.FinishAsync(text.Fecha, _discarded, cancellationToken).ConfigureAwait(false);
        return copia with { LineasDescartadas = _first };
    }

    private static PadronException NotAPadron(string why) =>
        new("IZI-PAD-001", $"El archivo no es el padrón reducido de SUNAT: {why}. Se espera texto separado por barras: RUC|NOMBRE|ESTADO|CONDICIÓN|UBIGEO|…");

    private void TakeAll(LineReader reader)
    {
        while (reader.TryRead(out ReadOnlySpan<byte> line))
        {
            _lines++;
            if (_row.TryTake(line))
            {
                writer.Write(_row);
                _rows++;
            }
            else if (!(_lines == 1 && PadronRow.IsHeader(line)))
            {
                Discard();
            }
        }
    }

    private void Discard()
    {
        _discarded++;
        if (_first.Count < Named)
        {
            _first.Add(_lines);
        }

        if (_discarded > Tolerated && _discarded > _lines / ToleratedShare)
        {
            throw NotAPadron($"de {_lines} líneas, {_discarded} no son de un contribuyente; la primera es la {_first[0]}");
        }
    }
}
