using SamplePos.Caja;
using SamplePos.Control;
using SamplePos.Features.Vender;
using SamplePos.Presentation;

namespace SamplePos.Features.Caja;

/// <summary>What a person does at a till: opens it, moves money, counts and closes.</summary>
public sealed class CajaService
{
    private const decimal MostMoney = 99_999.99m;
    private const int LongestName = 30;
    private const int ShortestReason = 3;
    private const int LongestReason = 100;

    private readonly CajaStore _cajas;
    private readonly TillDevice _device;
    private readonly Auditoria _auditoria;

    /// <summary>For the tills of this shop.</summary>
    public CajaService(CajaStore cajas, TillDevice device, Auditoria auditoria)
    {
        _cajas = cajas;
        _device = device;
        _auditoria = auditoria;
    }

    /// <summary>How it stands with the till of the device.</summary>
    public async Task<CajaStatus> StatusAsync(HttpContext http, CancellationToken cancellationToken)
    {
        IReadOnlyList<CajaRegistrada> cajas = await _cajas.ListAsync(cancellationToken);
        CajaRegistrada? own = _device.Read(http) is { } id ? cajas.FirstOrDefault(caja => caja.Id == id) : null;
        return new(own?.Abierta is not null, own?.Nombre, [.. cajas.Select(static caja => new CajaChoice(caja.Id, caja.Nombre, caja.Abierta is not null))]);
    }

    /// <summary>Opens the till of the device, which from then on it is; one that is open is joined. Null when something is wrong.</summary>
    public async Task<TurnoCaja?> OpenAsync(OpenCajaRequest request, HttpContext http, string usuario, ProblemList problems, CancellationToken cancellationToken)
    {
        problems.Require(
            request.Fondo is >= 0m and <= MostMoney && request.Fondo * 10m % 1m == 0m,
            "Fondo",
            "El monto con que abre no es válido.",
            "Cuente lo que hay en el cajón: va de diez en diez céntimos, y puede ser cero.");
        long? caja = problems.Count > 0 ? null : await ChooseAsync(request, http, problems, cancellationToken);
        if (caja is not { } id)
        {
            return null;
        }

        TurnoCaja turno = await _cajas.OpenAsync(id, request.Fondo, usuario, cancellationToken);
        _device.Remember(http, id);
        await _auditoria.RecordAsync(new Registro(Acciones.CajaAbierta, "caja", turno.Nombre) { Despues = $"con S/ {Texto.Monto(turno.Fondo)}" }, CancellationToken.None);
        return turno;
    }

    /// <summary>Puts money in or takes it out; false when something is wrong.</summary>
    public async Task<bool> MoveAsync(MovimientoCaja movimiento, ProblemList problems, CancellationToken cancellationToken)
    {
        bool fine = problems.Require(SaleReader.IsKey(movimiento.Clave), "Clave", "El movimiento no trae su clave.", "Vuelva a cargar la página.")
            && problems.Require(movimiento.Importe is > 0m and <= MostMoney && movimiento.Importe * 10m % 1m == 0m, "Importe", "El monto no es válido.", "Va de diez en diez céntimos y es mayor que cero.")
            && problems.Require(
                movimiento.Motivo.Length is >= ShortestReason and <= LongestReason && !movimiento.Motivo.Any(char.IsControl), "Motivo", "Falta decir para qué.", "Escríbalo con tres letras al menos.");
        if (!fine)
        {
            return false;
        }

        decimal esperado = (await _cajas.SummariseAsync(movimiento.Sesion, cancellationToken)).Esperado;
        bool moved = problems.Require(
                movimiento.Tipo == MovimientoTipo.Ingreso || movimiento.Importe <= esperado,
                "Importe",
                $"En el cajón solo hay S/ {Texto.Monto(esperado)}.",
                "Retire menos, o registre antes lo que ingresó.")
            && problems.Require(await _cajas.MoveAsync(movimiento, cancellationToken), "Sesion", "La caja ya está cerrada.", "Ábrala de nuevo.");
        if (moved)
        {
            await _auditoria.RecordAsync(new Registro(Acciones.CajaMovida, "caja", $"{movimiento.Sesion}") { Despues = $"{movimiento.Tipo} S/ {Texto.Monto(movimiento.Importe)}: {movimiento.Motivo}" }, CancellationToken.None);
        }

        return moved;
    }

    /// <summary>Closes with what was counted; false when something is wrong.</summary>
    public async Task<bool> CloseAsync(long sesion, Conteo conteo, string nota, string usuario, ProblemList problems, CancellationToken cancellationToken)
    {
        bool fine = problems.Require(conteo.IsPosible, "Conteo", "El conteo no es válido.", "Escriba cuántos billetes y monedas hay de cada uno.")
            && problems.Require(nota.Length <= LongestReason && !nota.Any(char.IsControl), "Nota", "La nota es muy larga.", $"Use hasta {LongestReason} letras.");
        if (!fine)
        {
            return false;
        }

        CierreResultado result = await _cajas.CloseAsync(sesion, conteo, nota, usuario, cancellationToken);
        bool closed = problems.Require(result != CierreResultado.YaCerrada, "Sesion", "La caja ya está cerrada.", "Véala en los cierres.")
            && problems.Require(result != CierreResultado.VentaEnCurso, "Sesion", "Se está terminando una venta en esta caja.", "Espere un momento y cierre otra vez.");
        if (closed)
        {
            CierreCaja cierre = (await _cajas.FindSessionAsync(sesion, CancellationToken.None))!.Cierre!;
            await _auditoria.RecordAsync(
                new Registro(Acciones.CajaCerrada, "caja", $"{sesion}") { Despues = $"contado S/ {Texto.Monto(conteo.Total)}, esperado S/ {Texto.Monto(cierre.Resumen.Esperado)}, diferencia {Texto.Monto(cierre.Diferencia)}" }, CancellationToken.None);
        }

        return closed;
    }

    private async Task<long?> ChooseAsync(OpenCajaRequest request, HttpContext http, ProblemList problems, CancellationToken cancellationToken)
    {
        if (request.Caja is { } chosen)
        {
            return problems.Require(await _cajas.FindAsync(chosen, cancellationToken) is not null, "Caja", "Esa caja ya no existe.", "Elija otra.") ? chosen : null;
        }

        if (request.Nombre is null && _device.Read(http) is { } own && await _cajas.FindAsync(own, cancellationToken) is not null)
        {
            return own;
        }

        string name = request.Nombre?.Trim() ?? await FreeNameAsync(cancellationToken);
        return problems.Require(name.Length is > 0 and <= LongestName && !name.Any(char.IsControl), "Nombre", "El nombre de la caja no es válido.", $"Use hasta {LongestName} letras, por ejemplo Caja 1.")
            ? (await _cajas.NameAsync(name, cancellationToken)).Id
            : null;
    }

    private async Task<string> FreeNameAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<CajaRegistrada> cajas = await _cajas.ListAsync(cancellationToken);
        return Enumerable.Range(1, cajas.Count + 1).Select(static i => $"Caja {i}").First(name => cajas.All(caja => caja.Nombre != name));
    }
}
