namespace IziSales.Testing;

/// <summary>Tells a job's bytes from questions, byte by byte, and knows the answers.</summary>
internal sealed class FakePrinterEars(Stream job)
{
    private static readonly byte[] Unasked = [0x14, 0x00, 0x00, 0x0F];

    private readonly List<byte> _held = [];

    public byte[] Hear(ReadOnlySpan<byte> bytes, FakePrinterMood mood)
    {
        List<byte> answers = [];
        foreach (byte one in bytes)
        {
            _held.Add(one);
            if (_held is [0x10, 0x04, byte question])
            {
                _held.Clear();
                Say(answers, mood.Answer(question), mood);
            }
            else if (_held is [0x1D, 0x72, 0x01])
            {
                _held.Clear();
                if (mood.Finishes && mood.HasPaper)
                {
                    Say(answers, 0x00, mood);
                }
            }
            else if (_held is not ([0x10] or [0x1D] or [0x10, 0x04] or [0x1D, 0x72]))
            {
                Release();
            }
        }

        return [.. answers];
    }

    private static void Say(List<byte> answers, byte answer, FakePrinterMood mood)
    {
        if (!mood.Answers)
        {
            return;
        }

        if (mood.Chatters)
        {
            answers.AddRange(Unasked);
        }

        answers.Add(mood.Garbles ? (byte)0xFF : answer);
    }

    /// <summary>What was held back was the job's, but for the last byte, which may begin a question.</summary>
    private void Release()
    {
        byte last = _held[^1];
        int own = last is 0x10 or 0x1D && _held.Count > 1 ? _held.Count - 1 : _held.Count;
        for (int i = 0; i < own; i++)
        {
            job.WriteByte(_held[i]);
        }

        _held.RemoveRange(0, own);
    }
}
