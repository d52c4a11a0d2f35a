namespace IziSales.Printing.Devices;

/// <summary>Sorts what a printer says: answers to questions of the moment, answers that wait their turn in the job, and what it says unasked.</summary>
/// <remarks>Bits 0, 1, 4 and 7 tell them apart; the three bytes that follow the first of an automatic status look like answers and are none.</remarks>
internal sealed class Answers
{
    private const int AutomaticTail = 3;

    private int _skip;

    /// <summary>The last answer to <c>DLE EOT n</c>; null until there is one.</summary>
    public byte? RealTime { get; private set; }

    /// <summary>The last answer to <c>GS r</c>; null until there is one.</summary>
    public byte? InTurn { get; private set; }

    /// <summary>Forgets the answers before a new question.</summary>
    public void Forget()
    {
        RealTime = null;
        InTurn = null;
    }

    /// <summary>Takes what came.</summary>
    public void Take(ReadOnlySpan<byte> said)
    {
        foreach (byte one in said)
        {
            if ((one & 0b1001_0011) == 0b0001_0010)
            {
                RealTime = one;
            }
            else if (_skip > 0)
            {
                _skip--;
            }
            else if ((one & 0b1001_0011) == 0b0001_0000)
            {
                _skip = AutomaticTail;
            }
            else if ((one & 0b1001_0000) == 0)
            {
                InTurn = one;
            }
        }
    }
}
