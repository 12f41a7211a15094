import Foundation
import ReportingKit

/// What `instance` says.
extension CommandTexts {
    package static func instanceExists(_ path: String) -> Bilingual {
        Bilingual(
            "\(path) is there: there is an office of this name", "đã có \(path): đã có đơn vị mang tên này")
    }

    package static func instanceUnknown(_ path: String) -> Bilingual {
        Bilingual(
            "there is no \(path); baocaod instance list names the offices of this server",
            "không có \(path); baocaod instance list nêu các đơn vị trên máy này")
    }

    package static func instanceRuns(_ unit: String) -> Bilingual {
        Bilingual(
            "its service runs; first: systemctl disable --now \(unit)",
            "dịch vụ của đơn vị đang chạy; trước hết hãy chạy: systemctl disable --now \(unit)")
    }

    package static func noFormerInstance(_ name: String) -> Bilingual {
        Bilingual(
            "no office \(name) was removed; without --again a new one is made",
            "chưa từng bỏ đơn vị \(name); không có --again thì tạo đơn vị mới")
    }

    package static func groupNotMade(_ path: String) -> Bilingual {
        Bilingual(
            "the group of \(path) was not made: systemd-sysusers \(path), as root",
            "chưa tạo được nhóm trong \(path): hãy chạy systemd-sysusers \(path) bằng quyền root")
    }

    package static var managerNotReloaded: Bilingual {
        Bilingual(
            "the service manager did not read its units again: systemctl daemon-reload",
            "systemd chưa đọc lại cấu hình: hãy chạy systemctl daemon-reload")
    }

    package func instanceWrote(_ path: String) -> String { say("written  \(path)", "đã ghi  \(path)") }

    package func instancePutBack(_ path: String) -> String { say("put back  \(path)", "đã đưa lại  \(path)") }

    package func instanceOfficers(_ group: String) -> String {
        say("Officers of this office: adduser OFFICER \(group)", "Thêm cán bộ của đơn vị: adduser TÊN \(group)")
    }

    package func instanceTakesUp(_ path: String) -> String {
        say(
            "\(path) is there already: the office goes on with the store in it",
            "đã có \(path): đơn vị tiếp tục với kho số liệu ở đó")
    }

    /// One line of the list.
    package func instanceLine(_ name: String, _ unit: String, _ state: String, _ folder: String) -> String {
        [name, unit, state, folder].joined(separator: "\t")
    }

    package var instanceUnreadable: String { say("faulty configuration", "cấu hình có lỗi") }

    package func noInstances() -> String {
        say("There are no further offices on this server.", "Máy này không có thêm đơn vị nào.")
    }

    package func instanceSetAside(_ path: String) -> String {
        say("Its files of /etc lie in \(path).", "Các tệp trong /etc của đơn vị đã chuyển vào \(path).")
    }

    package func instanceKeeps(_ paths: [String], group: String) -> String {
        let list = paths.joined(separator: ", ")
        return say(
            "Kept as they are: \(list), and the group \(group).", "Giữ nguyên: \(list) và nhóm \(group).")
    }

    package func instanceComesBack(_ name: String) -> String {
        say(
            "It comes back with: baocaod instance add \(name) --again",
            "Đưa đơn vị trở lại bằng: baocaod instance add \(name) --again")
    }
}
