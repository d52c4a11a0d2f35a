using System.Collections.Concurrent;
using System.Text.Json;

namespace SamplePos.E2E.Vender;

/// <summary>A shop that is killed while it sells, and the cashiers who ask again with the keys they have.</summary>
/// <remarks>Each sale is a sol: half in cash, a quarter by Yape, a quarter written down in the notebook.</remarks>
public sealed class KilledShop(string setting, string folder)
{
    private const int Sellers = 4;
    private const int AnsweredBetween = 12;

    private string _password = "";
    private long _account;

    /// <summary>Every key that was ever sent, with the number it was answered; empty while nobody knows.</summary>
    public ConcurrentDictionary<string, string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>The debtor's account.</summary>
    public long Account => _account;

    /// <summary>Answers that contradict an earlier one.</summary>
    public ConcurrentBag<string> Contradictions { get; } = [];

    /// <summary>Starts, asks again for whatever was not answered, sells on, and dies in the middle.</summary>
    public async Task SellUntilKilledAsync()
    {
        PosProcess app = await OpenAsync();
        using ApiClient client = await ApiClient.EnterAsync(app, password: _password);
        int bread = await PrepareAsync(client);
        await AskAgainAsync(client, bread);
        int enough = Keys.Values.Count(static number => number.Length > 0) + AnsweredBetween;
        TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task[] sellers = [.. Enumerable.Range(0, Sellers).Select(_ => SellAsync(client, bread, enough, reached))];
        await Task.WhenAny([reached.Task, .. sellers]);
        await app.KillAsync();
        await Task.WhenAll(sellers);
    }

    /// <summary>Starts for the last time; every key is answered now.</summary>
    public async Task<PosProcess> RecoverAsync()
    {
        PosProcess app = await OpenAsync();
        using ApiClient client = await ApiClient.EnterAsync(app, password: _password);
        await AskAgainAsync(client, await PrepareAsync(client));
        return app;
    }

    /// <summary>Enters the shop that was recovered.</summary>
    public Task<ApiClient> EnterAsync(PosProcess app) => ApiClient.EnterAsync(app, password: _password);

    private async Task<PosProcess> OpenAsync()
    {
        PosProcess app = setting.Length == 0 ? await PosProcess.StartAsync(folder) : await PosProcess.StartAsync(folder, setting);
        _password = app.Password.Length > 0 ? app.Password : _password;
        return app;
    }

    private async Task<int> PrepareAsync(ApiClient client)
    {
        if (_account == 0)
        {
            _account = long.Parse((await client.FillAsync("/fiado", ("Form.Nombre", "Juana"), ("Form.Limite", "9000"))).Location!.Split('/')[^1]);
        }

        return await client.ProductAsync("PAN01");
    }

    private async Task AskAgainAsync(ApiClient client, int bread)
    {
        foreach (string key in Keys.Keys)
        {
            (int status, JsonElement sale) = await client.SellAsync(Sale(key, bread));
            Assert.Equal(200, status);
            Note(key, sale);
        }
    }

    private async Task SellAsync(ApiClient client, int bread, int enough, TaskCompletionSource reached)
    {
        try
        {
            while (true)
            {
                string key = Guid.NewGuid().ToString("N");
                Keys.TryAdd(key, "");
                (int status, JsonElement sale) = await client.SellAsync(Sale(key, bread));
                Assert.Equal(200, status);
                Note(key, sale);
                if (Keys.Values.Count(static number => number.Length > 0) >= enough)
                {
                    reached.TrySetResult();
                }
            }
        }
        catch (Exception error) when (error is HttpRequestException or IOException or JsonException)
        {
            reached.TrySetResult(); // the power went
        }
    }

    private void Note(string key, JsonElement sale)
    {
        string number = sale.GetProperty("number").GetString()!;
        string before = Keys[key];
        if (before.Length > 0 && before != number)
        {
            Contradictions.Add($"{key}: {before}, then {number}");
        }

        Keys[key] = number;
    }

    private object Sale(string key, int bread) => new
    {
        key,
        lines = new[] { new { productId = bread, quantity = "4" } },
        payments = new object[] { new { method = "efectivo", amount = "0.50" }, new { method = "yape", amount = "0.25" }, new { method = "fiado", amount = "0.25", account = _account } },
    };
}
