using Xunit;

namespace IziSales.Testing;

/// <summary>The pictures that README and guides show. Tests draw them in every run; <c>eng/gallery.sh</c> keeps what they drew.</summary>
public static class Galeria
{
    /// <summary>Where the pictures are, from the root of the repository.</summary>
    public const string Folder = "docs/img";

    /// <summary>The boleta that all pictures tell of: the till gives it this number.</summary>
    public const string Numero = "B001-876";

    private const int MaxBytes = 150_000;
    private const int Table = 0xDED8D3;
    private const int Margin = 28;

    /// <summary>When that boleta is sold: a Friday afternoon in Lima.</summary>
    public static DateTimeOffset Momento { get; } = new(2026, 10, 16, 17, 40, 0, TimeSpan.FromHours(-5));

    /// <summary>What a browser shows.</summary>
    public static IReadOnlyList<string> Pantallas { get; } = ["vender", "cobrar", "boleta", "inicio", "rus", "sandbox", "vender-telefono", "vender-oscuro"];

    /// <summary>What a printer or a mail brings.</summary>
    public static IReadOnlyList<string> Papeles { get; } = ["ticket-80", "ticket-58", "boleta-a4"];

    /// <summary>The file of a picture, from the root of the repository.</summary>
    public static string FileOf(string name) => $"{Folder}/{name}.png";

    /// <summary>Makes a picture small, fails when it is blank or heavy, and keeps it under IZISALES_GALLERY=1.</summary>
    public static void Keep(string name, ReadOnlySpan<byte> png)
    {
        Assert.Contains(name, Pantallas.Concat(Papeles));
        PalettePng picture = PalettePng.From(png);
        byte[] small = (Papeles.Contains(name) ? picture.On(Table, Margin) : picture).Write();

        Assert.True(picture.Colors > 2, $"{name} is blank.");
        Assert.True(small.Length <= MaxBytes, $"{name} has {small.Length} bytes; a page that shows it should load in a moment.");
        if (Environment.GetEnvironmentVariable("IZISALES_GALLERY") == "1")
        {
            File.WriteAllBytes(RepoRoot.Combine(FileOf(name)), small);
        }
    }
}
