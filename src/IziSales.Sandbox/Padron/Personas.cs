using IziSales.Ubl;

namespace IziSales.Sandbox.Padron;

/// <summary>Made-up people and companies: the same number is always the same one, and nobody real is meant.</summary>
/// <remarks>Numbers that end in 000 (a DNI) or 00 before the check digit (a RUC) belong to nobody.</remarks>
internal static class Personas
{
    private static readonly string[] Nombres =
        ["ROSA", "JUAN CARLOS", "MARÍA ELENA", "LUIS ALBERTO", "CARMEN", "JOSÉ MANUEL", "ANA LUCÍA", "PEDRO", "LUZ MARINA", "VÍCTOR HUGO", "FLOR", "MIGUEL ÁNGEL", "NELLY", "CÉSAR", "ELSA", "WALTER"];

    private static readonly string[] Apellidos =
        ["QUISPE", "HUAMÁN", "MAMANI", "FLORES", "ROJAS", "SÁNCHEZ", "CONDORI", "ÑAHUI", "TORRES", "VARGAS", "CHÁVEZ", "RAMOS", "MENDOZA", "CASTILLO", "APAZA", "GUTIÉRREZ"];

    private static readonly string[] Rubros = ["COMERCIAL", "DISTRIBUIDORA", "INVERSIONES", "SERVICIOS GENERALES", "IMPORTACIONES", "BOTICA", "FERRETERÍA", "LIBRERÍA"];

    public static Persona? Of(Dni dni) => dni.Value.EndsWith("000", StringComparison.Ordinal) ? null : From(dni.Value);

    public static Empresa? Of(Ruc ruc)
    {
        if (ruc.Value[8..10] == "00")
        {
            return null;
        }

        Persona owner = From(ruc.Value[2..10]);
        int seed = Seed(ruc.Value);
        string name = ruc.IsPersonaNatural ? owner.NombreCompleto : $"{Rubros[seed % Rubros.Length]} {Apellidos[seed % Apellidos.Length]} {ruc.Value[6..10]} S.A.C.";
        return new Empresa(ruc.Value, name, $"JR. DE PRUEBA NRO. {100 + (seed % 900)}");
    }

    private static Persona From(string digits)
    {
        int seed = Seed(digits);
        return new Persona(digits, Nombres[seed % 16], Apellidos[seed / 16 % 16], Apellidos[seed / 256 % 16]);
    }

    private static int Seed(string digits) => digits.Aggregate(17, static (seed, digit) => ((seed * 31) + digit) & 0xFFFFFF);
}

/// <summary>A made-up person.</summary>
internal sealed record Persona(string Dni, string Nombres, string Paterno, string Materno)
{
    public string NombreCompleto => $"{Paterno} {Materno} {Nombres}";
}

/// <summary>A made-up taxpayer.</summary>
internal sealed record Empresa(string Ruc, string RazonSocial, string Direccion);
