# zsh offered.zsh SCRIPT LINE: prints what zsh offers at the end of the line, one a line.
# An interactive zsh on a terminal of its own completes it; its compadd, through which all that is offered goes, writes
# that down.
zmodload zsh/zpty
offered=$(mktemp)
zpty -b child zsh -f -i
zpty -w child "PS1=; autoload -Uz compinit; compinit -D -u; source '$1'; offered=$offered"
zpty -w child '
compadd() {
  local -a matches
  if (( ${@[(I)-(O|A|D)]} )); then
    builtin compadd "$@"
    return
  fi
  builtin compadd -O matches "$@"
  (( $#matches )) && print -rl -- $matches >>$offered
  builtin compadd "$@"
}
finish() { print END >>$offered; BUFFER= }
zle -N finish
bindkey "^X" finish
bindkey "^I" complete-word
print re""ady'
zpty -r -m child seen '*ready*' || exit 1
zpty -w -n child "$2"$'\t\x18'
for (( i = 0; i < 400; i++ )); do
  [[ $(<$offered) == *END ]] && break
  sleep 0.05
done
zpty -d child
[[ $(<$offered) == *END ]] || { print -u2 'zsh did not come to an end'; exit 1 }
grep -vx END $offered | sort -u
rm $offered
