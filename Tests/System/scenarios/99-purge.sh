# shellcheck shell=bash
# A purge removes what the package brought and made, but no file of an officer.

scenario_purge() {
    inside_shell 'echo data >"$1/inbox/.kept" && chown officer:baocaod-officers "$1/inbox/.kept"' "$drop"
    check "apt purges the package" inside apt-get purge -qy baocaod
    check "the configuration is gone" is_gone /etc/baocaod/baocaod.yaml
    check "store and archive are gone" is_gone "$state"
    check "those of other offices, too" is_gone "$state-tra-bong"
    check "no unit is left" no_unit_is_left
    check "an officer's file is left" is_there "$drop/inbox/.kept"
}

no_unit_is_left() {
    inside systemctl daemon-reload
    ! inside systemctl list-unit-files 'baocaod*' | grep baocaod &&
        [[ -z $(inside find /etc/systemd/system -name 'baocaod*' -not -name '*.d') ]]
}
