namespace IziSales.Sandbox.Memorias;

/// <summary>The first line of the file: what it is, and the demo certificate with which its CDRs are signed.</summary>
internal sealed record Portada(string Formato, byte[] Certificado)
{
    public const string Formato1 = "izisales-sandbox-1";

    /// <summary>How the line begins.</summary>
    public static ReadOnlySpan<byte> Start => "{\"formato\":\"izisales-sandbox-1\",\"certificado\":\""u8;
}
