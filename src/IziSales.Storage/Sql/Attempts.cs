using System.Data.Common;

namespace IziSales.Storage.Sql;

/// <summary>What one call has met so far, and whether it may be tried again: only where nothing can have been kept, or where it will recognise its own work.</summary>
internal sealed class Attempts(Patience patience)
{
    private const int MostConflicts = 50;

    private DbException? _lostCommit;
    private long _since;
    private int _conflicts;

    /// <summary>Whether an attempt was lost while it committed.</summary>
    public bool IsInDoubt => _lostCommit is not null;

    /// <summary>Whether to ask on until the database is back; otherwise nobody would know whether the call was kept.</summary>
    public bool MayWait => IsInDoubt && !patience.IsOver(_since);

    /// <summary>Whether another attempt is right after this fault.</summary>
    public bool MayRepeat(DbException exception, Session session, WriteScope scope)
    {
        if (!Fallas.IsLost(exception))
        {
            return Fallas.IsConflict(exception) && ++_conflicts <= MostConflicts;
        }

        if (scope.IsCommitting && !IsInDoubt)
        {
            (_lostCommit, _since) = (exception, patience.Now);
        }

        return IsInDoubt ? MayWait : session.IsReused;
    }

    /// <summary>What to tell when no attempt is left.</summary>
    public StorageException Told(DbException exception, DbConnection connection) => IsInDoubt ? Fallas.InDoubt(connection, exception) : Fallas.From(exception, connection);

    /// <summary>What to tell when the database does not open.</summary>
    public StorageException Told(StorageException exception) => IsInDoubt ? Fallas.InDoubt(exception) : exception;
}
