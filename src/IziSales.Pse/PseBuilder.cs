using System.Diagnostics.CodeAnalysis;
using IziSales.Pse.ApiSunat;
using IziSales.Pse.Generic;
using IziSales.Pse.Http;
using IziSales.Pse.Nubefact;
using IziSales.Pse.Registro;
using IziSales.Pse.SignAndSend;
using IziSales.Pse.Soap;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IziSales.Pse;

/// <summary>The channels of an application, each under a name.</summary>
/// <remarks>
/// Each is an <see cref="IPseClient"/> that is resolved by its name as key; without a key comes the default one, which is the first unless <see cref="UseDefault"/>
/// names another. Options are checked when the application starts.
/// </remarks>
public sealed class PseBuilder
{
    internal const string HttpName = "IziSales.Pse";

    private static readonly Dictionary<string, Action<PseBuilder, string, IConfigurationSection>> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Generic"] = static (builder, name, section) => builder.AddGeneric(name, options => section.Bind(options)),
        ["SignAndSend"] = static (builder, name, section) =>
        {
            SignAndSendTemplate template = Presets.Named(section["Preset"], name);
            builder.AddSignAndSend(name, options =>
            {
                options.Template = template; // the section's own Template changes single members of the preset
                section.Bind(options);
            });
        },
        ["Nubefact"] = static (builder, name, section) => builder.AddNubefact(name, options => section.Bind(options)),
        ["ApiSunat"] = static (builder, name, section) => builder.AddApiSunat(name, options => section.Bind(options)),
        ["SunatSoap"] = static (builder, name, section) => builder.AddSunatSoap(name, options => section.Bind(options)),
    };

    private readonly IServiceCollection _services;
    private string? _chosen;
    private string? _first;

    internal PseBuilder(IServiceCollection services) => _services = services;

    internal string? Default => _chosen ?? _first;

    /// <summary>Adds a PSE that speaks the neutral REST contract.</summary>
    /// <param name="name">The channel's name in this application.</param>
    /// <param name="configure">Sets its address, token and what it offers.</param>
    public PseBuilder AddGeneric(string name, Action<GenericPseOptions> configure) =>
        Add(name, configure, GenericFaults.In, static (options, tools) => new GenericPseClient(options, tools));

    /// <summary>Adds a PSE that signs in one call and sends in the next.</summary>
    /// <param name="name">The channel's name in this application.</param>
    /// <param name="configure">Sets its address, user, password and the names of its paths and members.</param>
    public PseBuilder AddSignAndSend(string name, Action<SignAndSendPseOptions> configure) =>
        Add(name, configure, SignAndSendFaults.In, static (options, tools) => new SignAndSendPseClient(options, tools));

    /// <summary>Adds an account at Nubefact.</summary>
    /// <param name="name">The channel's name in this application.</param>
    /// <param name="configure">Sets its route and token.</param>
    public PseBuilder AddNubefact(string name, Action<NubefactPseOptions> configure) =>
        Add(name, configure, NubefactFaults.In, static (options, tools) => new NubefactPseClient(options, tools));

    /// <summary>Adds a company at APISUNAT.</summary>
    /// <param name="name">The channel's name in this application.</param>
    /// <param name="configure">Sets its address, identifier and token.</param>
    public PseBuilder AddApiSunat(string name, Action<ApiSunatPseOptions> configure) =>
        Add(name, configure, ApiSunatFaults.In, static (options, tools) => new ApiSunatPseClient(options, tools));

    /// <summary>Adds the way straight to SUNAT, or to an OSE that speaks its interface.</summary>
    /// <param name="name">The channel's name in this application.</param>
    /// <param name="configure">Sets environment, SOL user and, for questions about boletas, the consulta integrada's client id.</param>
    public PseBuilder AddSunatSoap(string name, Action<SunatSoapOptions> configure) =>
        Add(name, configure, SoapAddresses.Faults, static (options, tools) => new SunatSoapPseClient(options, tools));

    /// <summary>Adds a channel of the application's own making.</summary>
    /// <param name="name">The channel's name in this application.</param>
    /// <param name="create">Makes the client, once.</param>
    public PseBuilder Add(string name, Func<IServiceProvider, IPseClient> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Claim(name);
        _services.AddKeyedSingleton(name, (provider, _) => create(provider));
        return this;
    }

    /// <summary>Adds the channels that a section describes: below each name, its <c>Kind</c> and the options of that kind.</summary>
    /// <exception cref="ArgumentException">A kind is missing or not known; the message says where.</exception>
    public PseBuilder AddSection(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        foreach (IConfigurationSection channel in section.GetChildren())
        {
            string? kind = channel["Kind"];
            if (kind is null || !Kinds.TryGetValue(kind, out Action<PseBuilder, string, IConfigurationSection>? add))
            {
                throw new ArgumentException($"Canal «{channel.Key}»: {(kind is null ? "falta Kind" : $"Kind dice «{kind}»")} en {channel.Path}; escriba uno de estos: {string.Join(", ", Kinds.Keys)}.");
            }

            add(this, channel.Key, channel);
        }

        return this;
    }

    /// <summary>Says which channel is resolved without a key.</summary>
    public PseBuilder UseDefault(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _chosen = name;
        return this;
    }

    /// <summary>Adds a channel of ours: its options by name, judged at the start, and its client over the application's roads.</summary>
    internal PseBuilder Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        string name, Action<TOptions> configure, Func<TOptions, IEnumerable<string>> faultsIn, Func<TOptions, ChannelTools, IPseClient> create)
        where TOptions : PseChannelOptions
    {
        ArgumentNullException.ThrowIfNull(configure);
        Claim(name);
        _services.AddOptions<TOptions>(name).Configure(configure).ValidateOnStart();
        _services.AddSingleton<IValidateOptions<TOptions>>(new ChannelValidator<TOptions>(name, faultsIn));
        _services.AddKeyedSingleton(name, (provider, _) => create(
            provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name),
            ChannelTools.Shared(
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpName),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<RoadMap>(),
                provider.GetRequiredService<ILoggerFactory>().CreateLogger($"{HttpName}.{name}"))));
        return this;
    }

    private void Claim(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (_services.Any(service => service.ServiceType == typeof(IPseClient) && Equals(service.ServiceKey, name)))
        {
            throw new ArgumentException($"El canal «{name}» está dos veces: dé a cada canal un nombre distinto.", nameof(name));
        }

        _first ??= name;
    }
}
