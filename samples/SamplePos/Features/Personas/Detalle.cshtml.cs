using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SamplePos.Identity;

namespace SamplePos.Features.Personas;

/// <summary>One person: name, role and access.</summary>
public sealed class DetalleModel : PersonaPage
{
    private readonly PeopleService _people;
    private readonly UserManager<PosUser> _users;
    private readonly TimeProvider _clock;

    /// <summary>Changes these people.</summary>
    public DetalleModel(PeopleService people, UserManager<PosUser> users, TimeProvider clock)
    {
        _people = people;
        _users = users;
        _clock = clock;
    }

    /// <summary>Who it is about.</summary>
    public PosUser Person { get; private set; } = null!;

    /// <summary>Whether it is the person who looks.</summary>
    public bool IsMe => _users.GetUserId(User) == Person.Id;

    /// <summary>Whether wrong passwords keep the person out now.</summary>
    public bool IsLocked => Person.LockoutEnd > _clock.GetUtcNow();

    /// <summary>Why what was asked was not done.</summary>
    public string? Problema { get; private set; }

    /// <summary>What was done.</summary>
    public string? Hecho { get; private set; }

    /// <summary>Shows the person.</summary>
    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) => ActAsync(id, static () => Task.CompletedTask, cancellationToken);

    /// <summary>Changes name and role.</summary>
    public Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken) => ActAsync(
        id,
        async () =>
        {
            if (IsGood())
            {
                Conclude(await _people.ChangeAsync(Person, Form.Nombre!.Trim(), Form.Rol!, cancellationToken), "Guardado.");
            }
        },
        cancellationToken);

    /// <summary>Gives a new password.</summary>
    public Task<IActionResult> OnPostRestablecerAsync(string id, CancellationToken cancellationToken) => ActAsync(
        id,
        async () =>
        {
            Response.Headers.CacheControl = "no-store";
            Clave = await _people.ResetAsync(Person);
        },
        cancellationToken);

    /// <summary>Forgives wrong passwords.</summary>
    public Task<IActionResult> OnPostDesbloquearAsync(string id, CancellationToken cancellationToken) => ActAsync(
        id,
        async () =>
        {
            await _people.UnlockAsync(Person);
            Hecho = "Puede volver a probar su contraseña.";
        },
        cancellationToken);

    /// <summary>Asks for no telephone any more.</summary>
    public Task<IActionResult> OnPostCelularAsync(string id, CancellationToken cancellationToken) => ActAsync(
        id,
        async () =>
        {
            await _people.ForgetPhoneAsync(Person);
            Hecho = "Ya no se pide el código del celular. Puede encenderlo otra vez en «Mi cuenta».";
        },
        cancellationToken);

    /// <summary>Lets the person enter no longer.</summary>
    public Task<IActionResult> OnPostInhabilitarAsync(string id, CancellationToken cancellationToken) => ActAsync(
        id,
        async () => Conclude(IsMe ? "No puede quitarse el acceso usted misma: pídalo a otra persona que administre." : await _people.SetActiveAsync(Person, active: false, cancellationToken), "Ya no puede entrar, y sus sesiones terminaron."),
        cancellationToken);

    /// <summary>Lets the person enter again.</summary>
    public Task<IActionResult> OnPostHabilitarAsync(string id, CancellationToken cancellationToken) => ActAsync(
        id,
        async () => Conclude(await _people.SetActiveAsync(Person, active: true, cancellationToken), "Puede entrar otra vez."),
        cancellationToken);

    private void Conclude(string? problem, string done) => (Problema, Hecho) = (problem, problem is null ? done : null);

    private async Task<IActionResult> ActAsync(string id, Func<Task> act, CancellationToken cancellationToken)
    {
        if (await _people.FindAsync(id, cancellationToken) is not { } person)
        {
            return NotFound();
        }

        Person = person;
        await act();
        if (Falta("Nombre") is null && Falta("Rol") is null)
        {
            Form = new() { Nombre = person.DisplayName, Rol = person.Role };
        }

        return Page();
    }
}
