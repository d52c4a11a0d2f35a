using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SamplePos.Data;

/// <summary>A connection that writes only when it is its turn, from the first statement that writes to the end of its transaction.</summary>
internal sealed class TurnConnection : SqliteConnection
{
    /// <summary>After this it goes on without its turn, as if there were no gate: then the file's own lock decides.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private static readonly string[] Reads = ["SELECT", "PRAGMA", "VACUUM INTO"];
    private static readonly string[] Changes = ["INSERT", "UPDATE", "DELETE"];

    private readonly SemaphoreSlim _gate;
    private bool _holds;

    public TurnConnection(SemaphoreSlim gate) => _gate = gate;

    public override SqliteCommand CreateCommand() => new TurnCommand { Connection = this, CommandTimeout = DefaultTimeout, Transaction = Transaction };

    public override void Close()
    {
        base.Close();
        Release();
    }

    /// <summary>Takes the turn before a statement that writes, unless this connection has it.</summary>
    internal void Enter(string? sql)
    {
        if (!_holds && Writes(sql))
        {
            _holds = _gate.Wait(LongestWait);
        }
    }

    /// <summary>Gives the turn up, unless a transaction goes on.</summary>
    internal void Leave()
    {
        if (_holds && (Handle is null || raw.sqlite3_get_autocommit(Handle) != 0))
        {
            Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Release();
    }

    /// <summary>Whether a statement may want the file's lock: whatever is not plainly a read, or a transaction that only begins to read.</summary>
    private static bool Writes(string? sql)
    {
        string text = sql?.Trim() ?? "";
        return !Reads.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            && !text.TrimEnd(';').Equals("BEGIN", StringComparison.OrdinalIgnoreCase)
            && !(text.StartsWith("WITH", StringComparison.OrdinalIgnoreCase) && !Changes.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private void Release()
    {
        if (_holds)
        {
            _holds = false;
            _gate.Release();
        }
    }
}
