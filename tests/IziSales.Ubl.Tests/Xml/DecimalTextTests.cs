using System.Text;
using IziSales.Ubl.Xml;

namespace IziSales.Ubl.Tests.Xml;

public sealed class DecimalTextTests
{
    private const int Seed = 20_261_120;

    [Theory]
    [InlineData("0", 2, "0.00")]
    [InlineData("4.5", 2, "4.50")]
    [InlineData("27.000", 2, "27.00")]
    [InlineData("0.05", 2, "0.05")]
    [InlineData("0.005", 2, "0.005")]
    [InlineData("3.8135593220", 2, "3.813559322")]
    [InlineData("10", 0, "10")]
    [InlineData("0.385", 0, "0.385")]
    [InlineData("2.50", 0, "2.5")]
    [InlineData("18446744073709551615", 0, "18446744073709551615")]
    [InlineData("18446744073709551615", 2, "18446744073709551615.00")]
    [InlineData("18446744073709551616", 2, "18446744073709551616.00")]
    [InlineData("79228162514264337593543950335", 2, "79228162514264337593543950335.00")]
    [InlineData("0.0000000000000000001", 2, "0.0000000000000000001")]
    [InlineData("0.0000000000000000000000000001", 2, "0.0000000000000000000000000001")]
    [InlineData("-1.5", 2, "-1.50")]
    public void Write_Figure_HasItsDecimalsAndNoMore(string value, int decimals, string expected) =>
        Assert.Equal(expected, Written(decimal.Parse(value, CultureInfo.InvariantCulture), decimals));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Write_AnyFigure_IsWhatTheFrameworkWrites(int decimals)
    {
        var random = new Random(Seed);
        string format = "0." + new string('0', decimals) + new string('#', 28 - decimals);
        for (int i = 0; i < 100_000; i++)
        {
            int high = random.Next(4) == 0 ? random.Next() : 0;
            int middle = random.Next(2) == 0 ? random.Next(int.MinValue, int.MaxValue) : 0;
            decimal value = new(random.Next(int.MinValue, int.MaxValue) >> random.Next(32), middle, high, random.Next(8) == 0, (byte)random.Next(29));

            Assert.Equal(value.ToString(format, CultureInfo.InvariantCulture), Written(value, decimals));
        }
    }

    [Fact]
    public void Write_WholeNumbers_AroundEveryPowerOfTen()
    {
        byte[] target = new byte[20];
        for (ulong power = 1; power < ulong.MaxValue / 10; power *= 10)
        {
            foreach (ulong whole in new[] { power - 1, power, power + 1 })
            {
                int length = DecimalText.Write(target, whole);

                Assert.Equal(whole.ToString(CultureInfo.InvariantCulture), Encoding.ASCII.GetString(target, 0, length));
            }
        }
    }

    private static string Written(decimal value, int decimals)
    {
        byte[] target = new byte[40];
        return Encoding.ASCII.GetString(target, 0, DecimalText.Write(target, value, decimals));
    }
}
