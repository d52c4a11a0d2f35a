using System.Globalization;
using System.Text.Json;
using IziSales.Cli.Json;
using IziSales.Pse;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IziSales.Cli.Config;

/// <summary>One channel of the configuration, of whatever kind: its members are the options of that kind.</summary>
internal sealed class ChannelConfig
{
    private const string Section = "canales";

    private readonly Dictionary<string, string?> _settings = [];

    private ChannelConfig(string name) => Name = name;

    public string Name { get; }

    /// <summary>The host it reaches, for checks that need no client; null when it is not told as an address.</summary>
    public Uri? Address => _settings.Values.Select(static value => Uri.TryCreate(value, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address : null).FirstOrDefault(static address => address is not null);

    public static ChannelConfig Read(string name, JsonElement element, string path, Secretos secretos)
    {
        ChannelConfig channel = new(name);
        if (element.ValueKind != JsonValueKind.Object)
        {
            secretos.Problems.WrongType(path, "un objeto", JsonObjectReader.NameOf(element));
            return channel;
        }

        string? kind = element.TryGetProperty("kind", out JsonElement said) && said.ValueKind == JsonValueKind.String ? said.GetString() : null;
        channel.Flatten(element, "", path, kind is null ? null : ConfigSchema.MembersOf(kind), secretos);
        return channel;
    }

    /// <summary>The client of this channel, as an application would have it.</summary>
    /// <exception cref="CliException">The options are faulty; the message says which and why.</exception>
    public OpenChannel Open(CliHost host)
    {
        ServiceCollection services = new();
        services.AddSingleton(host.Time);
        ServiceProvider? provider = null;
        try
        {
            IConfiguration configuration = new ConfigurationBuilder()
                .AddInMemoryCollection(_settings.Select(setting => KeyValuePair.Create($"{Section}:{Name}:{setting.Key}", setting.Value))).Build();
            services.AddIziSalesPse(builder => builder.AddSection(configuration.GetSection(Section)));
            provider = services.BuildServiceProvider();
            return new OpenChannel(Name, provider.GetRequiredKeyedService<IPseClient>(Name), provider);
        }
        catch (Exception faulty) when (faulty is ArgumentException or OptionsValidationException or InvalidOperationException)
        {
            provider?.Dispose();
            throw CliException.WrongUse(faulty is OptionsValidationException options ? string.Join('\n', options.Failures) : faulty.Message);
        }
    }

    // Nested objects and lists become keys with colons, as the options are read.
    private void Flatten(JsonElement element, string prefix, string path, IReadOnlySet<string>? known, Secretos secretos)
    {
        foreach (JsonProperty member in element.EnumerateObject())
        {
            string at = $"{path}.{member.Name}";
            if (Secretos.IsSecret(member.Name, known))
            {
                secretos.Exposed(at, member.Name);
            }
            else if (known is not null && !known.Contains(member.Name))
            {
                secretos.Problems.Unknown(at, Similar.To(member.Name, known));
            }
            else if (member.Value.ValueKind == JsonValueKind.String && Secretos.MemberBehind(member.Name) is { } behind)
            {
                Set(prefix + behind, secretos.Resolve(member.Value.GetString()!, at), at, secretos);
            }
            else
            {
                Take(member.Value, prefix + member.Name, at, secretos);
            }
        }
    }

    private void Take(JsonElement value, string key, string path, Secretos secretos)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Flatten(value, key + ":", path, known: null, secretos);
                break;
            case JsonValueKind.Array:
                foreach ((JsonElement item, int i) in value.EnumerateArray().Select(static (item, i) => (item, i)))
                {
                    Take(item, string.Create(CultureInfo.InvariantCulture, $"{key}:{i}"), string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), secretos);
                }

                break;
            default:
                Set(key, value.ValueKind is JsonValueKind.Null ? null : value.ToString(), path, secretos);
                break;
        }
    }

    private void Set(string key, string? value, string path, Secretos secretos)
    {
        if (!_settings.TryAdd(key, value))
        {
            secretos.Problems.Repeated(path);
        }
    }
}
