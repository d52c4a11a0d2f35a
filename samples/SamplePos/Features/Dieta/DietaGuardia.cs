using SamplePos.Dieta;
using SamplePos.Features.Vender;

namespace SamplePos.Features.Dieta;

/// <summary>Keeps from a sale what is not for the person for whom it is, unless somebody who may lets it pass. It judges; whoever asks writes down what came of it.</summary>
public sealed class DietaGuardia
{
    private const int ShortestReason = 3;
    private const int LongestReason = 100;

    private readonly DietaStore _dieta;

    /// <summary>Judges with what is kept here.</summary>
    public DietaGuardia(DietaStore dieta) => _dieta = dieta;

    /// <summary>What each product is for a person.</summary>
    public async Task<IReadOnlyDictionary<int, DietaJuicio>> JudgeAsync(Dependiente person, IReadOnlyCollection<int> products, CancellationToken cancellationToken)
    {
        if (person.Restricciones.Count == 0 || products.Count == 0)
        {
            return new Dictionary<int, DietaJuicio>();
        }

        IReadOnlyDictionary<int, ProductoDieta> known = await _dieta.ProductsAsync(products, cancellationToken);
        return known.ToDictionary(static one => one.Key, one => new DietaJuicio(one.Value, DietaMatcher.Judge(person.Restricciones, one.Value)));
    }

    /// <summary>Judges the lines of a sale; notes what blocks it and answers with what happened.</summary>
    public async Task<IReadOnlyList<DietaHecho>> ReadAsync(SaleRequest request, Facultades facultades, ProblemList problems, CancellationToken cancellationToken)
    {
        if (request.Dependent is not { } id)
        {
            return [];
        }

        Dependiente? person = await _dieta.FindAsync(id, cancellationToken);
        if (!problems.Require(person is { Activo: true } && person.Cliente == request.Buyer?.Customer, "Dependent", "La persona para quien es esta venta ya no está en la lista de ese cliente.", "Elíjala de nuevo en «Para»."))
        {
            return [];
        }

        IReadOnlyList<SaleRequestLine> lines = request.Lines ?? [];
        IReadOnlyDictionary<int, DietaJuicio> judged = await JudgeAsync(person!, [.. lines.Select(static line => line.ProductId).Distinct()], cancellationToken);
        List<DietaHecho> facts = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (judged.GetValueOrDefault(lines[i].ProductId) is { IsFine: false } against)
            {
                facts.Add(Decide(lines[i], i, person!, against, facultades, problems));
            }
        }

        return facts;
    }

    /// <summary>What the audit log says of lines that were let pass.</summary>
    public static IEnumerable<string> Told(IEnumerable<DietaHecho> facts) =>
        facts.Where(static fact => fact.Que == DietaQue.Autorizacion).Select(static fact => $"{fact.Producto.Nombre} para {fact.Para.Nombre}, que {fact.Motivos}: autorizado ({fact.Razon})");

    private static DietaHecho Decide(SaleRequestLine line, int index, Dependiente person, DietaJuicio against, Facultades facultades, ProblemList problems)
    {
        string field = $"Lineas[{index}].Dieta";
        string name = against.Producto.Nombre;
        DietaHecho blocked = new(DietaQue.Bloqueo, person, against.Producto, against.Motivos);
        if (line.DietReason is null)
        {
            problems.Require(false, field, $"{name} no es para {person.Nombre}: {against.Motivos}.", facultades.AutorizaDieta ? "Quítelo, o autorícelo con un motivo." : "Quítelo, o pida al administrador que lo autorice.");
            return blocked;
        }

        string reason = line.DietReason.Trim();
        bool passes = problems.Require(facultades.AutorizaDieta, field, $"Su usuario no puede autorizar {name} para {person.Nombre}.", "Quítelo, o pida al administrador que lo autorice.")
            && problems.Require(reason.Length is >= ShortestReason and <= LongestReason && !reason.Any(char.IsControl), field, $"Falta decir por qué se autoriza {name} para {person.Nombre}.", "Escriba el motivo, con tres letras al menos.");
        return passes ? blocked with { Que = DietaQue.Autorizacion, Razon = reason } : blocked;
    }
}
