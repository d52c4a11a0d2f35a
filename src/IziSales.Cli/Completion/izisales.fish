# izisales en fish. Una vez: izisales completion fish > ~/.config/fish/completions/izisales.fish
function __izisales_complete
    set -l line (commandline -cp)
    izisales "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c izisales -a '(__izisales_complete)'
