namespace IziSales.Pse.Lectura;

/// <summary>Outcomes that every channel comes to.</summary>
internal static class EnvioResults
{
    /// <summary>Nobody knows, and why.</summary>
    public static EnvioResult Unknown(string reason) => new() { Estado = EstadoEnvio.PorConfirmar, Mensaje = Mensajes.Unknown(reason) };

    /// <summary>The number is taken by another sale: two tills share a series, or a number was used twice.</summary>
    public static EnvioResult Ajeno(string difference, string? digestValue) => new()
    {
        Estado = EstadoEnvio.YaRegistrado,
        Codigo = "IZI-PSE-003",
        Mensaje = $"Lo registrado con este número es otro comprobante: {difference}.",
        DigestValue = digestValue,
    };

    /// <summary>The channel has no words for this document; it stays here until it is issued another way.</summary>
    public static EnvioResult NotExpressible(string reason) => new()
    {
        Estado = EstadoEnvio.NoRegistrado,
        Codigo = "IZI-PSE-001",
        Mensaje = $"Este canal no puede enviar el comprobante: {reason}. No se envió nada; use otro canal.",
    };

    /// <summary>A document that is signed already would be registered under another signature than the one that is kept.</summary>
    public static PseException AlreadySigned(string channel) =>
        new($"El comprobante ya está firmado, y {channel} arma y firma su propio XML. Configure la tienda para no firmar, o use un canal que reciba XML firmado; no se envió nada.");

    /// <summary>A verdict beside the document that the provider made and registered; as long as nobody knows, what is kept here must be able to go out again.</summary>
    public static EnvioResult WithRegistrado(EnvioResult known, Registrado? registrado, string? digestValue) => known.Estado is EstadoEnvio.PorConfirmar
        ? known.With(xmlFirmado: null, digestValue)
        : known.With(registrado?.XmlFirmado, registrado?.DigestValue ?? digestValue);

    /// <summary>The same outcome with no credential in the partner's words.</summary>
    public static EnvioResult Without(this EnvioResult result, Secretos secretos) => new()
    {
        Estado = result.Estado,
        Codigo = result.Codigo,
        Mensaje = secretos.Hide(result.Mensaje) ?? Mensajes.Of(result.Estado),
        CdrZip = result.CdrZip,
        Ticket = result.Ticket,
        Notas = [.. result.Notas.Select(secretos.Hide).OfType<string>()],
        XmlFirmado = result.XmlFirmado,
        DigestValue = result.DigestValue,
    };

    /// <summary>The same outcome beside a signed document.</summary>
    public static EnvioResult With(this EnvioResult result, byte[]? xmlFirmado, string? digestValue) => new()
    {
        Estado = result.Estado,
        Codigo = result.Codigo,
        Mensaje = result.Mensaje,
        CdrZip = result.CdrZip,
        Ticket = result.Ticket,
        Notas = result.Notas,
        XmlFirmado = xmlFirmado ?? result.XmlFirmado,
        DigestValue = digestValue ?? result.DigestValue,
    };
}
