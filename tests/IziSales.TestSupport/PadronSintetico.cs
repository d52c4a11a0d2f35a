using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace IziSales.Testing;

/// <summary>Files in the form of SUNAT's padrón reducido, with people who do not exist.</summary>
public static class PadronSintetico
{
    private const string Header = "RUC|NOMBRE O RAZÓN SOCIAL|ESTADO DEL CONTRIBUYENTE|CONDICIÓN DE DOMICILIO|UBIGEO|TIPO DE VÍA|NOMBRE DE VÍA|CÓDIGO DE ZONA|TIPO DE ZONA|NÚMERO|INTERIOR|LOTE|DEPARTAMENTO|MANZANA|KILÓMETRO|";

    private static readonly string[] Apellidos = ["HUAMAN", "QUISPE", "MAMANI", "ÑAHUI", "NUÑEZ", "RODRIGUEZ", "SANCHEZ", "CCORI", "ROJAS", "TORRES", "LOPEZ", "CHAVEZ", "VASQUEZ", "ESPINOZA"];
    private static readonly string[] Nombres = ["ROSA", "JUAN CARLOS", "MARIA ELENA", "JOSE", "LUIS", "ANA", "VICTOR RAUL", "CARMEN", "MIGUEL ANGEL", "JULIO"];
    private static readonly string[] Estados = ["ACTIVO", "ACTIVO", "ACTIVO", "BAJA DE OFICIO", "BAJA DEFINITIVA", "SUSPENSION TEMPORAL"];

    /// <summary>A zip as SUNAT publishes it, with these lines below the header.</summary>
    public static byte[] Zip(params IEnumerable<string> lines) => Zip(lines, Header, "padron_reducido_ruc.txt", new DateTime(2026, 1, 14, 3, 0, 0));

    /// <summary>A zip of any kind.</summary>
    public static byte[] Zip(IEnumerable<string> lines, string header, string name, DateTime day)
    {
        using MemoryStream bytes = new();
        Write(bytes, lines, header, name, day);
        return bytes.ToArray();
    }

    /// <summary>Writes a zip of so many taxpayers, four persons to each company, in rising order; the same for the same number.</summary>
    public static void Write(Stream zip, int rows) => Write(zip, Rows(rows), Header, "padron_reducido_ruc.txt", new DateTime(2026, 1, 14, 3, 0, 0));

    /// <summary>So many taxpayers in rising order; check digits are right.</summary>
    public static IEnumerable<string> Rows(int count)
    {
        Random random = new(20260114);
        long body = 1_000_000_000;
        for (int i = 0; i < count; i++)
        {
            bool isCompany = i >= count * 4L / 5;
            body = Math.Max(body + random.Next(1, 40), isCompany ? 2_010_000_000 : 0);
            string head = $"{WithCheckDigit(body)}|{(isCompany ? Company(random) : Person(random))}|{Pick(random, Estados)}|{(random.Next(9) == 0 ? "NO HABIDO" : "HABIDO")}";
            yield return isCompany ? $"{head}|{Address(random)}|" : $"{head}|-|-|-|-|-|-|-|-|-|-|-|";
        }
    }

    /// <summary>The RUC with these ten digits in front.</summary>
    public static long WithCheckDigit(long body)
    {
        int[] weights = [2, 3, 4, 5, 6, 7, 2, 3, 4, 5];
        int sum = 0;
        long rest = body;
        foreach (int weight in weights)
        {
            sum += (int)(rest % 10) * weight;
            rest /= 10;
        }

        return (body * 10) + ((11 - (sum % 11)) % 10);
    }

    private static void Write(Stream zip, IEnumerable<string> lines, string header, string name, DateTime day)
    {
        using ZipArchive archive = new(zip, ZipArchiveMode.Create, leaveOpen: true);
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(day, TimeSpan.Zero);
        using StreamWriter writer = new(entry.Open(), Encoding.Latin1, bufferSize: 1 << 16);
        writer.Write(header + "\n");
        foreach (string line in lines)
        {
            writer.Write(line);
            writer.Write('\n');
        }
    }

    private static string Person(Random random) => $"{Pick(random, Apellidos)} {Pick(random, Apellidos)} {Pick(random, Nombres)}";

    private static string Company(Random random) => string.Create(CultureInfo.InvariantCulture, $"INVERSIONES {Pick(random, Apellidos)} {random.Next(1, 9999)} S.A.C.");

    private static string Address(Random random) => string.Create(
        CultureInfo.InvariantCulture,
        $"15{random.Next(1, 11):00}{random.Next(1, 30):00}|AV.|LOS {Pick(random, Apellidos)}|URB.|SANTA {Pick(random, Nombres)}|{random.Next(1, 3000)}|{(random.Next(4) == 0 ? random.Next(1, 900).ToString(CultureInfo.InvariantCulture) : "-")}|-|-|-|-");

    private static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];
}
