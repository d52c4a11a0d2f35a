using IziSales.Emision;
using IziSales.Storage.Sql;
using IziSales.Ubl;

namespace IziSales.Storage;

/// <content>Summaries.</content>
public sealed partial class SqlComprobanteStore
{
    private const string SelectLote = $"{FilaLote.SelectByName};";

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoteGrupo>> ListGruposAsync(CancellationToken cancellationToken = default) => ListAsync(Grupos.Select, static _ => { }, Grupos.Read, cancellationToken);

    /// <inheritdoc/>
    public Task<LoteEmitido?> AppendLoteAsync(LoteRequest request, Func<LoteContext, NuevoLote?> build, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(build);
        return _database.WriteAsync(new Grupos(request, build).RunAsync, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<LoteEmitido?> FindLoteAsync(Ruc emisor, string identificador, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emisor);
        return FindAsync(SelectLote, parameters => FilaLote.Bind(parameters, emisor, identificador), static reader => FilaLote.Read(reader).Lote, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoteEmitido>> ListLotesAsync(LoteQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ListAsync(Listado.Sql(query), parameters => Listado.Bind(parameters, query), static reader => FilaLote.Read(reader).Lote, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<byte[]?> GetLoteXmlAsync(Ruc emisor, string identificador, CancellationToken cancellationToken = default) =>
        GetLoteFileAsync(emisor, identificador, Archivo.Xml, cancellationToken);

    /// <inheritdoc/>
    public Task<byte[]?> GetLoteCdrAsync(Ruc emisor, string identificador, CancellationToken cancellationToken = default) =>
        GetLoteFileAsync(emisor, identificador, Archivo.Cdr, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoteClaim>> ClaimLotesAsync(ClaimRequest request, CancellationToken cancellationToken = default) =>
        ClaimAsync(AnyLoteDue, request, Lotes.ClaimAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<LoteEmitido?> SettleLoteAsync(LoteClaim claim, LoteSettlement settlement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(settlement);
        return _database.WriteAsync((scope, token) => Lotes.SettleAsync(scope, claim, settlement, token), cancellationToken);
    }

    private Task<byte[]?> GetLoteFileAsync(Ruc emisor, string identificador, string clase, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(emisor);
        return GetFileAsync(
            Archivo.SelectOfLote,
            parameters =>
            {
                FilaLote.Bind(parameters, emisor, identificador);
                parameters.Add("@clase", clase);
            },
            cancellationToken);
    }
}
