namespace SamplePos.E2E.PedidosWeb;

public sealed class PostgresPedidoStoreTests() : PedidoStoreTests("PostgreSQL");
