using System.Text.Json.Serialization;

namespace SamplePos.Ajustes;

/// <summary>A password or token as it is kept: unreadable without the keys of the shop. <see cref="Cofre"/> opens it.</summary>
[JsonConverter(typeof(SecretoConverter))]
public sealed record Secreto
{
    /// <summary>What a kept secret begins with, so that nothing ever takes it for plain text.</summary>
    internal const string Mark = "secreto:";

    internal Secreto(string cifrado) => Cifrado = cifrado;

    internal string Cifrado { get; }

    /// <summary>Never the secret.</summary>
    public override string ToString() => "•••";
}
