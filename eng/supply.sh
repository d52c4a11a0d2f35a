#!/usr/bin/env bash
# Run it after changing a dependency: writes the lock files anew and the page of licences that is made of them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet restore IziSales.Sdk.sln -p:IziSalesLock=true --force-evaluate
dotnet run --project eng/IziSales.Supply -- licences --write
echo "Wrote eng/locks and docs/licencias.md"
