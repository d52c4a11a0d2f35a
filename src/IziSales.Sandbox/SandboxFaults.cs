using System.Text.Json;
using IziSales.Sandbox.Guiones;

namespace IziSales.Sandbox;

/// <summary>The misbehaviours to come: a queue in which each strikes as often as it says, then a rule for all other calls.</summary>
/// <remarks>Safe for many threads.</remarks>
public sealed class SandboxFaults
{
    private readonly Lock _lock = new();
    private readonly List<Armed> _armed = [];
    private readonly Dictionary<SandboxOperation, int> _calls = [];
    private Func<SandboxCall, SandboxFault?>? _rule;

    /// <summary>The faults that still have to strike, in order.</summary>
    public IReadOnlyList<SandboxFault> Pending
    {
        get
        {
            lock (_lock)
            {
                return [.. _armed.Select(static armed => armed.Fault)];
            }
        }
    }

    /// <summary>Adds a fault behind those that are waiting.</summary>
    public void Enqueue(SandboxFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_lock)
        {
            _armed.Add(new Armed(fault));
        }
    }

    /// <summary>Adds a fault with its defaults behind those that are waiting.</summary>
    public void Enqueue(SandboxFaultKind kind) => Enqueue(new SandboxFault(kind));

    /// <summary>Adds every fault of a script such as <c>{"faults": [{"kind": "drop-after", "times": 2, "serie": "B001"}]}</c>, or none when the script is wrong.</summary>
    /// <remarks>Kinds and operations are written as in <see cref="SandboxFaultKind"/> and <see cref="SandboxOperation"/>, in lower case with hyphens.</remarks>
    /// <exception cref="FormatException">The script is not understood; the message, in Spanish, says where and why.</exception>
    public void Load(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        FaultScript script = Parse(json);
        for (int i = 0; i < script.Faults.Count; i++)
        {
            if (script.Faults[i].FirstFault() is { } mistake)
            {
                throw new FormatException($"El guion de fallas no se entiende en faults[{i}]: {mistake}.");
            }
        }

        foreach (FaultLine line in script.Faults)
        {
            Enqueue(line.ToFault());
        }
    }

    /// <summary>Decides about every call for which no waiting fault strikes; null takes the rule away. It is called by one thread at a time.</summary>
    public void SetRule(Func<SandboxCall, SandboxFault?>? rule)
    {
        lock (_lock)
        {
            _rule = rule;
        }
    }

    /// <summary>Forgets every fault and the rule.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _armed.Clear();
            _rule = null;
        }
    }

    internal SandboxFault? Take(SandboxCall asked)
    {
        lock (_lock)
        {
            int ordinal = _calls[asked.Operation] = _calls.GetValueOrDefault(asked.Operation) + 1;
            if (_armed.Count == 0 && _rule is null)
            {
                return null;
            }

            SandboxCall call = asked with { Ordinal = ordinal };
            foreach (Armed armed in _armed.Where(armed => armed.Matches(call)).ToArray())
            {
                bool strikes = armed.Pass();
                if (armed.IsSpent)
                {
                    _armed.Remove(armed);
                }

                if (strikes)
                {
                    return armed.Fault;
                }
            }

            return _rule?.Invoke(call);
        }
    }

    private static FaultScript Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, FaultJson.Default.FaultScript) ?? throw new FormatException("El guion de fallas está vacío.");
        }
        catch (JsonException mistake)
        {
            string where = mistake.LineNumber is { } line ? $"línea {line + 1}" : "el comienzo";
            throw new FormatException($"El guion de fallas no se entiende en {mistake.Path ?? "$"} ({where}).", mistake);
        }
    }

    private sealed class Armed(SandboxFault fault)
    {
        private const int Certainty = 1_000_000;

        private readonly Random _dice = new(fault.Seed);
        private int _skip = fault.Skip;
        private int _times = fault.Times;

        public SandboxFault Fault { get; } = fault;

        public bool IsSpent => _times <= 0;

        public bool Matches(SandboxCall call) =>
            (Fault.On == SandboxOperation.Any || Fault.On == call.Operation)
            && (Fault.Channel is null || Fault.Channel == call.Channel)
            && (Fault.ImporteDesde is null || call.Importe >= Fault.ImporteDesde)
            && (Fault.ImporteHasta is null || call.Importe <= Fault.ImporteHasta)
            && (Fault.Serie is null || Fault.Serie == call.Serie)
            && (Fault.Correlativo is null || Fault.Correlativo == call.Correlativo);

        public bool Pass()
        {
            if (_skip > 0)
            {
                _skip--;
                return false;
            }

            if (Fault.Probabilidad < 1m && _dice.Next(Certainty) >= Fault.Probabilidad * Certainty)
            {
                return false;
            }

            _times -= _times == SandboxFault.Always ? 0 : 1;
            return true;
        }
    }
}
