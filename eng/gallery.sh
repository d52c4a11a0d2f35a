#!/usr/bin/env bash
# Draws anew every picture of README and docs/imagenes.md, and writes that page's blocks: the till in a browser, the papers from their PDF,
# the sale and the tool from real runs. The tests that do it run in every `dotnet test`; here what they make is kept. Git shows what changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

missing=0
need() { # what it is, then the names it goes by
  local what=$1 name
  shift
  for name in "$@"; do command -v "$name" >/dev/null && return 0; done
  echo "Missing: $what ($1)" >&2
  missing=1
}
need 'the .NET 10 SDK' dotnet
need 'Node, for the assets of the till' npm
need 'a browser; on Debian: apt-get install chromium fonts-dejavu-core' chromium chromium-browser google-chrome
need 'poppler; on Debian: apt-get install poppler-utils' pdftoppm
if command -v fc-match >/dev/null && ! fc-match Helvetica | grep -qiE 'helvetica|nimbus|liberation|arial'; then
  echo 'Missing: a font as wide as Helvetica, which a PDF takes for granted; on Debian: apt-get install fonts-liberation' >&2
  missing=1
fi
[ "$missing" -eq 0 ] || exit 1

export IZISALES_GALLERY=1 IZISALES_REQUIRE_ALL=1
dotnet test tests/SamplePos.E2E --filter FullyQualifiedName~PantallasTests
IZISALES_UPDATE_GOLDEN=1 dotnet test tests/IziSales.Cli.Tests --filter FullyQualifiedName~ImagenesTests
IZISALES_UPDATE_GOLDEN=1 dotnet test tests/IziSales.Docs.Tests --filter FullyQualifiedName~ImagenesTests
dotnet test tests/IziSales.Docs.Tests --no-build --filter FullyQualifiedName~PictureTests
echo "Drew docs/img/*.png and wrote docs/imagenes.md"
