#!/usr/bin/env bash
# Draws icon.png, the icon of every package, from icon.svg: 128 by 128, transparent corners. Needs chromium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
page=$(mktemp --suffix=.html)
trap 'rm -f "$page"' EXIT
{ echo '<!doctype html><style>body{margin:0}svg{display:block}</style>'; cat icon.svg; } >"$page"
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 --window-size=128,128 \
  --screenshot="$PWD/icon.png" "file://$page" 2>/dev/null
echo "Drew eng/icon.png"
