#compdef izisales
# izisales en zsh. En ~/.zshrc, después de compinit: eval "$(izisales completion zsh)"
_izisales() {
  local line="${BUFFER[1,CURSOR]}"
  local -a found
  found=("${(@f)$(izisales "[suggest:${#line}]" "$line" 2>/dev/null)}")
  if [[ -n "${found[1]}" ]]; then compadd -- "${found[@]}"; else _files; fi
}
compdef _izisales izisales
