# zsh typed.zsh SCRIPT KEYS: types the keys to an interactive bash on a terminal of its own and prints the line that
# bash then has, completed.
zmodload zsh/zpty
zpty -b bash bash --norc --noprofile -i
zpty -w bash "PS1=; bind 'set enable-bracketed-paste off' 'set bell-style none'; . '$1'; echo re''ady"
zpty -r -m bash seen $'*ready\r*' || exit 1
# Control-A: what was completed becomes the argument of an echo. The quotes keep the echo of the keys from matching.
zpty -w bash "$2"$'\x01echo ty""ped: '
zpty -r -m bash seen $'*typed: *\r*' || exit 1
zpty -d bash
print -r -- ${${seen##*typed: }%%$'\r'*}
