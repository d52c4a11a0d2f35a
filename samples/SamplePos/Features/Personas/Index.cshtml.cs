using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Identity;

namespace SamplePos.Features.Personas;

/// <summary>Everybody who may enter.</summary>
[Authorize(Policy = Permisos.Personas)]
public sealed class IndexModel : PageModel
{
    private readonly PeopleService _people;
    private readonly TimeProvider _clock;

    /// <summary>Lists these people.</summary>
    public IndexModel(PeopleService people, TimeProvider clock)
    {
        _people = people;
        _clock = clock;
    }

    /// <summary>Everybody, those who may enter first.</summary>
    public IReadOnlyList<PosUser> People { get; private set; } = [];

    /// <summary>Whether wrong passwords keep the person out now.</summary>
    public bool IsLocked(PosUser person) => person.LockoutEnd > _clock.GetUtcNow();

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => People = await _people.ListAsync(cancellationToken);
}
