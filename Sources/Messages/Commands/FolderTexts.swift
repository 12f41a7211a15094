import ReportingKit

/// What `folders` says.
extension CommandTexts {
    package func folderIsMade(_ path: String, _ rights: String) -> String {
        say("make    \(path)  \(rights)", "tạo     \(path)  \(rights)")
    }

    package func folderChanges(_ path: String, from: String, to: String) -> String {
        say("change  \(path)  \(from) → \(to)", "sửa     \(path)  \(from) → \(to)")
    }

    /// " (also GROUP)": further groups of a unit's folder.
    package func folderOthers(_ groups: [String]) -> String {
        let names = groups.joined(separator: ", ")
        return groups.isEmpty ? "" : say(" (also \(names))", " (thêm \(names))")
    }

    package func foldersAreAsWanted(_ count: Int) -> String {
        say("\(count) folders are as they should be", "\(VietnameseNumber.padded(count)) thư mục đã đúng")
    }

    package func foldersToDo(_ count: Int) -> String {
        say(
            "\(count) folders are to be made or changed: baocaod folders --apply does it",
            "\(VietnameseNumber.padded(count)) thư mục cần tạo hoặc sửa; chạy baocaod folders --apply để thực hiện")
    }

    package func foldersDone(_ count: Int) -> String {
        say("\(count) folders were made or changed", "đã tạo hoặc sửa \(VietnameseNumber.padded(count)) thư mục")
    }

    package func noAccessLists(_ path: String) -> String {
        say(
            "\(path): this file system has no access lists; whether the service may take files out of sub-folders there is left to officers' umask (007)",
            "\(path): hệ thống tệp này không có danh sách quyền (ACL); dịch vụ có lấy được tệp trong thư mục con hay không tùy umask của cán bộ (007)"
        )
    }

    package static func unknownAccounts(_ names: [String]) -> Bilingual {
        let list = names.joined(separator: ", ")
        return Bilingual(
            "no user or group of this system is named \(list); make groups with: groupadd --system NAME",
            "máy không có người dùng hoặc nhóm tên \(list); tạo nhóm bằng: groupadd --system TÊN")
    }

    package static func notAFolder(_ path: String) -> Bilingual {
        Bilingual(
            "\(path): a part of it is no folder, or a link that somebody besides root may have put there; remove it, or name the folder behind it in the configuration",
            "\(path): có phần không phải là thư mục, hoặc là liên kết mà người khác ngoài root có thể đã đặt; hãy xóa, hoặc ghi thẳng thư mục đích trong cấu hình"
        )
    }

    package static func folderNotMade(_ path: String, _ reason: String) -> Bilingual {
        Bilingual(
            "\(path): \(reason); run it as root", "\(path): \(reason); hãy chạy bằng quyền root")
    }
}
