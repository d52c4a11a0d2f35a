using System.Runtime.CompilerServices;
using System.Text.Json;

namespace IziSales.Woo.Conexion;

/// <summary>Walks a list page by page while the shop goes on selling.</summary>
/// <remarks>
/// Things that slid onto the next page meanwhile are dropped by id. When the list grew shorter, things slid onto the page before, which is read again first.
/// Whether there is a next page the headers say, totals or links; without either, a full page has one.
/// </remarks>
internal sealed class WooPager(WooTransport transport, int pageSize)
{
    private const int PagesRemembered = 3;

    public async IAsyncEnumerable<WooPage> WalkAsync(string path, WooQuery query, int first, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Queue<HashSet<long>> seen = [];
        int? total = null;
        bool wentBack = false;
        for (int number = first; ;)
        {
            WooCall call = WooCall.Get(path, query.With("per_page", pageSize).With("page", number));
            WooReply reply = await transport.CarryAsync(call, cancellationToken).ConfigureAwait(false);
            if (reply.Json.ValueKind != JsonValueKind.Array)
            {
                throw transport.Wrong(call, reply, "no es una lista");
            }

            bool isShorter = reply.Answer.Total < total;
            total = reply.Answer.Total;
            if (isShorter && number > first && !wentBack)
            {
                wentBack = true;
                number--;
                continue;
            }

            HashSet<long> ids = [.. reply.Json.EnumerateArray().Select(Id).OfType<long>()];
            if (!wentBack && ids.Count > 0 && seen.LastOrDefault()?.SetEquals(ids) == true)
            {
                throw transport.Wrong(call, reply, "repite la página anterior: algo en la tienda no deja pasar el número de página");
            }

            bool isLast = !HasNext(reply.Answer, number, reply.Json.GetArrayLength());
            yield return new WooPage(number, [.. reply.Json.EnumerateArray().Where(item => !seen.Any(page => Id(item) is { } id && page.Contains(id)))])
            {
                Total = total,
                LastId = ids.Count == 0 ? 0 : ids.Max(),
                IsLast = isLast,
                ShopTime = reply.Answer.Date,
            };
            if (isLast)
            {
                yield break;
            }

            wentBack = false;
            number++;
            seen.Enqueue(ids);
            if (seen.Count > PagesRemembered)
            {
                seen.Dequeue();
            }
        }
    }

    private bool HasNext(WooAnswer answer, int number, int count) =>
        count > 0 && (answer.HasNext == true || (answer.TotalPages is { } pages ? number < pages : answer.HasNext is null && count >= pageSize));

    private static long? Id(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out JsonElement member) && member.ValueKind == JsonValueKind.Number && member.TryGetInt64(out long id) ? id : null;
}
