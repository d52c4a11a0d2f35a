using System.Text;
using SamplePos.Csv;

namespace SamplePos.E2E.Productos;

/// <summary>Reading what spreadsheets save, and writing what they open without harm.</summary>
public sealed class CsvTests
{
    [Theory]
    [InlineData("Código;Nombre\r\nA1;Ají, molido\r\n")]
    [InlineData("Código,Nombre\nA1,\"Ají, molido\"")]
    [InlineData("Código\tNombre\n\nA1\tAjí, molido\n\n")]
    [InlineData("\uFEFFCódigo;Nombre;\nA1;\"Ají, molido\";\n")]
    public void Read_AnySeparator_GivesTheSameRow(string text)
    {
        CsvTable table = CsvReader.Read(Encoding.UTF8.GetBytes(text), out string? problem)!;

        Assert.Null(problem);
        Assert.Equal(["Código", "Nombre"], table.Headers.Take(2));
        Assert.Equal(["A1", "Ají, molido"], Assert.Single(table.Rows).Fields.Take(2));
    }

    [Fact]
    public void Read_Windows1252_KeepsItsAccents()
    {
        byte[] content = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Código;Nombre\nÑA1;Piña – kilo\n");

        Assert.Equal(["ÑA1", "Piña – kilo"], CsvReader.Read(content, out _)!.Rows[0].Fields);
    }

    [Fact]
    public void Read_QuotedQuotesAndLines_KeepsThemAndCountsLines()
    {
        CsvTable table = CsvReader.Read("a;b\n\"dos \"\"líneas\"\"\nde texto\";1\nx;2\n"u8.ToArray(), out _)!;

        Assert.Equal(("dos \"líneas\"\nde texto", 2), (table.Rows[0].Fields[0], table.Rows[0].Line));
        Assert.Equal(("x", 4), (table.Rows[1].Fields[0], table.Rows[1].Line));
    }

    [Theory]
    [InlineData("", "está vacío")]
    [InlineData("PK\u0003\u0004", "libro de Excel")]
    [InlineData("a;b\n1;\"dos\n3;4\n", "comilla que no se cierra")]
    [InlineData("a;b\n1;2;3\n", "línea 2 tiene más datos que columnas")]
    [InlineData("a\0b", "No es un archivo CSV")]
    public void Read_WhatIsNoTable_SaysWhy(string text, string sentence)
    {
        Assert.Null(CsvReader.Read(Encoding.UTF8.GetBytes(text), out string? problem));
        Assert.Contains(sentence, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TooMuch_SaysWhatIsTooMuch()
    {
        Assert.Null(CsvReader.Read(new byte[CsvReader.MostBytes + 1], out string? bytes));
        Assert.Null(CsvReader.Read(Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Repeat("1\n", CsvReader.MostRows + 1))), out string? rows));
        Assert.Null(CsvReader.Read(Encoding.UTF8.GetBytes("a\n" + new string('x', 501)), out string? field));

        Assert.Equal("El archivo pesa más de 4 MB. Divídalo en dos.", bytes);
        Assert.Equal("El archivo tiene más de 20000 filas. Divídalo en dos.", rows);
        Assert.Equal("La línea 2 tiene un dato de más de 500 letras.", field);
    }

    [Fact]
    public void Write_WhatWouldRunAsAFormula_IsHarmlessAndReadsBack()
    {
        string[] row = ["=1+1", "+51 999", "-menos", "@cmd", "'quieto", "-2.5", "uno; \"dos\"", "tres, cuatro"];
        byte[] written = CsvFile.Write(["a", "b", "c", "d", "e", "f", "g", "h"], [row]);

        Assert.Contains("'=1+1;'+51 999;'-menos;'@cmd;'quieto;-2.5;\"uno; \"\"dos\"\"\";\"tres, cuatro\"", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        Assert.Equal(row, CsvReader.Read(written, out _)!.Rows[0].Fields);
    }
}
