# izisales en bash. En ~/.bashrc: eval "$(izisales completion bash)"
_izisales() {
  local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}" IFS=$'\n'
  COMPREPLY=($(compgen -W "$(izisales "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word"))
}
complete -o bashdefault -o default -F _izisales izisales
