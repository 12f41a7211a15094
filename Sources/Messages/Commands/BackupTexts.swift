import Foundation
import ReportingKit

/// What `backup` and `restore` say.
extension CommandTexts {
    package func backedUp(_ accepted: Int, copied: Int, bytes: Int) -> String {
        let size = isVietnamese ? VietnameseNumber.count(bytes >> 20) : "\(bytes >> 20)"
        return say(
            "\(accepted) accepted files; \(copied) of them are new in the folder's archive (\(size) MiB)",
            "\(VietnameseNumber.padded(accepted)) tệp đã nhận; \(VietnameseNumber.padded(copied)) tệp mới chép vào kho sao lưu (\(size) MiB)"
        )
    }

    package func backupRemoved(_ path: String) -> String { say("removed: \(path)", "đã xóa bản cũ: \(path)") }

    package func backupLacks(_ names: [String]) -> String {
        let first = names.prefix(10).map { "“\($0)”" }.joined(separator: ", ") + (names.count > 10 ? ", …" : "")
        return say(
            "The archive lacks \(names.count) accepted files: \(first). Is the service stopped? Start it, and back up again; else see baocaod verify.",
            "Kho lưu trữ thiếu \(VietnameseNumber.padded(names.count)) tệp đã nhận: \(first). Nếu dịch vụ đang dừng, hãy khởi động rồi sao lưu lại; nếu không, chạy baocaod verify."
        )
    }

    package func movedAside(_ path: String) -> String { say("moved aside: \(path)", "đã chuyển sang bên: \(path)") }

    package func restored(_ accepted: Int, archived: Int, of date: Date) -> String {
        let time = date.formatted(.iso8601)
        return say(
            "restored: \(accepted) accepted files, \(archived) in the archive, as of \(time); next: baocaod verify",
            "đã khôi phục \(VietnameseNumber.padded(accepted)) tệp đã nhận, \(VietnameseNumber.padded(archived)) tệp lưu trữ, theo bản lúc \(time); tiếp theo chạy: baocaod verify"
        )
    }

    package func configurationOfBackup(_ path: String) -> String {
        say(
            "The configuration of then lies in \(path); compare it with today's.",
            "Cấu hình lúc đó ở \(path); hãy so với cấu hình hiện nay.")
    }
}
