using System.Globalization;
using System.Text.Json.Nodes;

namespace IziSales.Testing.Woo;

/// <summary>What all lists of the interface share: filters, order, pages, headers and trimmed members.</summary>
internal static class FakeLists
{
    public static FakeShopAnswer Answer(FakeShop shop, FakeShopRequest request, IEnumerable<JsonObject> all)
    {
        if (!TryNumber(request, "page", 1, int.MaxValue, out int page))
        {
            return FakeShopAnswer.InvalidParam("page", "page debe ser mayor que o igual a 1");
        }

        if (!TryNumber(request, "per_page", 10, 100, out int size))
        {
            return FakeShopAnswer.InvalidParam("per_page", "per_page debe estar entre 1 (inclusivo) y 100 (inclusivo)");
        }

        List<JsonObject> found = [.. Ordered(Filtered(shop, request, all), request)];
        int pages = (found.Count + size - 1) / size;
        Dictionary<string, string> headers = [];
        if (shop.Habits.SendsTotals)
        {
            headers["X-WP-Total"] = $"{found.Count}";
            headers["X-WP-TotalPages"] = $"{pages}";
        }

        if (shop.Habits.SendsLinks && page < pages)
        {
            headers["Link"] = $"<{shop.Home}wp-json/{request.Route}?page={page + 1}>; rel=\"next\"";
        }
        else if (shop.Habits.SendsLinks && page > 1)
        {
            headers["Link"] = $"<{shop.Home}wp-json/{request.Route}?page={page - 1}>; rel=\"prev\"";
        }

        JsonArray items = [.. found.Skip((int)Math.Min((page - 1L) * size, int.MaxValue)).Take(size).Select(item => Trimmed(item, request, shop))];
        return FakeShopAnswer.Json(items) with { Headers = headers };
    }

    /// <summary>A copy as it goes out: with links, and only with the members that were asked for.</summary>
    public static JsonObject Trimmed(JsonObject thing, FakeShopRequest request, FakeShop shop)
    {
        JsonObject all = (JsonObject)thing.DeepClone();
        JsonObject links = new() { ["self"] = new JsonArray(new JsonObject { ["href"] = $"{shop.Home}wp-json/wc/v3/{request.Parts[0]}/{thing["id"]}" }) };
        if (!request.Query.TryGetValue("_fields", out string? fields))
        {
            all["_links"] = links;
            return all;
        }

        JsonObject some = [];
        foreach (string field in fields.Split(','))
        {
            Copy(all, some, field.Split('.'));
        }

        some["_links"] = links;
        return some;
    }

    /// <summary>Writes meta as the plugin does: a key that is there already keeps its place.</summary>
    public static void MergeMeta(JsonObject thing, JsonNode? changes)
    {
        if (thing["meta_data"] is not JsonArray meta)
        {
            thing["meta_data"] = meta = [];
        }

        foreach (JsonNode? change in changes as JsonArray ?? [])
        {
            JsonNode? there = meta.FirstOrDefault(item => item!["key"]!.GetValue<string>() == change!["key"]!.GetValue<string>());
            if (there is null)
            {
                meta.Add(new JsonObject { ["id"] = 9000 + meta.Count, ["key"] = change!["key"]!.DeepClone(), ["value"] = change["value"]?.DeepClone() });
            }
            else
            {
                there["value"] = change!["value"]?.DeepClone();
            }
        }
    }

    private static IEnumerable<JsonObject> Filtered(FakeShop shop, FakeShopRequest request, IEnumerable<JsonObject> all)
    {
        IEnumerable<JsonObject> found = all;
        if (List(request, "include") is { } included)
        {
            found = found.Where(item => included.Contains(item["id"]!.ToString()));
        }

        if (List(request, "exclude") is { } excluded)
        {
            found = found.Where(item => !excluded.Contains(item["id"]!.ToString()));
        }

        if (List(request, "status") is { } statuses && !statuses.Contains("any"))
        {
            found = found.Where(item => statuses.Contains(item["status"]!.GetValue<string>()));
        }

        found = Dated(shop, request, found, "after", "date_created_gmt", static (stamp, bound) => stamp > bound);
        found = Dated(shop, request, found, "before", "date_created_gmt", static (stamp, bound) => stamp < bound);
        if (!shop.Habits.IsOld)
        {
            found = Dated(shop, request, found, "modified_after", "date_modified_gmt", static (stamp, bound) => stamp > bound);
            found = Dated(shop, request, found, "modified_before", "date_modified_gmt", static (stamp, bound) => stamp < bound);
        }

        return found;
    }

    // A stamp without zone is the shop's own time, unless dates_are_gmt says otherwise.
    private static IEnumerable<JsonObject> Dated(FakeShop shop, FakeShopRequest request, IEnumerable<JsonObject> all, string name, string member, Func<DateTimeOffset, DateTimeOffset, bool> keeps)
    {
        if (!request.Query.TryGetValue(name, out string? text))
        {
            return all;
        }

        bool hasZone = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 9;
        TimeSpan assumed = request.Query.GetValueOrDefault("dates_are_gmt") == "true" ? TimeSpan.Zero : TimeSpan.FromHours(shop.Habits.GmtOffset);
        DateTimeOffset bound = hasZone ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : new(DateTime.Parse(text, CultureInfo.InvariantCulture), assumed);
        return all.Where(item => keeps(Gmt(item, member), bound));
    }

    private static IEnumerable<JsonObject> Ordered(IEnumerable<JsonObject> found, FakeShopRequest request)
    {
        IComparable Key(JsonObject item) => request.Query.GetValueOrDefault("orderby") switch
        {
            "id" => item["id"]!.GetValue<long>(),
            "modified" => Gmt(item, "date_modified_gmt"),
            "title" => item["name"]?.ToString() ?? "",
            _ => Gmt(item, "date_created_gmt"),
        };
        return request.Query.GetValueOrDefault("order") == "asc"
            ? found.OrderBy(Key).ThenBy(static item => item["id"]!.GetValue<long>())
            : found.OrderByDescending(Key).ThenByDescending(static item => item["id"]!.GetValue<long>());
    }

    private static DateTimeOffset Gmt(JsonObject item, string member) =>
        DateTimeOffset.Parse(item[member]!.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string[]? List(FakeShopRequest request, string name) =>
        request.Query.TryGetValue(name, out string? text) ? text.Split(',', StringSplitOptions.TrimEntries) : null;

    private static bool TryNumber(FakeShopRequest request, string name, int usual, int most, out int value)
    {
        value = usual;
        return !request.Query.TryGetValue(name, out string? text) || (int.TryParse(text, CultureInfo.InvariantCulture, out value) && value >= 1 && value <= most);
    }

    private static void Copy(JsonObject from, JsonObject to, ReadOnlySpan<string> path)
    {
        if (from[path[0]] is not { } value)
        {
            if (path.Length == 1 && from.ContainsKey(path[0]))
            {
                to[path[0]] = null;
            }

            return;
        }

        if (path.Length == 1)
        {
            to[path[0]] = value.DeepClone();
        }
        else if (value is JsonObject inner)
        {
            JsonObject target = to[path[0]] as JsonObject ?? [];
            to[path[0]] ??= target;
            Copy(inner, target, path[1..]);
        }
        else if (value is JsonArray list)
        {
            JsonArray target = to[path[0]] as JsonArray ?? [.. list.Select(static _ => new JsonObject())];
            to[path[0]] ??= target;
            for (int i = 0; i < list.Count; i++)
            {
                Copy((JsonObject)list[i]!, (JsonObject)target[i]!, path[1..]);
            }
        }
    }
}
