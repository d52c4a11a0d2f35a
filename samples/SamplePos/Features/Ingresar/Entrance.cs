using Microsoft.AspNetCore.Identity;
using SamplePos.Control;
using SamplePos.Features.Bienvenida;
using SamplePos.Identity;

namespace SamplePos.Features.Ingresar;

/// <summary>Notes who comes in and who does not.</summary>
public sealed class Entrance
{
    private const string Entidad = "persona";
    private const string Stranger = "(nadie con ese nombre)"; // what was typed may be a password in the wrong field

    private readonly UserManager<PosUser> _users;
    private readonly Auditoria _auditoria;
    private readonly BienvenidaStore _bienvenida;
    private readonly TimeProvider _clock;

    /// <summary>Notes in this log.</summary>
    public Entrance(UserManager<PosUser> users, Auditoria auditoria, BienvenidaStore bienvenida, TimeProvider clock)
    {
        _users = users;
        _auditoria = auditoria;
        _bienvenida = bienvenida;
        _clock = clock;
    }

    /// <summary>The person has entered; says where to.</summary>
    public async Task<string> EnterAsync(string userName, string? volver)
    {
        PosUser person = (await _users.FindByNameAsync(userName))!;
        person.LastEntry = _clock.GetUtcNow();
        await _users.UpdateAsync(person);
        await _auditoria.RecordAsync(new Registro(Acciones.Ingreso, Entidad, person.UserName) { Usuario = person.UserName });
        if (volver is { Length: > 1 })
        {
            return volver;
        }

        return person.Role switch
        {
            Roles.Viewer => "/boletas",
            Roles.Admin when await _bienvenida.OfferAsync(CancellationToken.None) => Recorrido.Pagina,
            _ => "/",
        };
    }

    /// <summary>Somebody was not let in.</summary>
    public async Task RefuseAsync(string userName, string motivo)
    {
        string name = (await _users.FindByNameAsync(userName))?.UserName ?? Stranger;
        await _auditoria.RecordAsync(new Registro(Acciones.IngresoFallido, Entidad, name) { Usuario = name, Despues = motivo });
    }
}
