# shellcheck shell=bash
# Completion of nxdesk for bash 3.2 and later; the same as `nxdesk completion bash` prints.
# Made from the table of commands, and not to be edited. It does not start nxdesk.

# Offers those of the words that begin as what was typed.
_nxdesk_words() {
  local word
  for word in "$@"; do
    if [[ $word == "$cur"* ]]; then
      COMPREPLY+=("$lead$word")
    fi
  done
  if [[ ${COMPREPLY[0]-} == *= ]]; then
    compopt -o nospace 2>/dev/null
  fi
  return 0
}

# The same for words with commas between them; each once.
_nxdesk_list() {
  local word taken=''
  if [[ $cur == *,* ]]; then
    taken=${cur%,*},
    cur=${cur##*,}
    lead+=$taken
  fi
  for word in "$@"; do
    if [[ ,$taken != *",$word,"* ]]; then
      _nxdesk_words "$word"
    fi
  done
}

# The same for the only argument of a command: nothing if it was given already.
_nxdesk_argument() {
  local i word
  for ((i = depth + 1; i < COMP_CWORD; i++)); do
    for word in "$@"; do
      if [[ ${COMP_WORDS[i]} == "$word" ]]; then
        return 0
      fi
    done
  done
  _nxdesk_words "$@"
}

# Offers files: readline's own way where it can be asked for, which knows quotes and tildes.
_nxdesk_files() {
  local file
  if [[ -z $lead ]] && compopt -o default 2>/dev/null; then
    return 0
  fi
  while IFS= read -r file; do
    COMPREPLY+=("$lead$file")
  done < <(compgen -f -- "$cur")
  compopt -o filenames 2>/dev/null
  return 0
}

_nxdesk() {
  local cur=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local path=nxdesk depth=0 option=$before lead='' attached='' ended='' i
  COMPREPLY=()

  # Which command it is.
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$path ${COMP_WORDS[i]}" in
      *' --') ended=1 ;;
      'nxdesk update' | 'nxdesk apply' | 'nxdesk get' | 'nxdesk undo' | 'nxdesk runs' | 'nxdesk sandbox' | 'nxdesk completion' | 'nxdesk help') path="$path ${COMP_WORDS[i]}" depth=$i ;;
    esac
  done

  # Which option's value it is. bash splits words at '=' or does not: COMP_WORDBREAKS tells.
  if [[ $cur == = ]]; then
    attached=1 cur=''
  elif [[ $before == = ]]; then
    attached=1 option=${COMP_WORDS[COMP_CWORD - 2]}
  elif [[ $cur == -*=* ]]; then
    attached=1 option=${cur%%=*} lead=${cur%%=*}= cur=${cur#*=}
  fi
  if [[ -n $ended ]]; then
    option=''
  fi
  case "$path $option" in
    'nxdesk update --priority')
      _nxdesk_words Low Normal High Critical
      return 0
      ;;
    'nxdesk update --ai-processing-result')
      _nxdesk_words NotProcessed Responded NotResponded
      return 0
      ;;
    'nxdesk update --closed')
      if [[ -n $attached || $cur != -* ]]; then
        _nxdesk_words true false
        return 0
      fi
      ;;
    'nxdesk update --clear-image-file' | \
      'nxdesk update --clear-image')
      if [[ -n $attached || $cur != -* ]]; then
        _nxdesk_words true false
        return 0
      fi
      ;;
    'nxdesk update --unset')
      _nxdesk_list help-desk-department-id owner-id
      return 0
      ;;
    'nxdesk update -o' | \
      'nxdesk update --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk update --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk apply --format')
      _nxdesk_words csv ndjson json
      return 0
      ;;
    'nxdesk apply -o' | \
      'nxdesk apply --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk apply --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk get -o' | \
      'nxdesk get --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk get --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk undo -o' | \
      'nxdesk undo --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk undo --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk runs -o' | \
      'nxdesk runs --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk runs --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk sandbox --fault')
      _nxdesk_words drop= lost-reply= stall= slow= unavailable= error= html= empty= truncated= other-shape= huge= throttle= conflict= refused= invalid= unauthorized= forbidden= redirect=
      return 0
      ;;
    'nxdesk completion -o' | \
      'nxdesk completion --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk help -o' | \
      'nxdesk help --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk update --ids-from' | \
      'nxdesk update --message-file' | \
      'nxdesk update --failed' | \
      'nxdesk update --token-file' | \
      'nxdesk apply --failed' | \
      'nxdesk apply --token-file' | \
      'nxdesk get --token-file' | \
      'nxdesk undo --token-file')
      _nxdesk_files
      return 0
      ;;
    'nxdesk update --id' | \
      'nxdesk update --business-id' | \
      'nxdesk update --coworker-id' | \
      'nxdesk update --subject' | \
      'nxdesk update --message-text' | \
      'nxdesk update --help-desk-department-id' | \
      'nxdesk update --department-id' | \
      'nxdesk update --owner-id' | \
      'nxdesk update --new-image-url' | \
      'nxdesk update --image-url' | \
      'nxdesk update --if-updated-on' | \
      'nxdesk update --rate' | \
      'nxdesk update --max-errors' | \
      'nxdesk update --base-url' | \
      'nxdesk update --timeout' | \
      'nxdesk update --max-wait' | \
      'nxdesk apply --rate' | \
      'nxdesk apply --max-errors' | \
      'nxdesk apply --base-url' | \
      'nxdesk apply --timeout' | \
      'nxdesk apply --max-wait' | \
      'nxdesk get --id' | \
      'nxdesk get --base-url' | \
      'nxdesk get --timeout' | \
      'nxdesk get --max-wait' | \
      'nxdesk undo --rate' | \
      'nxdesk undo --max-errors' | \
      'nxdesk undo --base-url' | \
      'nxdesk undo --timeout' | \
      'nxdesk undo --max-wait' | \
      'nxdesk runs --older-than' | \
      'nxdesk sandbox --port' | \
      'nxdesk sandbox --latency')
      return 0
      ;;
  esac
  if [[ -n $attached ]]; then
    return 0
  fi

  if [[ $cur == -* && -z $ended ]]; then
    case $path in
      'nxdesk') _nxdesk_words --version -h --help ;;
      'nxdesk update') _nxdesk_words --id --ids-from --business-id --coworker-id --subject --message-text --message-file --priority --ai-processing-result --help-desk-department-id --department-id --closed --no-closed --owner-id --new-image-url --image-url --clear-image-file --clear-image --unset --dry-run --if-updated-on --no-read --yes --rate --no-pace --fail-fast --max-errors --no-journal --failed --sandbox --base-url --token-file --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk apply') _nxdesk_words --format --ignore-unknown --skip-invalid --dry-run --yes --rate --no-pace --fail-fast --max-errors --no-journal --failed --sandbox --base-url --token-file --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk get') _nxdesk_words --id --sandbox --base-url --token-file --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk undo') _nxdesk_words --dry-run --yes --rate --no-pace --fail-fast --max-errors --no-journal --sandbox --base-url --token-file --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk runs') _nxdesk_words --older-than -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk sandbox') _nxdesk_words --port --reset --throttle --latency --fault -h --help ;;
      'nxdesk completion') _nxdesk_words -o --output -h --help ;;
      'nxdesk help') _nxdesk_words -o --output -h --help ;;
    esac
  else
    case $path in
      'nxdesk') _nxdesk_words update apply get undo runs sandbox completion help ;;
      'nxdesk apply') _nxdesk_files ;;
      'nxdesk runs') _nxdesk_argument prune ;;
      'nxdesk completion') _nxdesk_argument bash zsh fish ;;
      'nxdesk help') _nxdesk_argument exit-codes environment output update apply get undo runs sandbox completion help ;;
      *) ;;
    esac
  fi
}

complete -F _nxdesk nxdesk
