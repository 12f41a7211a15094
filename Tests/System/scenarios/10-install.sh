# shellcheck shell=bash
# The package installs without a network, brings everything to its place and starts nothing.

scenario_install() {
    machine_put "$package" /var/tmp/baocaod.deb
    # Without a network, apt succeeds only if the declared dependencies, which the image has, are all there are.
    check "apt installs the package" inside apt-get install -qy /var/tmp/baocaod.deb
    ((failed == 0)) || return
    check "an officer joins the group" inside useradd -m -G baocaod-officers officer
    check "the service is not started by itself" service_is inactive
    check "the drop folder belongs to the officers' group" folder_mode_is "$drop/inbox" "2770 baocaod baocaod-officers"
    check "the spool is private" folder_mode_is "$drop/.spool" "700 baocaod baocaod"
    check "the configuration and the kinds of reports are in their places" configuration_is_there
    check "the manual page is there" inside man -w baocaod
    check "completions are there" is_there /usr/share/bash-completion/completions/baocaod
    check "the program binds all addresses at its start (bindnow)" program_is_bound
    check "the journal's catalogue has the texts" catalog_is_known
    check "the units are right (systemd-analyze verify)" units_verify
    check "exposure of $(exposure baocaod.service) is no more than 0.2" exposure_is_low baocaod.service
    check "exposure of $(exposure baocaod@test.service) (template) is no more than 0.2" exposure_is_low baocaod@test.service
    check "exposure of $(exposure baocaod-report.service) (report) is no more than 0.2" exposure_is_low baocaod-report.service
    check "exposure of $(exposure baocaod-report@test.service) (report, template) is no more than 0.2" \
        exposure_is_low baocaod-report@test.service
    check "what ships is a sound example and says so" example_is_told
    check "init writes an office's own in its place" init_writes_an_office
    check "an administrator configures the office of the samples" office_is_configured
}

example_is_told() { inside baocaod config check --config /etc/baocaod/baocaod.yaml 2>&1 | grep -F 'chạy baocaod init'; }

# Nobody decided anything in what shipped, so that init asks for no --force; the former file is kept all the same.
init_writes_an_office() {
    inside baocaod init --unit 21040 </dev/null && inside baocaod config check --config /etc/baocaod/baocaod.yaml &&
        inside grep -q '^reporting_unit: "21040"' /etc/baocaod/baocaod.yaml &&
        inside cmp /usr/share/baocaod/baocaod.yaml /etc/baocaod/baocaod.yaml.truoc &&
        # Officers find the folders that their configuration names, and none that nobody watches.
        inside test -d "/srv/baocaod/Hop thu chung" -a -d "/srv/baocaod/01-Van ban den di" -a -d "/srv/baocaod/Tra loi/Da xu ly" &&
        inside test ! -e /srv/baocaod/inbox
}

# What ships is a body of today; the samples of the scenarios are a district's of 2023.
office_is_configured() {
    local sample=$project/config/samples/2023-H1
    machine_put "$sample/units.csv" /etc/baocaod/units/binh-son.csv
    sed 's,^report_folders: .*,,; s,^  - units.csv,  - units/binh-son.csv,' "$sample/baocaod.yaml" >"$scratch/office.yaml"
    machine_put "$scratch/office.yaml" /etc/baocaod/baocaod.yaml
    # It names the package's folders.
    inside rm /etc/tmpfiles.d/baocaod.conf && inside systemd-tmpfiles --create /usr/lib/tmpfiles.d/baocaod.conf
    # Warnings are for administrators of today.
    inside baocaod config check --config /etc/baocaod/baocaod.yaml
}

program_is_bound() { readelf -d "$machine_root/usr/bin/baocaod" | grep -E 'FLAGS.*NOW'; }

folder_mode_is() { [[ $(inside stat -c '%a %U %G' "$1") == "$2" ]]; }

configuration_is_there() {
    inside test -f /etc/baocaod/baocaod.yaml -a -d /etc/baocaod/datasets -a -f /usr/share/baocaod/reports/chuyen-doi-so/bao-cao.docx
}

catalog_is_known() { inside journalctl --dump-catalog 6292118e052f438ebbd31ed2f9ddb6cb | grep 'watches its folders'; }

units_verify() {
    inside systemd-analyze verify --man=no baocaod.service baocaod@test.service baocaod-report.timer baocaod-report@test.timer
}

exposure() {
    inside systemd-analyze security --offline=true --no-pager "$1" | sed -n 's/.*exposure level for .*: \([0-9.]*\) .*/\1/p'
}

exposure_is_low() { awk -v exposure="$(exposure "$1")" 'BEGIN { exit !(exposure != "" && exposure <= 0.2) }'; }
