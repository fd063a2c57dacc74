# Completion of nxdesk for bash: asks nxdesk itself what may come next.
_nxdesk() {
  local word line current='' lead='' files='' words=()
  # bash splits words at '=' where COMP_WORDBREAKS has it; nxdesk wants them whole.
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if [[ $current == --* && ($word == '=' || $current == --*=) ]]; then
      current+=$word
      words[${#words[@]} - 1]=$current
    else
      current=$word
      words+=("$word")
    fi
  done
  if [[ $current == --*=* && $COMP_WORDBREAKS == *=* ]]; then
    lead=${current%%=*}=
  fi
  COMPREPLY=()
  while IFS=$'\t' read -r line _; do
    if [[ $line == :files ]]; then
      files=yes
    else
      COMPREPLY+=("${line#"$lead"}")
    fi
  done < <("${COMP_WORDS[0]}" __complete -- "${words[@]}" 2>/dev/null)
  if [[ -n $files ]]; then
    local value=$current prefix=''
    if [[ $current == --*=* ]]; then
      value=${current#*=}
      [[ -n $lead ]] || prefix=${current%%=*}=
    fi
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do
      COMPREPLY+=("$prefix$line")
    done < <(compgen -f -- "$value")
  fi
  if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then
    compopt -o nospace 2>/dev/null
  fi
}
complete -F _nxdesk nxdesk
