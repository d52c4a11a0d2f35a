using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace SamplePos.E2E.Api;

/// <summary>Other programs, each with a key of its own.</summary>
public static partial class ApiKeys
{
    /// <summary>A program with a key of this role.</summary>
    public static async Task<HttpClient> ProgramAsync(this RunningShop shop, string role)
    {
        HttpClient program = new() { BaseAddress = shop.App.Address };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await CreateAsync(shop.Admin, role));
        return program;
    }

    /// <summary>The text of a new key.</summary>
    public static async Task<string> CreateAsync(ApiClient admin, string role) => Key().Match((await admin.FillAsync("/claves", ("Nombre", $"prueba {role}"), ("Rol", role))).Page).Value;

    [GeneratedRegex(@"izi_\w{8}_\w{32}")]
    private static partial Regex Key();
}
