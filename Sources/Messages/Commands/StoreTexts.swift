import ReportingKit

/// What `store` says.
extension CommandTexts {
    private func count(_ number: Int) -> String { say("\(number)", VietnameseNumber.count(number)) }

    public func note(_ text: Bilingual) -> String { say("note: \(text.english)", "lưu ý: \(text.vietnamese)") }

    public func said(_ text: Bilingual) -> String { say(text.english, text.vietnamese) }

    public func storeChecked(files: Int, missing: Int, orphans: Int, events: Int, faults: Int) -> String {
        say(
            "\(files) accepted files (\(missing) not in the archive), \(orphans) archived ones that no row answers for, "
                + "\(events) events in the archive's journal: " + (faults == 0 ? "all agree" : "\(faults) faults"),
            "\(count(files)) tệp đã nhận (\(count(missing)) tệp không có trong kho lưu trữ), \(count(orphans)) tệp lưu trữ không có trong sổ, "
                + "\(count(events)) sự kiện trong nhật ký của kho lưu trữ: "
                + (faults == 0 ? "khớp tất cả" : "\(count(faults)) điểm không khớp"))
    }

    public func copied(rows: Int, to target: String) -> String {
        say(
            "\(rows) rows copied to \(target) and compared: the same",
            "Đã chép \(count(rows)) dòng sang \(target) và so lại: giống hệt.")
    }

    public func copied(rows: Int, files: Int, to target: String) -> String {
        say(
            "\(rows) rows and the bytes of \(files) files copied to \(target) and compared: the same",
            "Đã chép \(count(rows)) dòng và nội dung \(count(files)) tệp sang \(target), đã so lại: giống hệt.")
    }

    public static let storeAgrees = Bilingual(
        "the store is there and agrees with the archive; see baocaod store check",
        "kho số liệu vẫn có và khớp kho lưu trữ; xem baocaod store check")

    public static func notLost(_ error: Bilingual) -> Bilingual {
        Bilingual(
            "\(error.english)\nThe store is not lost: baocaod store recover builds it again",
            "\(error.vietnamese)\nKho số liệu không bị mất: dựng lại bằng baocaod store recover")
    }

    public static let storeIsWhole = Bilingual(
        "the store is whole and knows the newest events of the archive's journal; when baocaod store check finds faults, add --anyway",
        "kho số liệu còn nguyên và khớp nhật ký của kho lưu trữ; nếu baocaod store check thấy lỗi thì thêm --anyway")

    public static let storeHoldsFiles = Bilingual(
        "there is a store, and it is whole; add --replace to begin an empty one all the same",
        "đã có kho số liệu còn nguyên; vẫn muốn bắt đầu kho trống thì thêm --replace")

    public static func serviceRuns(_ holder: String) -> Bilingual {
        Bilingual(
            "the service is running (\(holder)); stop it first: systemctl stop baocaod",
            "dịch vụ đang chạy (\(holder)); hãy dừng trước: systemctl stop baocaod")
    }

    public func begun(former: String?) -> String {
        say(
            "an empty store was begun" + (former.map { "; the former one lies in \($0)" } ?? ""),
            "Đã bắt đầu kho số liệu trống" + (former.map { "; kho cũ nằm tại \($0)" } ?? "") + ".")
    }

    public func reading(_ name: String) -> String { say("reading \(name)", "đang đọc \(name)") }

    // MARK: adopt, recover

    public func adopted(_ files: Int, fromCopy: Int?, others: Int) -> String {
        say(
            "\(files) files adopted" + (fromCopy.map { ", \($0) of them from the copy" } ?? "")
                + ", \(others) returned or repeated ones entered",
            "Đã lấy lại \(count(files)) tệp" + (fromCopy.map { ", trong đó \(count($0)) tệp từ bản sao" } ?? "")
                + "; ghi lại \(count(others)) tệp đã trả lại hoặc gửi trùng")
    }

    public func restored(issued: Int, reopened: Int, warnings: Int) -> String {
        say(
            "\(issued) issued reports, \(reopened) of them opened again; \(warnings) accepted warnings",
            "\(count(issued)) báo cáo đã ban hành, trong đó \(count(reopened)) báo cáo đã mở lại; \(count(warnings)) điểm đã chấp nhận"
        )
    }

    public func periodsWithData(_ periods: [String]) -> String {
        let names = isVietnamese ? periods.map { Period(id: $0)?.vietnamese ?? $0 } : periods
        return say(
            "periods with data: \(names.isEmpty ? "none" : names.joined(separator: ", "))",
            "Kỳ có số liệu: \(names.isEmpty ? "không có" : names.joined(separator: ", "))")
    }

    public var everythingKnown: String { say("everything was known", "Không thiếu thông tin nào.") }
    public var notKnown: String { say("What could not be known:", "Những gì không còn biết:") }

    public func formerStore(_ path: String) -> String {
        say("the former store lies in \(path)", "Kho số liệu cũ nằm tại \(path)")
    }
}
