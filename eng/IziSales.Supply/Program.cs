using IziSales.Supply;

return await SupplyApp.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
