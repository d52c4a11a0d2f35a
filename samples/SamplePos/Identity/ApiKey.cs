namespace SamplePos.Identity;

/// <summary>What the shop knows of another program's key: everything but the key.</summary>
public sealed record ApiKey
{
    /// <summary>The public part, by which it is found.</summary>
    public required string Prefijo { get; init; }

    /// <summary>Which program has it.</summary>
    public required string Nombre { get; init; }

    /// <summary>What it may do: one of <see cref="Roles"/>.</summary>
    public required string Rol { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Creada { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreadaPor { get; init; }

    /// <summary>When it was used last, to the minute.</summary>
    public DateTimeOffset? Usada { get; init; }

    /// <summary>Since when it opens nothing any more.</summary>
    public DateTimeOffset? Revocada { get; init; }
}
