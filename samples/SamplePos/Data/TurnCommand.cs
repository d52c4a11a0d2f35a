using System.Data;
using Microsoft.Data.Sqlite;

namespace SamplePos.Data;

/// <summary>A command of a <see cref="TurnConnection"/>.</summary>
internal sealed class TurnCommand : SqliteCommand
{
    private TurnConnection? Turn => Connection as TurnConnection;

    public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
    {
        Turn?.Enter(CommandText);
        try
        {
            return base.ExecuteReader(behavior);
        }
        finally
        {
            Turn?.Leave();
        }
    }
}
