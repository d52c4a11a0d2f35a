using IziSales.Ubl;
using SamplePos.Clientes;
using SamplePos.Dieta;
using SamplePos.Features.Vender;

namespace SamplePos.Features.Dieta;

/// <summary>Looks at all that keeps people from what they may not eat: data, matching, a sale that is only read, and the history. It leaves nothing behind.</summary>
public sealed class DietaVerificacion
{
    private const int Shown = 5;

    private readonly DietaStore _dieta;
    private readonly DietaHistorial _historial;
    private readonly ClienteStore _clientes;
    private readonly SaleReader _reader;

    /// <summary>Looks at this shop.</summary>
    public DietaVerificacion(DietaStore dieta, DietaHistorial historial, ClienteStore clientes, SaleReader reader)
    {
        _dieta = dieta;
        _historial = historial;
        _clientes = clientes;
        _reader = reader;
    }

    /// <summary>Runs the four phases.</summary>
    public async Task<DietaVeredicto> RunAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Dependiente> people = [.. (await _dieta.ActiveAsync(cancellationToken)).Where(static one => one.Restricciones.Count > 0)];
        IReadOnlyList<ProductoDieta> products = await _dieta.AllProductsAsync(cancellationToken);
        List<(Dependiente Person, DietaJuicio Against)> blocked = [];
        foreach (Dependiente person in people)
        {
            blocked.AddRange(products.Select(product => new DietaJuicio(product, DietaMatcher.Judge(person.Restricciones, product))).Where(static one => !one.IsFine).Select(one => (person, one)));
        }

        return new([DataOf(people, products), MatchingOf(blocked), await TrySaleAsync(blocked, products, cancellationToken), await HistoryAsync(cancellationToken)]);
    }

    private static DietaFase DataOf(IReadOnlyList<Dependiente> people, IReadOnlyList<ProductoDieta> products)
    {
        int known = products.Count(static product => product.IsKnown);
        string[] details = known == products.Count || known == 0 ? [] : [$"De {products.Count - known} productos nadie dijo los ingredientes: se juzgan solo por su nombre."];
        string sentence = people.Count == 0 ? "Nadie tiene restricciones: agréguelas en la página de un cliente, «Para quién compra»."
            : known == 0 ? "Ningún producto tiene etiquetas ni ingredientes: escríbalos en Dieta, «Productos»."
            : $"{Count(people.Count, "persona tiene", "personas tienen")} restricciones y {Count(known, "producto tiene", "productos tienen")} datos, de {products.Count}.";
        return new("Datos presentes", people.Count > 0 && known > 0, sentence, details);
    }

    private static DietaFase MatchingOf(List<(Dependiente Person, DietaJuicio Against)> blocked)
    {
        IReadOnlyList<string> failed = CasosConocidos.Fallados();
        IEnumerable<string> seen = blocked.Take(Shown).Select(static one => $"{one.Against.Producto.Nombre} no es para {one.Person.Etiqueta}: {one.Against.Motivos}");
        return failed.Count > 0
            ? new("Coincidencias", false, $"{failed.Count} de {CasosConocidos.Todos.Count} casos conocidos no dan lo que deben. Vuelva a instalar el programa.", failed)
            : new("Coincidencias", true, $"Los {CasosConocidos.Todos.Count} casos conocidos dan lo que deben; en su catálogo hay {Count(blocked.Count, "coincidencia", "coincidencias")}.", [.. seen]);
    }

    private async Task<DietaFase> TrySaleAsync(List<(Dependiente Person, DietaJuicio Against)> blocked, IReadOnlyList<ProductoDieta> products, CancellationToken cancellationToken)
    {
        const string Name = "Venta simulada";
        if (blocked.Count == 0)
        {
            return new(Name, false, "Nada de su catálogo coincide con una restricción: sin eso no se puede probar una venta. Revise las etiquetas e ingredientes de sus productos.", []);
        }

        (Dependiente person, DietaJuicio against) = blocked[0];
        if (await _clientes.FindAsync(person.Cliente, cancellationToken) is not { } customer)
        {
            return new(Name, false, $"{person.Nombre} no tiene cliente.", []);
        }

        Facultades seller = new(CambiaPrecios: false, MaxDescuento: 0m);
        Facultades admin = seller with { AutorizaDieta = true };
        int product = against.Producto.Producto;
        List<string> wrong = [];
        await ExpectAsync(Request(product, null), seller, blocks: true, "sin autorización se vendería");
        await ExpectAsync(Request(product, "Verificación"), seller, blocks: true, "un vendedor podría autorizarlo");
        await ExpectAsync(Request(product, " "), admin, blocks: true, "se autorizaría sin motivo");
        await ExpectAsync(Request(product, "Verificación"), admin, blocks: false, "el administrador no podría autorizarlo");
        if (products.FirstOrDefault(one => DietaMatcher.Judge(person.Restricciones, one).Count == 0) is { } fine)
        {
            await ExpectAsync(Request(fine.Producto, null), seller, blocks: false, $"{fine.Nombre} se bloquearía sin razón");
        }

        return wrong.Count == 0
            ? new(Name, true, $"{against.Producto.Nombre} para {person.Etiqueta} se bloquea; solo el administrador lo autoriza, con un motivo. No se registró ninguna venta.", [])
            : new(Name, false, $"Con {against.Producto.Nombre} para {person.Etiqueta}:", wrong);

        SaleRequest Request(int id, string? reason) => new()
        {
            Lines = [new SaleRequestLine(id, 1m) { DietReason = reason }],
            Buyer = BuyerOf(customer),
            Dependent = person.Id,
            Method = "yape",
        };

        async Task ExpectAsync(SaleRequest request, Facultades facultades, bool blocks, string fault)
        {
            SaleDraft draft = await _reader.ReadUnpaidAsync(request, facultades, cancellationToken);
            bool found = draft.Problems.Any(static problem => problem.Field.EndsWith(".Dieta", StringComparison.Ordinal));
            if (found != blocks || (!blocks && draft.Sale is null))
            {
                wrong.Add(draft.Problems.Count > 0 ? $"{fault} ({draft.Problems[0].Message})" : fault);
            }
        }
    }

    private async Task<DietaFase> HistoryAsync(CancellationToken cancellationToken)
    {
        (long lines, long incomplete) = await _historial.CountAsync(cancellationToken);
        bool isFixed = await _historial.IsFixedAsync(cancellationToken);
        string sentence = !isFixed ? "La base de datos dejaría cambiar el historial. Restaure una copia de seguridad o vuelva a instalar el programa."
            : incomplete > 0 ? $"{incomplete} líneas no dicen quién o por qué."
            : $"{Count(lines, "línea anotada", "líneas anotadas")}, todas con quién y por qué; nadie puede cambiarlas.";
        return new("Historial", isFixed && incomplete == 0, sentence, []);
    }

    private static SaleRequestBuyer BuyerOf(Cliente customer)
    {
        TipoDocumentoIdentidad tipo = customer.Documento.Tipo;
        string kind = tipo == TipoDocumentoIdentidad.Dni ? "dni" : tipo == TipoDocumentoIdentidad.Ruc ? "ruc" : "otro";
        return new(kind, customer.Documento.Numero, customer.Nombre) { Type = tipo.Codigo, Customer = customer.Id };
    }

    private static string Count(long number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
