# shellcheck shell=bash
# A second office on the same machine, by the template unit; and the report on schedule.

scenario_offices() {
    inside_shell 'sed "s,/srv/baocaod,/srv/baocaod/tra-bong,; s,/var/lib/baocaod,/var/lib/baocaod-tra-bong," \
        /etc/baocaod/baocaod.yaml >/etc/baocaod/tra-bong.yaml'
    check "a daemon for another office starts" inside systemctl start baocaod@tra-bong
    check "with folders of its own" folder_mode_is "$drop/tra-bong/inbox" "2770 baocaod baocaod-officers"
    check "beside the first one" service_is active
    check "the timer is accepted" inside systemctl enable --now baocaod-report.timer
    check "the report can be made beside the running daemon" inside systemctl start baocaod-report.service
    inside systemctl disable --now baocaod-report.timer
    inside systemctl stop baocaod@tra-bong
}
