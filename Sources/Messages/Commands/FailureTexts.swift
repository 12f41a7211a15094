import ReportingKit

/// What commands say when they cannot do what they were asked for, whatever the configuration says: it may be the one at fault.
extension CommandTexts {
    public static func failure(_ reason: Bilingual) -> Bilingual {
        Bilingual("error: \(reason.english)", "Lỗi: \(reason.vietnamese)")
    }

    public static func databaseAway(_ reason: Bilingual) -> Bilingual {
        Bilingual(
            "error: \(reason.english). Files wait in their folders and are taken when it answers. See to the database's server (systemctl status postgresql), then run the command again.",
            "Lỗi: \(reason.vietnamese). Tệp vẫn nằm chờ trong thư mục và sẽ được nhận khi có trả lời. Hãy kiểm tra máy chủ cơ sở dữ liệu (systemctl status postgresql), rồi chạy lại lệnh."
        )
    }

    /// The answer to a commit was lost.
    public static func unknownCommit(_ reason: Bilingual) -> Bilingual {
        Bilingual(
            "error: \(reason.english). See whether it was carried out (baocaod status, baocaod history) before you run the command again.",
            "Lỗi: \(reason.vietnamese). Hãy xem lệnh đã được thực hiện chưa (baocaod status, baocaod history) trước khi chạy lại."
        )
    }

    public static func configurationErrors(_ count: Int) -> Bilingual {
        Bilingual(
            "\(count) error\(count == 1 ? "" : "s") in the configuration",
            "Cấu hình có \(VietnameseNumber.padded(count)) lỗi (nêu ở trên bằng tiếng Anh, kèm tệp và dòng).")
    }

    public static let takeOrKeep = Bilingual("say --take or --keep", "hãy nêu --take hoặc --keep")

    public static func answeredByReason(_ matter: String) -> Bilingual {
        Bilingual(
            "\(matter) is answered with --reason, without --take or --keep",
            "\(matter) được trả lời bằng --reason, không dùng --take hay --keep")
    }

    public static let noConfiguration = Bilingual(
        "no configuration found; name one with --config FILE", "không tìm thấy cấu hình; hãy nêu bằng --config TỆP")

    public static func noFile(_ path: String) -> Bilingual {
        Bilingual("there is no file \(path)", "không có tệp \(path)")
    }

    public static func unknownReport(_ name: String, nearest: String?, known: [String]) -> Bilingual {
        let list = known.joined(separator: ", ")
        return Bilingual(
            "the office makes no report \"\(name)\"" + (nearest.map { ", did you mean \"\($0)\"?" } ?? "")
                + "; it makes: \(list)",
            "đơn vị không lập báo cáo \"\(name)\"" + (nearest.map { ", có phải \"\($0)\"?" } ?? "")
                + "; các báo cáo phải lập: \(list)")
    }
}
