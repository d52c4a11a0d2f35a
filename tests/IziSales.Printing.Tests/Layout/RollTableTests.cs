using System.Text;

namespace IziSales.Printing.Tests.Layout;

public sealed class RollTableTests
{
    private static readonly Func<string, TicketColumn>[] Kinds = [TicketColumn.Text, TicketColumn.Word, TicketColumn.Figure];

    [Fact]
    public void Print_RandomTables_StayOnThePaperAndLoseNoLetter()
    {
        var random = new Random(20261120);
        for (int i = 0; i < 2_000; i++)
        {
            int columns = random.Next(TicketOptions.MinColumns, TicketOptions.MaxColumns + 1);
            var table = new TicketTable([.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => Kinds[random.Next(3)](Words(random, 10)))], []);
            table = new TicketTable(table.Columns, [.. Enumerable.Range(0, random.Next(0, 6)).Select(_ => Row(random, table.Columns.Count))]);

            string text = Encoding.UTF8.GetString(new TextRenderer().ToBytes(Ticket.Report(Reportes.New("T", [table]), new TicketOptions { Columns = columns })));

            Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, columns));
            string body = text[text.LastIndexOf("Impreso", StringComparison.Ordinal)..];
            foreach (char letter in "abcdefghij0123456789")
            {
                int wanted = table.Rows.SelectMany(static row => row.Cells).Sum(cell => cell.Count(character => character == letter));
                Assert.True(body.Count(character => character == letter) >= wanted, $"«{letter}» was lost:\n{text}");
            }
        }
    }

    [Fact]
    public void New_ARowWithTooFewCells_Throws() =>
        Assert.Throws<ArgumentException>(() => new TicketTable([TicketColumn.Text("A"), TicketColumn.Figure("B")], [TicketRow.Of("a")]));

    [Fact]
    public void New_NoColumn_Throws() => Assert.Throws<ArgumentException>(() => new TicketTable([], []));

    [Fact]
    public void Print_NoRow_IsTheHeadAlone()
    {
        string text = Encoding.UTF8.GetString(new TextRenderer().ToBytes(Ticket.Report(Reportes.New("T", [new TicketTable([TicketColumn.Text("Producto"), TicketColumn.Figure("Precio")], [])]), new TicketOptions { Columns = 32 })));

        Assert.EndsWith("\nProducto                  Precio\n--------------------------------\n", text, StringComparison.Ordinal);
    }

    private static TicketRow Row(Random random, int columns) => random.Next(6) switch
    {
        0 => TicketRow.Group(Words(random, 60)),
        1 => TicketRow.Total([.. Enumerable.Range(0, columns).Select(column => column == 0 ? "suma" : random.Next(2) == 0 ? "" : Words(random, 12))]),
        _ => TicketRow.Of([.. Enumerable.Range(0, columns).Select(_ => Words(random, random.Next(8) == 0 ? 120 : 14))]),
    };

    private static string Words(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(0, most)).Select(_ => random.Next(6) == 0 ? ' ' : "abcdefghij0123456789"[random.Next(20)]));
}
