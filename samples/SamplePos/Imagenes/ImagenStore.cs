using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using SamplePos.Data;

namespace SamplePos.Imagenes;

/// <summary>Small pictures, under what they are.</summary>
public sealed class ImagenStore
{
    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private readonly PosDatabase _database;

    /// <summary>The pictures in this database.</summary>
    public ImagenStore(PosDatabase database) => _database = database;

    /// <summary>What a picture is, by its first bytes and whatever its name says; null when it is neither PNG nor JPEG.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> content) => content.StartsWith(Png) ? "image/png" : content.StartsWith(Jpeg) ? "image/jpeg" : null;

    /// <summary>Keeps a picture; returns what it is asked for by.</summary>
    /// <exception cref="ArgumentException">It is no picture.</exception>
    public async Task<string> PutAsync(byte[] content, CancellationToken cancellationToken)
    {
        string type = TypeOf(content) ?? throw new ArgumentException("Neither PNG nor JPEG.", nameof(content));
        string hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("INSERT INTO pos_imagenes (huella, tipo, contenido) VALUES (@hash, @type, @content) ON CONFLICT DO NOTHING", new { hash, type, content });
        return hash;
    }

    /// <summary>The picture, or null.</summary>
    public async Task<(string Type, byte[] Content)?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        Fila? row = await connection.QuerySingleOrDefaultAsync<Fila>("SELECT tipo AS Tipo, contenido AS Contenido FROM pos_imagenes WHERE huella = @hash", new { hash });
        return row is null ? null : (row.Tipo, row.Contenido);
    }

    private sealed class Fila
    {
        public string Tipo { get; init; } = "";

        public byte[] Contenido { get; init; } = [];
    }
}
