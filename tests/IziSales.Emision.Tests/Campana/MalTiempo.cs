using IziSales.Sandbox;

namespace IziSales.Emision.Tests.Campana;

/// <summary>Bad weather: draws a fault for every other call, of every kind the sandbox knows, from a seed.</summary>
internal sealed class MalTiempo(int seed)
{
    /// <summary>Of a hundred calls so many go wrong.</summary>
    private const int Trouble = 40;

    /// <summary>A stranger's exception, a service that cannot answer, a document in process, no permission.</summary>
    private static readonly int[] Exceptions = [100, 109, 130, 133, 138, 140, 200, 1001, 154];

    private static readonly SandboxFaultKind[] Verdicts = [SandboxFaultKind.Reject, SandboxFaultKind.Refuse, SandboxFaultKind.Observe, SandboxFaultKind.Duplicate];

    private readonly Random _random = new(seed);
    private TaskCompletionSource _heldUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How often each kind struck.</summary>
    public Dictionary<SandboxFaultKind, int> Struck { get; } = [];

    /// <summary>Ends when the next call is held up.</summary>
    public Task HeldUp => Volatile.Read(ref _heldUp).Task;

    /// <summary>The sandbox's rule; it is called by one thread at a time.</summary>
    public SandboxFault? Draw(SandboxCall call)
    {
        if (_random.Next(100) >= Trouble)
        {
            return null;
        }

        SandboxFaultKind[] kinds = Enum.GetValues<SandboxFaultKind>();
        SandboxFaultKind kind = kinds[_random.Next(kinds.Length)];
        if (IsVerdict(kind) && !CanStrike(kind, call.Operation))
        {
            return null;
        }

        Struck[kind] = Struck.GetValueOrDefault(kind) + 1;
        if (kind is SandboxFaultKind.Delay or SandboxFaultKind.LateRegistration or SandboxFaultKind.SlowBytes)
        {
            Interlocked.Exchange(ref _heldUp, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        }

        return new SandboxFault(kind)
        {
            On = SandboxOperation.Any,
            HttpStatus = _random.Next(2) == 0 ? 500 : 503,
            Codigo = kind == SandboxFaultKind.Refuse ? Exceptions[_random.Next(Exceptions.Length)] : null,
            Polls = _random.Next(4),
        };
    }

    private static bool IsVerdict(SandboxFaultKind kind) => Verdicts.Contains(kind);

    // A refused summary has none of its documents in the register, so a made-up refusal of one would leave a boleta without registration.
    private static bool CanStrike(SandboxFaultKind kind, SandboxOperation operation) =>
        operation is SandboxOperation.Send || (operation is SandboxOperation.Summary && kind is SandboxFaultKind.Refuse or SandboxFaultKind.Observe or SandboxFaultKind.Duplicate);
}
