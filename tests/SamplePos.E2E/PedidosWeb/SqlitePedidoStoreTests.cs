namespace SamplePos.E2E.PedidosWeb;

public sealed class SqlitePedidoStoreTests() : PedidoStoreTests("SQLite");
