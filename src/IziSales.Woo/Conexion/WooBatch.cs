using System.Text.Json;
using System.Text.Json.Nodes;

namespace IziSales.Woo.Conexion;

/// <summary>Sends many changes in few calls. A batch with bad things in it is answered 200, each bad one with its own error.</summary>
internal sealed class WooBatch(WooTransport transport, int size)
{
    private int _size = size;

    public async Task<IReadOnlyList<WooBatchItem>> PutAsync(string path, IReadOnlyList<JsonObject> things, CancellationToken cancellationToken)
    {
        List<WooBatchItem> done = new(things.Count);
        while (done.Count < things.Count)
        {
            int count = Math.Min(Volatile.Read(ref _size), things.Count - done.Count);
            try
            {
                done.AddRange(await PutOnceAsync(path, [.. things.Skip(done.Count).Take(count)], cancellationToken).ConfigureAwait(false));
            }
            catch (WooException tooMany) when (tooMany.Status == 413 && count > 1)
            {
                Volatile.Write(ref _size, count / 2);
            }
            catch (WooException failure) when (done.Count > 0)
            {
                // What was answered stays told; the rest was not done, or nobody knows.
                done.AddRange(Enumerable.Repeat(new WooBatchItem(failure), things.Count - done.Count));
            }
        }

        return done;
    }

    private async Task<IEnumerable<WooBatchItem>> PutOnceAsync(string path, IReadOnlyList<JsonObject> things, CancellationToken cancellationToken)
    {
        WooCall call = WooCall.Post($"{path}/batch", WooBody.Of("update", things));
        WooReply reply = await transport.CarryAsync(call, cancellationToken).ConfigureAwait(false);
        return reply.Json.ValueKind == JsonValueKind.Object && reply.Json.TryGetProperty("update", out JsonElement answers)
            && answers.ValueKind == JsonValueKind.Array && answers.GetArrayLength() == things.Count
            ? answers.EnumerateArray().Select(Item)
            : throw transport.Wrong(call, reply, "no dice qué hizo con cada elemento del lote");
    }

    private WooBatchItem Item(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("error", out JsonElement error) && ShopError.From(error) is { } said
            ? new WooBatchItem(transport.Refused(said))
            : new WooBatchItem(answer);
}
