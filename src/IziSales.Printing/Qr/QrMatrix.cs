using System.Collections;
using IziSales.Printing.Pictures;
using QRCoder;

namespace IziSales.Printing.Qr;

/// <summary>The modules of a QR symbol, without its quiet zone.</summary>
internal sealed class QrMatrix
{
    /// <summary>Light modules that must stay around the symbol.</summary>
    public const int QuietZone = 4;

    private readonly List<BitArray> _rows;

    private QrMatrix(List<BitArray> rows)
    {
        _rows = rows;
        Size = rows.Count - (2 * QuietZone);
    }

    /// <summary>Modules along one side.</summary>
    public int Size { get; }

    /// <summary>Whether a module is dark.</summary>
    public bool this[int column, int row] => _rows[row + QuietZone][column + QuietZone];

    /// <summary>The smallest symbol for a text, level Q.</summary>
    public static QrMatrix From(string text)
    {
        using QRCodeData data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q, forceUtf8: true);
        return new QrMatrix(data.ModuleMatrix);
    }

    /// <summary>The symbol in dots, without its quiet zone.</summary>
    public MonoBitmap ToBitmap(int module)
    {
        var bitmap = new MonoBitmap(Size * module, Size * module);
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
            {
                for (int dot = column * module; this[column, row] && dot < (column + 1) * module; dot++)
                {
                    bitmap.Blacken(dot, row * module);
                }
            }

            for (int copy = 1; copy < module; copy++)
            {
                bitmap.CopyRow(row * module, (row * module) + copy);
            }
        }

        return bitmap;
    }

    /// <summary>The dark modules as horizontal bars, top to bottom: fewer and cleaner shapes than single squares.</summary>
    public IEnumerable<(int Column, int Row, int Length)> Bars()
    {
        for (int row = 0; row < Size; row++)
        {
            int column = 0;
            while (column < Size)
            {
                int start = column;
                while (column < Size && this[column, row])
                {
                    column++;
                }

                if (column > start)
                {
                    yield return (start, row, column - start);
                }

                column++;
            }
        }
    }
}
