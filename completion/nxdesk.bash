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

# Offers the profiles of the settings file.
_nxdesk_profiles() {
  local profile file=${NXDESK_CONFIG:-${XDG_CONFIG_HOME:-$HOME/.config}/nxdesk/config.toml}
  while IFS= read -r profile; do
    _nxdesk_words "$profile"
  done < <(sed -n 's/^[[:space:]]*\[ *"\{0,1\}\([A-Za-z0-9_-]\{1,\}\)"\{0,1\} *\].*/\1/p' "$file" 2>/dev/null)
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
      'nxdesk update' | 'nxdesk apply' | 'nxdesk get' | 'nxdesk list' | 'nxdesk create' | 'nxdesk delete' | 'nxdesk comments' | 'nxdesk comment' | 'nxdesk departments' | 'nxdesk undo' | 'nxdesk runs' | 'nxdesk auth' | 'nxdesk auth login' | 'nxdesk auth status' | 'nxdesk auth logout' | 'nxdesk config' | 'nxdesk config list' | 'nxdesk config get' | 'nxdesk config set' | 'nxdesk config unset' | 'nxdesk config path' | 'nxdesk doctor' | 'nxdesk sandbox' | 'nxdesk completion' | 'nxdesk help') path="$path ${COMP_WORDS[i]}" depth=$i ;;
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
      _nxdesk_words text json ndjson csv
      return 0
      ;;
    'nxdesk get --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk list --priority')
      _nxdesk_words Low Normal High Critical
      return 0
      ;;
    'nxdesk list --ai-processing-result')
      _nxdesk_words NotProcessed Responded NotResponded
      return 0
      ;;
    'nxdesk list --closed')
      if [[ -n $attached || $cur != -* ]]; then
        _nxdesk_words true false
        return 0
      fi
      ;;
    'nxdesk list --sort')
      _nxdesk_words Id BusinessId CoworkerId Subject MessageText Priority AiProcessingResult HelpDeskDepartmentId Closed OwnerId CoworkerFullName HelpDeskDepartmentName OwnerFullName ImageFileName ClosedOn FirstResponseTimeInMinutes UniqueId CreatedOn UpdatedOn UpdatedBy IsNew SystemId
      return 0
      ;;
    'nxdesk list --columns')
      _nxdesk_list Id BusinessId CoworkerId Subject MessageText Priority AiProcessingResult HelpDeskDepartmentId Closed OwnerId CoworkerFullName HelpDeskDepartmentName OwnerFullName ImageFileName ClosedOn FirstResponseTimeInMinutes UniqueId CreatedOn UpdatedOn UpdatedBy IsNew SystemId
      return 0
      ;;
    'nxdesk list -o' | \
      'nxdesk list --output')
      _nxdesk_words text json ndjson csv ids
      return 0
      ;;
    'nxdesk list --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk create --priority')
      _nxdesk_words Low Normal High Critical
      return 0
      ;;
    'nxdesk create --ai-processing-result')
      _nxdesk_words NotProcessed Responded NotResponded
      return 0
      ;;
    'nxdesk create --closed')
      if [[ -n $attached || $cur != -* ]]; then
        _nxdesk_words true false
        return 0
      fi
      ;;
    'nxdesk create --clear-image-file' | \
      'nxdesk create --clear-image')
      if [[ -n $attached || $cur != -* ]]; then
        _nxdesk_words true false
        return 0
      fi
      ;;
    'nxdesk create -o' | \
      'nxdesk create --output')
      _nxdesk_words text json ndjson ids
      return 0
      ;;
    'nxdesk create --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk delete -o' | \
      'nxdesk delete --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk delete --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk comments -o' | \
      'nxdesk comments --output')
      _nxdesk_words text json ndjson csv
      return 0
      ;;
    'nxdesk comments --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk comment -o' | \
      'nxdesk comment --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk comment --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk departments -o' | \
      'nxdesk departments --output')
      _nxdesk_words text json ndjson csv ids
      return 0
      ;;
    'nxdesk departments --color')
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
    'nxdesk auth login --storage')
      _nxdesk_words keyring file
      return 0
      ;;
    'nxdesk auth login -o' | \
      'nxdesk auth login --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk auth login --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk auth status -o' | \
      'nxdesk auth status --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk auth status --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk auth logout -o' | \
      'nxdesk auth logout --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk auth logout --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk config list -o' | \
      'nxdesk config list --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk config list --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk config get -o' | \
      'nxdesk config get --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk config get --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk config set -o' | \
      'nxdesk config set --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk config set --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk config unset -o' | \
      'nxdesk config unset --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk config unset --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk config path -o' | \
      'nxdesk config path --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk config path --color')
      _nxdesk_words auto always never
      return 0
      ;;
    'nxdesk doctor -o' | \
      'nxdesk doctor --output')
      _nxdesk_words text json ndjson
      return 0
      ;;
    'nxdesk doctor --color')
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
      'nxdesk update --ca-cert' | \
      'nxdesk apply --failed' | \
      'nxdesk apply --token-file' | \
      'nxdesk apply --ca-cert' | \
      'nxdesk get --token-file' | \
      'nxdesk get --ca-cert' | \
      'nxdesk list --token-file' | \
      'nxdesk list --ca-cert' | \
      'nxdesk create --message-file' | \
      'nxdesk create --token-file' | \
      'nxdesk create --ca-cert' | \
      'nxdesk delete --token-file' | \
      'nxdesk delete --ca-cert' | \
      'nxdesk comments --token-file' | \
      'nxdesk comments --ca-cert' | \
      'nxdesk comment --file' | \
      'nxdesk comment --token-file' | \
      'nxdesk comment --ca-cert' | \
      'nxdesk departments --token-file' | \
      'nxdesk departments --ca-cert' | \
      'nxdesk undo --token-file' | \
      'nxdesk undo --ca-cert' | \
      'nxdesk auth login --ca-cert' | \
      'nxdesk auth status --token-file' | \
      'nxdesk auth status --ca-cert' | \
      'nxdesk doctor --token-file' | \
      'nxdesk doctor --ca-cert')
      _nxdesk_files
      return 0
      ;;
    'nxdesk update --profile' | \
      'nxdesk apply --profile' | \
      'nxdesk get --profile' | \
      'nxdesk list --profile' | \
      'nxdesk create --profile' | \
      'nxdesk delete --profile' | \
      'nxdesk comments --profile' | \
      'nxdesk comment --profile' | \
      'nxdesk departments --profile' | \
      'nxdesk undo --profile' | \
      'nxdesk auth login --profile' | \
      'nxdesk auth status --profile' | \
      'nxdesk auth logout --profile' | \
      'nxdesk config list --profile' | \
      'nxdesk config get --profile' | \
      'nxdesk config set --profile' | \
      'nxdesk config unset --profile' | \
      'nxdesk doctor --profile')
      _nxdesk_profiles
      return 0
      ;;
    'nxdesk update --id' | \
      'nxdesk update --business-id' | \
      'nxdesk update --coworker-id' | \
      'nxdesk update --subject' | \
      'nxdesk update --message-text' | \
      'nxdesk update --help-desk-department-id' | \
      'nxdesk update --department-id' | \
      'nxdesk update --department' | \
      'nxdesk update --owner-id' | \
      'nxdesk update --new-image-url' | \
      'nxdesk update --image-url' | \
      'nxdesk update --if-updated-on' | \
      'nxdesk update --comment' | \
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
      'nxdesk list --business-id' | \
      'nxdesk list --coworker-id' | \
      'nxdesk list --help-desk-department-id' | \
      'nxdesk list --department-id' | \
      'nxdesk list --owner-id' | \
      'nxdesk list --coworker' | \
      'nxdesk list --department' | \
      'nxdesk list --subject' | \
      'nxdesk list --message-text' | \
      'nxdesk list --created-from' | \
      'nxdesk list --created-to' | \
      'nxdesk list --updated-from' | \
      'nxdesk list --updated-to' | \
      'nxdesk list --closed-from' | \
      'nxdesk list --closed-to' | \
      'nxdesk list --limit' | \
      'nxdesk list --base-url' | \
      'nxdesk list --timeout' | \
      'nxdesk list --max-wait' | \
      'nxdesk create --business-id' | \
      'nxdesk create --coworker-id' | \
      'nxdesk create --subject' | \
      'nxdesk create --message-text' | \
      'nxdesk create --help-desk-department-id' | \
      'nxdesk create --department-id' | \
      'nxdesk create --department' | \
      'nxdesk create --owner-id' | \
      'nxdesk create --new-image-url' | \
      'nxdesk create --image-url' | \
      'nxdesk create --base-url' | \
      'nxdesk create --timeout' | \
      'nxdesk create --max-wait' | \
      'nxdesk delete --id' | \
      'nxdesk delete --base-url' | \
      'nxdesk delete --timeout' | \
      'nxdesk delete --max-wait' | \
      'nxdesk comments --id' | \
      'nxdesk comments --base-url' | \
      'nxdesk comments --timeout' | \
      'nxdesk comments --max-wait' | \
      'nxdesk comment --id' | \
      'nxdesk comment --text' | \
      'nxdesk comment --coworker-id' | \
      'nxdesk comment --base-url' | \
      'nxdesk comment --timeout' | \
      'nxdesk comment --max-wait' | \
      'nxdesk departments --business-id' | \
      'nxdesk departments --base-url' | \
      'nxdesk departments --timeout' | \
      'nxdesk departments --max-wait' | \
      'nxdesk undo --rate' | \
      'nxdesk undo --max-errors' | \
      'nxdesk undo --base-url' | \
      'nxdesk undo --timeout' | \
      'nxdesk undo --max-wait' | \
      'nxdesk runs --older-than' | \
      'nxdesk auth login --username' | \
      'nxdesk auth login --totp' | \
      'nxdesk auth login --base-url' | \
      'nxdesk auth login --timeout' | \
      'nxdesk auth login --max-wait' | \
      'nxdesk auth status --base-url' | \
      'nxdesk auth status --timeout' | \
      'nxdesk auth status --max-wait' | \
      'nxdesk doctor --base-url' | \
      'nxdesk doctor --timeout' | \
      'nxdesk doctor --max-wait' | \
      'nxdesk sandbox --port' | \
      'nxdesk sandbox --latency' | \
      'nxdesk sandbox --token-life')
      return 0
      ;;
  esac
  if [[ -n $attached ]]; then
    return 0
  fi

  if [[ $cur == -* && -z $ended ]]; then
    case $path in
      'nxdesk') _nxdesk_words --version -h --help ;;
      'nxdesk update') _nxdesk_words --id --ids-from --business-id --coworker-id --subject --message-text --message-file --priority --ai-processing-result --help-desk-department-id --department-id --department --closed --no-closed --owner-id --new-image-url --image-url --clear-image-file --clear-image --unset --dry-run --if-updated-on --no-read --comment --yes --rate --no-pace --fail-fast --max-errors --no-journal --failed --sandbox --token-file --profile --base-url --ca-cert --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk apply') _nxdesk_words --format --ignore-unknown --skip-invalid --dry-run --yes --rate --no-pace --fail-fast --max-errors --no-journal --failed --sandbox --token-file --profile --base-url --ca-cert --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk get') _nxdesk_words --id --sandbox --token-file --profile --base-url --ca-cert --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk list') _nxdesk_words --business-id --coworker-id --help-desk-department-id --department-id --owner-id --priority --ai-processing-result --closed --no-closed --coworker --department --subject --message-text --created-from --created-to --updated-from --updated-to --closed-from --closed-to --sort --columns --desc --limit --all --sandbox --token-file --profile --base-url --ca-cert --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk create') _nxdesk_words --business-id --coworker-id --subject --message-text --message-file --priority --ai-processing-result --help-desk-department-id --department-id --department --closed --no-closed --owner-id --new-image-url --image-url --clear-image-file --clear-image --no-journal --sandbox --token-file --profile --base-url --ca-cert --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk delete') _nxdesk_words --id --yes --no-journal --sandbox --token-file --profile --base-url --ca-cert --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk comments') _nxdesk_words --id --sandbox --token-file --profile --base-url --ca-cert --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk comment') _nxdesk_words --id --text --file --internal --coworker-id --sandbox --token-file --profile --base-url --ca-cert --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk departments') _nxdesk_words --business-id --sandbox --token-file --profile --base-url --ca-cert --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk undo') _nxdesk_words --dry-run --yes --rate --no-pace --fail-fast --max-errors --no-journal --sandbox --token-file --profile --base-url --ca-cert --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk runs') _nxdesk_words --older-than -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk auth') _nxdesk_words -h --help ;;
      'nxdesk auth login') _nxdesk_words --username --password-stdin --totp --with-token --storage --profile --base-url --ca-cert --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk auth status') _nxdesk_words --token-file --profile --base-url --ca-cert --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk auth logout') _nxdesk_words --profile -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk config') _nxdesk_words -h --help ;;
      'nxdesk config list') _nxdesk_words --profile -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk config get') _nxdesk_words --profile -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk config set') _nxdesk_words --profile -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk config unset') _nxdesk_words --profile -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk config path') _nxdesk_words -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk doctor') _nxdesk_words --token-file --profile --base-url --ca-cert --timeout --max-wait -o --output --color -v --verbose -q --quiet -h --help ;;
      'nxdesk sandbox') _nxdesk_words --port --reset --throttle --latency --token-life --fault -h --help ;;
      'nxdesk completion') _nxdesk_words -o --output -h --help ;;
      'nxdesk help') _nxdesk_words -o --output -h --help ;;
    esac
  else
    case $path in
      'nxdesk') _nxdesk_words update apply get list create delete comments comment departments undo runs auth config doctor sandbox completion help ;;
      'nxdesk apply') _nxdesk_files ;;
      'nxdesk runs') _nxdesk_argument prune ;;
      'nxdesk auth') _nxdesk_words login status logout ;;
      'nxdesk config') _nxdesk_words list get set unset path ;;
      'nxdesk config get') _nxdesk_argument base-url storage output business-id ;;
      'nxdesk config set') _nxdesk_argument base-url storage output business-id ;;
      'nxdesk config unset') _nxdesk_argument base-url storage output business-id ;;
      'nxdesk completion') _nxdesk_argument bash zsh fish ;;
      'nxdesk help') _nxdesk_argument exit-codes environment output update apply get list create delete comments comment departments undo runs auth config doctor sandbox completion help ;;
      *) ;;
    esac
  fi
}

complete -F _nxdesk nxdesk
