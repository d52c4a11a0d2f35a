using IziSales.Ubl;

namespace IziSales.Cli.Validate;

/// <summary>What is looked at in each file.</summary>
internal sealed class Niveles
{
    private const string XsdName = "xsd";
    private const string RulesName = "rules";
    private const string SignatureName = "signature";

    private static readonly string[] Todos = [XsdName, RulesName, SignatureName];

    private Niveles(SunatSchema? schema, bool rules, bool signature)
    {
        Schema = schema;
        Rules = rules;
        Signature = signature;
    }

    /// <summary>The schemas to judge by, if at all: the named folder's, or our own of the elements that SUNAT's documents use.</summary>
    public SunatSchema? Schema { get; }

    public bool Rules { get; }

    public bool Signature { get; }

    public IEnumerable<string> Nombres =>
        Todos.Where(nombre => nombre switch { XsdName => Schema is not null, RulesName => Rules, _ => Signature });

    public static Niveles Open(string? lista, string? carpeta)
    {
        string[] nombres = lista is null ? Todos : lista.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (nombres.Length == 0 || nombres.FirstOrDefault(nombre => !Todos.Contains(nombre)) is not null)
        {
            throw CliException.WrongUse($"--level acepta {string.Join(",", Todos)}.");
        }

        SunatSchema? schema = !nombres.Contains(XsdName) ? null : carpeta is null ? SunatSchema.Perfil : Load(carpeta);
        return new Niveles(schema, nombres.Contains(RulesName), nombres.Contains(SignatureName));
    }

    private static SunatSchema Load(string carpeta)
    {
        try
        {
            return SunatSchema.Load(carpeta);
        }
        catch (FormatException exception)
        {
            throw CliException.WrongUse(exception.Message);
        }
    }
}
