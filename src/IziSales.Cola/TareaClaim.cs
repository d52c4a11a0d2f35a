namespace IziSales.Cola;

/// <summary>A piece of work that one worker has in hand until its lease ends.</summary>
public sealed class TareaClaim
{
    /// <summary>The work; its attempts count this one.</summary>
    public required Tarea Tarea { get; init; }

    /// <summary>Proves to the store whose it is.</summary>
    public required Guid Lease { get; init; }

    /// <summary>Whether somebody had it in hand before and never said what became of it: all of it, part of it or nothing may have been done.</summary>
    public required bool IsAbandonada { get; init; }
}
