import ReportingKit

/// The line that `systemctl status` shows: what is wrong.
public enum StatusLineTexts {
    public static let starting = Bilingual("Starting", "Đang khởi động")

    public static func storageFault(_ reason: Bilingual) -> Bilingual {
        Bilingual(
            "Storage fault: \(reason.english); trying again", "Lỗi lưu trữ: \(reason.vietnamese); đang thử lại")
    }

    /// The database of several hosts; `since` is a time of day.
    public static func storeAway(_ reason: Bilingual, since: String) -> Bilingual {
        Bilingual(
            "Since \(since) \(reason.english). Files wait in their folders and are taken when it answers; see to its server (systemctl status postgresql)",
            "Từ \(since), \(reason.vietnamese). Tệp vẫn nằm chờ trong thư mục và sẽ được nhận khi có trả lời; hãy kiểm tra máy chủ của nó (systemctl status postgresql)"
        )
    }

    public static func waitingFor(folder: String) -> Bilingual {
        Bilingual("Waiting for the folder \(folder)", "Đang chờ thư mục \(folder)")
    }

    /// `more` further files or folders, besides the first.
    public static func mayNotTake(_ first: String, more: Int) -> Bilingual {
        Bilingual(
            "May not take \(first)" + (more == 0 ? "" : " and \(more) more"),
            "Không có quyền lấy \(first)" + (more == 0 ? "" : " và \(VietnameseNumber.padded(more)) tệp khác"))
    }

    public static let reloadRefused = Bilingual(
        "Running with the former configuration: the new one was refused, see the journal",
        "Đang dùng cấu hình cũ: cấu hình mới có lỗi, xem nhật ký")

    public static func clockSetBack(_ time: Duration) -> Bilingual {
        let seconds = time.components.seconds
        let (english, vietnamese) =
            seconds < 120
            ? ("\(seconds) s", "\(seconds) giây") : ("\(seconds / 60) min", "\(seconds / 60) phút")
        return Bilingual(
            "The clock was set back, by \(english) or more; files are taken as before",
            "Đồng hồ bị chỉnh lùi ít nhất \(vietnamese); vẫn nhận tệp bình thường")
    }

    public static func cannotStart(_ reason: Bilingual) -> Bilingual {
        Bilingual("Cannot start: \(reason.english)", "Chưa khởi động được: \(reason.vietnamese)")
    }

    /// `place` is the file with the line; `more` further faults.
    public static func declarationFaulty(_ place: String, _ fault: String, more: Int) -> Bilingual {
        Bilingual(
            "Faulty declaration \(place): \(fault)" + (more == 0 ? "" : " and \(more) more faults")
                + "; it changes nothing",
            "Khai báo có lỗi, chưa có hiệu lực: \(place): \(fault)"
                + (more == 0 ? "" : " và \(VietnameseNumber.padded(more)) lỗi khác"))
    }

    // MARK: reports that cannot be made

    public static let reportStorage = Bilingual("Storage fault", "Lỗi lưu trữ")
    public static let reportTemplate = Bilingual("Template fault", "Lỗi mẫu báo cáo")
    public static let reportFault = Bilingual("Fault", "Lỗi")

    /// `names` are the first reports, `more` further ones.
    public static func noReport(_ kind: Bilingual, of names: String, more: Int, _ reason: Bilingual) -> Bilingual {
        Bilingual(
            "\(kind.english): no report of \(names)" + (more > 0 ? " and \(more) more" : "") + ": \(reason.english)",
            "\(kind.vietnamese): chưa lập được báo cáo \(names)"
                + (more > 0 ? " và \(VietnameseNumber.padded(more)) báo cáo khác" : "") + ": \(reason.vietnamese)")
    }

    /// `since` is ISO 8601 and as people write it.
    public static func reportEndedProcess(_ times: Int, since: Bilingual) -> Bilingual {
        Bilingual(
            "making it ended the process \(times) times since \(since.english): the journal and `coredumpctl` say how. "
                + "It is made again after a while, when its data, the template, the configuration or the program change, or by `baocaod rescan`",
            "khi lập, chương trình bị dừng đột ngột \(VietnameseNumber.padded(times)) lần kể từ \(since.vietnamese); xem nhật ký và `coredumpctl`. "
                + "Sẽ lập lại sau một thời gian, khi số liệu, mẫu, cấu hình hoặc chương trình thay đổi, hoặc khi chạy `baocaod rescan`"
        )
    }

    public static func templateFaulty(_ template: String, _ faults: String) -> Bilingual {
        Bilingual("the template \(template) has faults: \(faults)", "mẫu báo cáo \(template) có lỗi: \(faults)")
    }
}
