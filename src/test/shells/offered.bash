# bash offered.bash SCRIPT BREAKS LINE: prints what bash offers at the end of the line, one a line.
# BREAKS is = where bash splits words there, as it does unless COMP_WORDBREAKS is changed, or nothing.
source "$1" || exit 1
line=${3// /$'\n'}
if [[ $2 == = ]]; then
  line=${line//=/$'\n=\n'}
  [[ $3 != *= ]] || line=${line%$'\n'}
fi
COMP_WORDS=()
while IFS= read -r word; do
  COMP_WORDS+=("$word")
done <<<"$line"
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_nxdesk
for word in "${COMPREPLY[@]}"; do
  echo "$word"
done
